package org.telltale.views.timeline;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.telltale.model.session.PayloadState;
import org.telltale.views.theme.Chip;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.Cut;
import org.telltale.views.words.Words;

/// The legend as buttons: a click shows one kind alone, with Ctrl it hides one.
final class LegendBar extends HBox {
    private static final Words WORDS = Words.of(LegendBar.class);

    private static final String NAMED = "telltale.named";
    private static final double ENTRY_WIDTH = 92;
    private static final double REST_WIDTH = 560;
    private static final double CODE_WIDTH = 62;
    private static final double LEAST_WIDTH = 56;
    private static final double LEAST_REST = 380;

    /// What title, caption and choices need.
    private static final double BESIDE = 480;

    private final TimelineViewModel model;
    private final ObservableValue<? extends Number> room;

    /// @param room width of the head that the legend shares with title and choices
    LegendBar(TimelineViewModel model, ObservableValue<? extends Number> room) {
        this.model = model;
        this.room = room;
        room.addListener(_ -> squeeze(room.getValue().doubleValue()));
        getStyleClass().setAll("legend");
        setMinWidth(0);
        Cut.to(this);
        model.dataProperty().subscribe(this::fill);
        model.legendProperty().subscribe(this::mark);
    }

    /// Gives way before the caption and the choices do not.
    @Override
    protected double computeMinWidth(double height) {
        return Math.min(computePrefWidth(height), Math.max(0, room.getValue().doubleValue() - BESIDE));
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
        squeeze(room.getValue().doubleValue());
    }

    /// Where there is little room, marks show code and count, then their code alone; their tooltips have the names.
    private void squeeze(double room) {
        boolean narrowest = room < Lettering.px(getChildren().size() * CODE_WIDTH + REST_WIDTH);
        boolean narrow = room < Lettering.px(getChildren().size() * ENTRY_WIDTH + REST_WIDTH);
        boolean least = room < Lettering.px(getChildren().size() * LEAST_WIDTH + LEAST_REST);
        setMinWidth(least ? 0 : USE_PREF_SIZE);
        int marks = model.dataProperty().get().marks().size();
        for (Node rest : getChildren()
                .subList(Math.min(marks, getChildren().size()), getChildren().size())) {
            rest.setVisible(!least);
            rest.setManaged(!least);
        }
        for (Node entry : getChildren().subList(0, Math.min(marks, getChildren().size()))) {
            if (entry instanceof Button button) {
                String text = String.valueOf(button.getProperties().get(NAMED));
                button.setText(narrowest ? "" : narrow ? text.substring(text.lastIndexOf(' ') + 1) : text);
            }
        }
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
