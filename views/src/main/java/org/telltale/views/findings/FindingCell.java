package org.telltale.views.findings;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.model.report.Finding;
import org.telltale.views.theme.Chip;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// A heading, or a finding in two lines: what it is with its category, and how much there is of it. It can be dragged to
/// where another of its category stands.
final class FindingCell extends ListCell<FindingLine> {
    private static final Words WORDS = Words.of(FindingCell.class);
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");

    /// Of the bar that scrolls, and of the cell's edges.
    private static final double ROOM = 30;

    private final FindingsViewModel model;

    FindingCell(FindingsViewModel model) {
        this.model = model;
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                one().ifPresent(line -> model.go(line.finding()));
            }
        });
        setOnDragDetected(this::begin);
        setOnMouseDragEntered(
                event -> pseudoClassStateChanged(DROP, dragged(event).isPresent()));
        setOnMouseDragExited(_ -> pseudoClassStateChanged(DROP, false));
        setOnMouseDragReleased(event ->
                dragged(event).ifPresent(from -> one().ifPresent(to -> model.place(from, to.finding()))));
    }

    private Optional<FindingLine.One> one() {
        return getItem() instanceof FindingLine.One line ? Optional.of(line) : Optional.empty();
    }

    private void begin(MouseEvent event) {
        if (one().isPresent()) {
            startFullDrag();
            event.consume();
        }
    }

    /// What is being dragged over this cell, where it can be dropped here.
    private Optional<Finding> dragged(MouseDragEvent event) {
        return event.getGestureSource() instanceof FindingCell from
                ? from.one()
                        .map(FindingLine.One::finding)
                        .filter(finding -> one().filter(
                                        line -> line.finding().group().equals(finding.group()))
                                .isPresent())
                : Optional.empty();
    }

    @Override
    protected void updateItem(FindingLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        setContextMenu(null);
        setTooltip(null);
        boolean leftOut = !empty && line instanceof FindingLine.One(Finding _, boolean out) && out;
        pseudoClassStateChanged(LEFT_OUT, leftOut);
        setGraphic(empty || line == null ? null : show(line));
    }

    private Node show(FindingLine line) {
        return switch (line) {
            case FindingLine.Group group -> heading(group);
            case FindingLine.One one -> lines(one);
        };
    }

    private static Node heading(FindingLine.Group group) {
        Label title = new Label(WORDS.say("group", group.title(), group.findings()));
        title.getStyleClass().add("heading");
        return title;
    }

    private Node lines(FindingLine.One one) {
        Finding finding = one.finding();
        Chip chip = new Chip(
                model.desk().category(finding.category()),
                one.leftOut() ? Chip.Standing.OUTLINED : Chip.Standing.SOLID);
        Label name = new Label(one.label(), chip);
        name.setMaxWidth(Double.MAX_VALUE);
        int endpoints = finding.endpoints().size();
        String says = WORDS.say("counts", finding.requests(), endpoints, finding.sessions());
        Label counts = new Label(
                one.leftOut()
                        ? WORDS.say("left-out")
                        : WORDS.say("counts.short", finding.requests(), endpoints, finding.sessions()));
        counts.getStyleClass().addAll("dim", "small");
        setTooltip(new Tooltip(one.label() + "\n" + says));
        setContextMenu(menu(one));
        VBox box = new VBox(Lettering.px(1), name, counts);
        box.setAlignment(Pos.CENTER_LEFT);
        box.prefWidthProperty().bind(getListView().widthProperty().subtract(ROOM));
        box.setMaxWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private ContextMenu menu(FindingLine.One one) {
        return new ContextMenu(
                item(WORDS.say("go"), () -> model.go(one.finding())),
                item(WORDS.say("up") + "\tAlt+↑", () -> model.move(one.finding(), -1)),
                item(WORDS.say("down") + "\tAlt+↓", () -> model.move(one.finding(), 1)),
                item(WORDS.say(one.leftOut() ? "take-in" : "leave-out"), () -> model.toggle(one)));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
