package org.telltale.views.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.views.command.Command;
import org.telltale.views.command.Commands;
import org.telltale.views.command.Keys;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.SheetLayer;
import org.telltale.views.words.Words;

/// All keys under their headings, from the registry.
final class ShortcutPage {
    private static final Words WORDS = Words.of(ShortcutPage.class);

    private ShortcutPage() {}

    static VBox of(Commands commands, SheetLayer sheets) {
        Map<String, GridPane> groups = new LinkedHashMap<>();
        for (Commands.Entry entry : commands.all()) {
            if (!entry.command().keys().isEmpty()) {
                add(groups.computeIfAbsent(entry.heading(), ShortcutPage::group), entry.command());
            }
        }
        FlowPane page = new FlowPane(javafx.geometry.Orientation.VERTICAL, 20, 12);
        page.setPrefWrapLength(Lettering.px(560));
        page.getStyleClass().add("panel");
        // the short ones below View, so that all have room in a small window
        List<String> first = Stream.of("file", "edit", "view", "findings", "help")
                .map(key -> WORDS.say("heading." + key))
                .toList();
        first.forEach(heading -> Optional.ofNullable(groups.get(heading)).ifPresent(page.getChildren()::add));
        groups.keySet().removeAll(first);
        page.getChildren().addAll(groups.values());
        Label title = new Label(WORDS.say("keys"));
        title.getStyleClass().add("sheet-title");
        Label note = new Label(WORDS.say("keys.note"));
        note.getStyleClass().add("dim");
        Button close = new Button(WORDS.say("close"));
        close.setDefaultButton(true);
        close.setOnAction(_ -> sheets.close());
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("panel");
        return new VBox(10, title, note, scroll, close);
    }

    private static GridPane group(String heading) {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(2);
        Label head = new Label(heading);
        head.getStyleClass().add("pane-title");
        grid.add(head, 0, 0, 2, 1);
        return grid;
    }

    private static void add(GridPane grid, Command command) {
        List<String> texts = command.keys().stream().map(Keys::print).toList();
        Label keys = new Label(texts.stream().collect(Collectors.joining("\n")));
        keys.getStyleClass().add("keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), keys, new Label(command.title().getValue()));
    }
}
