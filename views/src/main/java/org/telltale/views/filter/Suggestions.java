package org.telltale.views.filter;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.telltale.model.query.Completion.Proposal;
import org.telltale.views.text.Visible;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The list of proposals below the filter box. The keyboard stays in the box: arrows move, Tab takes the first or the
/// chosen one, Enter only one that was chosen, Escape closes.
public final class Suggestions extends ListView<Proposal> {
    private static final Words WORDS = Words.of(Suggestions.class);

    private static final double ROW = 23;
    private static final double WIDTH = 460;
    private static final int ROWS = 12;
    private static final int TEXT = 60;

    private final TextField box;
    private Optional<CompletionViewModel> model = Optional.empty();
    private boolean taking;

    public Suggestions(TextField box) {
        this.box = box;
        setId("suggestions");
        setAccessibleText(WORDS.say("proposals.for"));
        getStyleClass().add("suggestions");
        setManaged(false);
        setVisible(false);
        setFocusTraversable(false);
        setFixedCellSize(Lettering.px(ROW));
        setCellFactory(_ -> new Cell());
        setOnMouseClicked(_ -> take());
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        box.caretPositionProperty().addListener(_ -> ask());
        box.focusedProperty().addListener((_, _, now) -> ask());
    }

    /// Takes proposals from a model; empty where no study is open.
    public void follow(Optional<CompletionViewModel> now) {
        model = now;
        now.ifPresent(each -> each.proposalsProperty().subscribe(this::show));
        show(List.of());
    }

    private void ask() {
        boolean typing = box.getScene() != null && box.getScene().getFocusOwner() == box;
        if (typing && !taking && box.getSelection().getLength() == 0) {
            model.ifPresent(each -> each.ask(
                    box.getText(),
                    Math.min(box.getCaretPosition(), box.getText().length())));
        } else {
            model.ifPresent(CompletionViewModel::hide);
        }
    }

    private void show(List<Proposal> proposals) {
        setItems(FXCollections.observableArrayList(proposals));
        setVisible(!proposals.isEmpty());
        if (isVisible()) {
            Bounds at = getParent().sceneToLocal(box.localToScene(box.getLayoutBounds()));
            double height = Math.min(ROWS, proposals.size()) * Lettering.px(ROW) + 2;
            resizeRelocate(at.getMinX(), at.getMaxY() + 2, Math.min(Lettering.px(WIDTH), at.getWidth()), height);
        }
    }

    private void pressed(KeyEvent event) {
        if (!isVisible()) {
            return;
        }
        boolean used = switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case TAB -> isBegun() && take();
            case ENTER -> getSelectionModel().getSelectedIndex() >= 0 && take();
            case ESCAPE -> {
                model.ifPresent(CompletionViewModel::hide);
                yield true;
            }
            default -> false;
        };
        if (used) {
            event.consume();
        }
    }

    /// Whether one was chosen, or a word stands before the caret: else Tab leaves the box, as everywhere.
    private boolean isBegun() {
        return getSelectionModel().getSelectedIndex() >= 0
                || getItems().getFirst().start() < box.getCaretPosition();
    }

    private boolean move(int step) {
        int size = getItems().size();
        int next = Math.floorMod(getSelectionModel().getSelectedIndex() + step, size);
        getSelectionModel().clearAndSelect(next);
        scrollTo(Math.max(0, next - ROWS + 2));
        return true;
    }

    private boolean take() {
        Proposal chosen = Optional.ofNullable(getSelectionModel().getSelectedItem())
                .orElse(getItems().getFirst());
        int caret = box.getCaretPosition();
        String text = chosen.in(box.getText(), caret);
        taking = true;
        box.setText(text);
        box.positionCaret(chosen.start() + chosen.text().length());
        taking = false;
        ask();
        return true;
    }

    private static final class Cell extends ListCell<Proposal> {
        @Override
        protected void updateItem(Proposal proposal, boolean empty) {
            super.updateItem(proposal, empty);
            if (empty || proposal == null) {
                setGraphic(null);
                return;
            }
            Label text = new Label(Visible.cut(proposal.text(), TEXT));
            text.getStyleClass().add("code");
            text.setMinWidth(Region.USE_PREF_SIZE);
            Label note = new Label(proposal.note());
            note.getStyleClass().addAll("dim", "small");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox line = new HBox(Lettering.px(8), text, gap, note);
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            line.setMaxWidth(Lettering.px(WIDTH) - 30);
            setGraphic(line);
        }
    }
}
