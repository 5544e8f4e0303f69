package org.telltale.views.timeline;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.telltale.model.session.PayloadState;
import org.telltale.views.theme.Chip;
import org.telltale.views.widget.Cut;
import org.telltale.views.words.Words;

/// The legend as buttons: a click shows one kind alone, with Ctrl it hides one.
final class LegendBar extends HBox {
    private static final Words WORDS = Words.of(LegendBar.class);

    private static final String NAMED = "telltale.named";
    private final TimelineViewModel model;
    private double squeezed = Double.NaN;

    LegendBar(TimelineViewModel model) {
        this.model = model;
        getStyleClass().setAll("legend");
        setMinWidth(USE_PREF_SIZE);
        Cut.to(this);
        model.dataProperty().subscribe(this::fill);
        model.legendProperty().subscribe(this::mark);
    }

    private void fill(TimelineData data) {
        getChildren().clear();
        for (int k = 0; k < data.marks().size(); k++) {
            Mark mark = data.marks().get(k);
            Button entry = entry(k, mark.label(), mark.count());
            entry.setGraphic(new Chip(mark.letter() + " " + mark.code(), mark.family(), Chip.Standing.SOLID));
        }
        int[] states = states(data);
        rest(Kinds.untagged(data), "untagged", states[PayloadState.DECODED.ordinal()]);
        rest(Kinds.opaque(data), "opaque", states[PayloadState.OPAQUE.ordinal()]);
        rest(Kinds.empty(data), "empty", states[PayloadState.EMPTY.ordinal()]);
        mark(model.legendProperty().get());
        squeezed = Double.NaN;
        requestLayout();
    }

    /// The most words that have room: marks with name and count, with their count, their codes alone; then marks only,
    /// at last by their letters.
    /// Their tooltips have the names. Called while the head lays out, so it changes nothing when nothing has changed.
    void squeeze(double room) {
        if (Math.abs(room - squeezed) >= 1 || Double.isNaN(squeezed)) {
            squeezed = room;
            for (Form form : Form.values()) {
                show(form);
                if (prefWidth(-1) <= room) {
                    return;
                }
            }
        }
    }

    private void show(Form form) {
        int marks = model.dataProperty().get().marks().size();
        for (int i = 0; i < getChildren().size(); i++) {
            Node entry = getChildren().get(i);
            entry.setManaged(i < marks || form.ordinal() < Form.MARKS.ordinal());
            entry.setVisible(entry.isManaged());
            if (i < marks && entry instanceof Button button) {
                String text = String.valueOf(button.getProperties().get(NAMED));
                button.setText(
                        switch (form) {
                            case NAMES -> text;
                            case COUNTS -> text.substring(text.lastIndexOf(' ') + 1);
                            case CODES, MARKS, LETTERS -> "";
                        });
                if (button.getGraphic() instanceof Chip chip) {
                    Mark mark = model.dataProperty().get().marks().get(i);
                    chip.setText(form == Form.LETTERS ? mark.letter() : mark.letter() + " " + mark.code());
                }
            }
        }
    }

    private enum Form {
        NAMES,
        COUNTS,
        CODES,
        MARKS,
        LETTERS
    }

    private void rest(int kind, String name, int count) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", name);
        entry(kind, WORDS.say(name), count).setGraphic(swatch);
    }

    private Button entry(int kind, String name, int count) {
        Button entry = new Button(WORDS.say("entry", name, count));
        entry.getStyleClass().setAll("legend-entry");
        entry.setMinWidth(USE_PREF_SIZE);
        entry.setAccessibleText(WORDS.say("entry.spoken", name, count));
        entry.setTooltip(new Tooltip(WORDS.say("entry", name, count) + "\n" + WORDS.say("entry.hint", name)));
        entry.setOnMouseClicked(click -> {
            if (click.isShortcutDown()) {
                model.legendProperty().set(model.legendProperty().get().toggle(kind));
            }
        });
        entry.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.isShortcutDown() && (key.getCode() == KeyCode.SPACE || key.getCode() == KeyCode.ENTER)) {
                model.legendProperty().set(model.legendProperty().get().toggle(kind));
                key.consume();
            } else if (key.getCode() == KeyCode.ENTER) {
                entry.fire();
                key.consume();
            }
        });
        entry.setOnMousePressed(press -> entry.setUserData(press.isShortcutDown()));
        entry.setOnAction(_ -> {
            if (!Boolean.TRUE.equals(entry.getUserData())) {
                model.legendProperty()
                        .set(model.legendProperty()
                                .get()
                                .solo(kind, Kinds.count(model.dataProperty().get())));
            }
            entry.setUserData(false);
        });
        entry.getProperties().put(NAMED, entry.getText());
        getChildren().add(entry);
        return entry;
    }

    private void mark(Legend legend) {
        int kinds = getChildren().size();
        for (int kind = 0; kind < kinds; kind++) {
            List<String> classes = getChildren().get(kind).getStyleClass();
            classes.removeAll(List.of("solo", "hidden"));
            if (legend.isSolo(kind, kinds)) {
                classes.add("solo");
            } else if (!legend.shows(kind)) {
                classes.add("hidden");
            }
        }
    }

    /// Untagged decoded cells, and all opaque and all empty ones.
    private static int[] states(TimelineData data) {
        int[] counts = new int[PayloadState.values().length];
        for (Lane lane : data.lanes()) {
            for (int i = 0; i < lane.size(); i++) {
                if (lane.categories(i) == 0 || lane.state(i) != PayloadState.DECODED) {
                    counts[lane.state(i).ordinal()]++;
                }
            }
        }
        return counts;
    }
}
