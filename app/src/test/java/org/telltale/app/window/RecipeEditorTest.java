package org.telltale.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.app.setup.Workbench;
import org.telltale.model.decode.Recipe;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.model.study.Author;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.ImportCaptures;
import org.telltale.model.usecase.ImportRequest;
import org.telltale.views.recipe.RecipeViewModel;
import org.telltale.views.selection.Selection;
import org.telltale.views.shell.Shell;

/// A recipe made by hand for a field of a body.
class RecipeEditorTest {
    @Test
    void makesTriesAndKeepsARecipe(@TempDir Path folder) throws IOException {
        Desktop desktop = new Desktop(folder.resolve("preferences.json"), Optional::empty);
        try (Stagehand hand = Stagehand.show(desktop, study(folder))) {
            hand.act(shell -> {
                var desk = shell.desk().orElseThrow();
                Selection body = Selection.of(desk.table().id(0), Side.REQUEST, Part.BODY);
                desk.selection().jump(body.at(0, "json:data", Optional.empty()));
            });
            hand.act(shell -> shell.commands().get("recipes").run());
            assertTrue(hand.ask(shell -> ((Label) shell.lookup("#recipe-place")).getText())
                    .startsWith("json:data of requests"));
            add(hand, "slice");
            hand.act(shell -> ((TextField) shell.lookup("#given-1-from")).setText("2"));
            add(hand, "base64");
            List<String> lines = hand.ask(shell -> ((TableView<?>) shell.lookup("#recipe-result"))
                    .getItems().stream()
                            .map(each -> (RecipeViewModel.Line) each)
                            .map(line -> line.path() + " = " + line.value())
                            .toList());
            assertTrue(lines.contains("slice:slice|base64|json:imei = 490154203237518"), lines::toString);
            hand.act(shell -> ((Button) shell.lookup("#recipe-keep")).fire());
            List<String> kept = hand.ask(shell -> shell.desk().orElseThrow().state().readings().values().stream()
                    .filter(Recipe::is)
                    .toList());
            assertEquals(
                    List.of(
                            "{\"recipe\":\"recipe\",\"steps\":[{\"do\":\"slice\",\"from\":\"2\"},{\"do\":\"base64\"}]}"),
                    kept);
        }
    }

    private static void add(Stagehand hand, String decoder) {
        hand.act(shell -> decoders(shell).setValue(decoder));
        hand.act(shell -> ((Button) shell.lookup("#recipe-add")).fire());
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> decoders(Shell shell) {
        return (ComboBox<String>) shell.lookup("#recipe-decoders");
    }

    private static OpenStudy study(Path folder) throws IOException {
        byte[] inner = "{\"imei\":\"490154203237518\"}".getBytes(StandardCharsets.UTF_8);
        byte[] json = ("{\"data\":\"v1" + Base64.getEncoder().encodeToString(inner) + "\",\"n\":1}")
                .getBytes(StandardCharsets.UTF_8);
        Path lines = Files.writeString(
                folder.resolve("login.jsonl"),
                "{\"req_id\": 7, \"data\": \"" + HexFormat.of().formatHex(json) + "\"}\n");
        OpenStudy study = OpenStudy.open(
                folder.resolve("a.telltale"),
                new Author("Ann", "test"),
                Duration.ZERO,
                Workbench.tools(),
                JobContext.NONE);
        new ImportCaptures(study).run(ImportRequest.of(List.of(lines)), JobContext.NONE);
        return study;
    }
}
