package org.telltale.views.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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

    private static final double KEYS = 82;

    private ShortcutPage() {}

    static VBox of(Commands commands, SheetLayer sheets) {
        Map<String, GridPane> groups = new LinkedHashMap<>();
        for (Commands.Entry entry : commands.all()) {
            if (!entry.command().keys().isEmpty()) {
                add(groups.computeIfAbsent(entry.heading(), ShortcutPage::group), entry.command());
            }
        }
        Columns page = new Columns();
        page.getStyleClass().add("panel");
        page.getChildren().addAll(groups.values());
        Label title = new Label(WORDS.say("keys"));
        title.getStyleClass().add("sheet-title");
        Label note = new Label(WORDS.say("keys.note"));
        note.getStyleClass().add("dim");
        Button close = new Button(WORDS.say("close"));
        close.setDefaultButton(true);
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(_ -> sheets.close());
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefSize(Lettering.px(1240), Lettering.px(680));
        scroll.getStyleClass().add("panel");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(Lettering.px(10), new VBox(Lettering.px(2), title, note), gap, close);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox card = new VBox(Lettering.px(10), head, scroll);
        card.setId("shortcuts");
        return card;
    }

    private static GridPane group(String heading) {
        GridPane grid = new GridPane();
        grid.setHgap(Lettering.px(12));
        grid.setVgap(Lettering.px(1));
        // so that titles stand below each other in all groups of a column
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(Lettering.px(KEYS));
        grid.getColumnConstraints().add(keys);
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
