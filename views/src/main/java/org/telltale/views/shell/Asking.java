package org.telltale.views.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.views.study.Questions;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.SheetLayer;
import org.telltale.views.words.Words;

/// Questions as cards over the window.
final class Asking implements Questions {
    private static final Words WORDS = Words.of(Asking.class);

    private final SheetLayer sheets;

    Asking(SheetLayer sheets) {
        this.sheets = sheets;
    }

    @Override
    public void ask(
            String title, String explanation, List<Blank> blanks, String button, Consumer<List<String>> answer) {
        List<TextField> boxes = new ArrayList<>();
        GridPane grid = new GridPane();
        grid.setHgap(Lettering.px(10));
        grid.setVgap(Lettering.px(6));
        for (Blank blank : blanks) {
            Label label = new Label(blank.label());
            label.getStyleClass().add("dim");
            label.setMinWidth(Region.USE_PREF_SIZE);
            Node box = box(blank, boxes);
            label.setLabelFor(box instanceof ComboBox<?> ? box : boxes.getLast());
            grid.addRow(boxes.size(), label, box);
        }
        Button done = new Button(button);
        done.setDefaultButton(true);
        done.setId("answer");
        Label missing = new Label();
        missing.setId("answer-missing");
        missing.getStyleClass().add("problem-text");
        missing.managedProperty().bind(missing.textProperty().isNotEmpty());
        Runnable take = () -> {
            List<String> texts =
                    boxes.stream().map(box -> box.getText().strip()).toList();
            OptionalInt empty = missing(blanks, texts);
            if (empty.isEmpty()) {
                sheets.close();
                answer.accept(texts);
            } else {
                missing.setText(
                        WORDS.say("missing", blanks.get(empty.getAsInt()).label()));
                boxes.get(empty.getAsInt()).requestFocus();
            }
        };
        done.setOnAction(_ -> take.run());
        sheets.show(card(title, explanation, new VBox(Lettering.px(6), grid, missing), done, take));
        boxes.getFirst().requestFocus();
        boxes.getFirst().selectAll();
    }

    /// The first blank that must be filled in and is not.
    private static OptionalInt missing(List<Blank> blanks, List<String> texts) {
        return IntStream.range(0, blanks.size())
                .filter(i -> blanks.get(i).needed() && texts.get(i).isEmpty())
                .findFirst();
    }

    private static Node box(Blank blank, List<TextField> boxes) {
        if (blank.choices().isEmpty()) {
            TextField box = new TextField(blank.text());
            box.setPrefColumnCount(34);
            boxes.add(box);
            return blank.browse().map(browse -> browsing(box, browse)).orElse(box);
        }
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().setAll(blank.choices());
        combo.setEditable(true);
        combo.setValue(blank.text());
        combo.setPrefWidth(Lettering.px(320));
        boxes.add(combo.getEditor());
        return combo;
    }

    private static Node browsing(TextField box, Supplier<Optional<String>> chooser) {
        Button browse = new Button(WORDS.say("browse"));
        browse.setId("browse");
        browse.setMinWidth(Region.USE_PREF_SIZE);
        browse.setOnAction(_ -> {
            chooser.get().ifPresent(box::setText);
            box.requestFocus();
            box.end();
        });
        // Enter on the button is the button's, not the card's
        browse.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                browse.fire();
                event.consume();
            }
        });
        return new HBox(Lettering.px(6), box, browse);
    }

    private VBox card(String title, String explanation, Node form, Button done, Runnable take) {
        Label head = new Label(title);
        head.getStyleClass().add("sheet-title");
        Label why = new Label(explanation);
        why.getStyleClass().add("dim");
        why.setWrapText(true);
        why.setMaxWidth(Lettering.px(460));
        why.setManaged(!explanation.isEmpty());
        Button cancel = new Button(WORDS.say("cancel"));
        cancel.setOnAction(_ -> sheets.close());
        HBox buttons = new HBox(Lettering.px(8), cancel, done);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(Lettering.px(10), head, why, form, buttons);
        card.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                take.run();
                event.consume();
            }
        });
        return card;
    }
}
