package org.telltale.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.job.JobContext;
import org.telltale.views.mapping.MappedRow;
import org.telltale.views.shell.Shell;

/// The keys of a dump named by hand, on the way from the import sheet and back to it.
class MappingEditorTest {
    @Test
    void importsByTheKeysThatAreNamed(@TempDir Path folder) throws IOException {
        Path dump = Files.writeString(folder.resolve("hook.jsonl"), """
                {"zz": "aGVsbG8=", "in": {"n": 41}}
                {"zz": "d29ybGQh", "in": {"n": 42}}
                """);
        Desktop desktop = new Desktop(folder.resolve("preferences.json"), Optional::empty);
        try (Stagehand hand = Stagehand.show(desktop, desktop.open(folder.resolve("study"), JobContext.NONE))) {
            hand.act(shell -> shell.bring(List.of(dump)));
            hand.act(shell -> ((Button) shell.lookup("#import-run")).fire());
            assertEquals(
                    2, hand.count(shell -> shell.desk().orElseThrow().table().size()));
            hand.act(shell -> shell.bring(List.of(dump)));
            hand.act(shell -> ((MenuButton) shell.lookup("#import-map"))
                    .getItems()
                    .getFirst()
                    .fire());
            assertTrue(hand.is(shell -> shell.lookup("#import-sheet") == null));
            hand.act(shell -> box(shell, "payload").setValue("zz"));
            hand.act(shell -> box(shell, "encoding").setValue("base64"));
            hand.act(shell -> box(shell, "number").getEditor().setText("/in/n"));
            List<String> made = hand.ask(shell -> ((TableView<?>) shell.lookup("#mapping-result"))
                    .getItems().stream()
                            .map(row -> (MappedRow) row)
                            .map(row -> row.number() + " " + row.request())
                            .toList());
            assertEquals(List.of("41 5 B  hello", "42 6 B  world!"), made);
            hand.act(shell -> ((Button) shell.lookup("#mapping-import")).fire());
            assertTrue(hand.is(shell -> shell.lookup("#mapping") == null));
            hand.act(shell -> ((Button) shell.lookup("#import-run")).fire());
            var table = hand.ask(shell -> shell.desk().orElseThrow().table());
            assertEquals(2, table.size());
            assertTrue(hand.is(shell -> shell.desk()
                    .orElseThrow()
                    .study()
                    .exchange(table.id(1))
                    .endpoint()
                    .key()
                    .contains("42")));
        }
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> box(Shell shell, String role) {
        return (ComboBox<String>) shell.lookup("#mapping-" + role);
    }
}
