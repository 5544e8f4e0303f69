package org.telltale.views.findings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.telltale.model.report.Finding;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.words.Words;

/// The findings as a list that can be arranged, with the ways to preview and export. Enter or a click goes to the bytes,
/// Space leaves a finding out or takes it in again, Alt+↑ and Alt+↓ or a drag move it within its category.
public final class FindingsView extends VBox {
    private static final Words WORDS = Words.of(FindingsView.class);

    private final FindingsViewModel model;
    private final ListView<FindingLine> list = new ListView<>();
    private final MenuButton grouping = new MenuButton();

    /// @param values shows the values that stand in most endpoints
    public FindingsView(FindingsViewModel model, Runnable preview, Runnable values) {
        this.model = model;
        getStyleClass().add("side");
        list.setId("findings");
        list.setAccessibleText(WORDS.say("title"));
        list.setCellFactory(_ -> new FindingCell(model));
        EmptyState none = new EmptyState();
        model.widestProperty().subscribe(widest -> none.say("", says(widest), List.of(way(widest, values))));
        list.setPlaceholder(none);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.linesProperty().subscribe(this::show);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(head(), list, foot(preview));
    }

    private static String says(Optional<Widest> widest) {
        return WORDS.say("none")
                + widest.map(now -> "\n\n" + WORDS.say("none.widest", now.values(), now.endpoints()))
                        .orElse("");
    }

    private static EmptyState.Action way(Optional<Widest> widest, Runnable values) {
        return new EmptyState.Action(WORDS.say(widest.isPresent() ? "none.show" : "none.values"), values);
    }

    public ListView<FindingLine> list() {
        return list;
    }

    /// Shows other lines; the finding that has the focus keeps it.
    private void show(List<FindingLine> lines) {
        Optional<Finding> at = chosen().map(FindingLine.One::finding);
        list.getItems().setAll(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof FindingLine.One(Finding finding, boolean _)
                    && at.filter(old -> old.id().equals(finding.id())).isPresent()) {
                list.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
    }

    private Optional<FindingLine.One> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .filter(FindingLine.One.class::isInstance)
                .map(FindingLine.One.class::cast);
    }

    private void pressed(KeyEvent event) {
        Optional<Consumer<FindingLine.One>> action = action(event);
        if (action.isPresent()) {
            chosen().ifPresent(action.get());
            event.consume();
        }
    }

    private Optional<Consumer<FindingLine.One>> action(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isAltDown()) {
            return code == KeyCode.UP || code == KeyCode.DOWN
                    ? Optional.of(line -> model.move(line.finding(), code == KeyCode.UP ? -1 : 1))
                    : Optional.empty();
        }
        return switch (code) {
            case ENTER -> Optional.of(line -> model.go(line.finding()));
            case SPACE -> Optional.of(model::toggle);
            default -> Optional.empty();
        };
    }

    private Node head() {
        grouping.getStyleClass().add("flat");
        grouping.setId("group-findings");
        grouping.textProperty().bind(model.groupingProperty().map(by -> WORDS.say("by." + by.name())));
        for (Grouping by : Grouping.values()) {
            MenuItem item = new MenuItem(WORDS.say("by." + by.name()));
            item.setOnAction(_ -> model.groupingProperty().set(by));
            grouping.getItems().add(item);
        }
        HBox head = new HBox(grouping);
        head.getStyleClass().add("side-head");
        return head;
    }

    private Node foot(Runnable preview) {
        Button show = new Button(WORDS.say("preview"));
        show.setTooltip(new Tooltip("Ctrl+Shift+M"));
        show.setOnAction(_ -> preview.run());
        Button export = new Button(WORDS.say("export"));
        export.setTooltip(new Tooltip("Ctrl+E"));
        export.setOnAction(_ -> model.export());
        HBox ways = new HBox(Lettering.px(8), show, export);
        ways.getStyleClass().add("side-foot");
        return ways;
    }
}
