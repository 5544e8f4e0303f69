package org.telltale.views.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.telltale.views.text.Visible;
import org.telltale.views.words.Words;

/// The choice of a clock: order, the times of the captures, or a field of payloads.
final class ClockMenu extends MenuButton {
    private static final Words WORDS = Words.of(ClockMenu.class);
    private static final int LONGEST = 60;

    private final TimelineViewModel model;

    ClockMenu(TimelineViewModel model) {
        this.model = model;
        setId("timeline-clock");
        getStyleClass().addAll("flat", "small");
        setMinWidth(Region.USE_PREF_SIZE);
        textProperty().bind(model.clockProperty().map(clock -> WORDS.say("clock", WORDS.say("choice." + clock))));
        setOnShowing(_ -> model.events().ask());
        model.events().offeredProperty().addListener(_ -> fill());
        model.events().selectedProperty().addListener(_ -> fill());
        model.events().fieldProperty().addListener(_ -> fill());
        model.clockProperty().addListener(_ -> fill());
        model.dataProperty().subscribe(this::fill);
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        boolean times = model.dataProperty().get().timesKnown();
        for (Clock clock : times ? List.of(Clock.POSITION, Clock.ELAPSED, Clock.TIME) : List.of(Clock.POSITION)) {
            items.add(item(
                    WORDS.say("choice." + clock),
                    model.clockProperty().get() == clock,
                    () -> model.clockProperty().set(clock)));
        }
        items.add(new SeparatorMenuItem());
        MenuItem title = new MenuItem(WORDS.say("clock.events"));
        title.setDisable(true);
        items.add(title);
        String chosen = model.events().fieldProperty().get();
        String here = model.events().selectedProperty().get();
        List<String> offered = new ArrayList<>(model.events().offeredProperty().get());
        if (!chosen.isEmpty() && !offered.contains(chosen)) {
            offered.addFirst(chosen);
        }
        offered.forEach(pattern -> items.add(field(pattern, Visible.cut(pattern, LONGEST))));
        if (!here.isEmpty() && !offered.contains(here)) {
            items.add(field(here, WORDS.say("clock.selected", Visible.cut(here, LONGEST))));
        } else if (offered.isEmpty()) {
            MenuItem hint = new MenuItem(WORDS.say("clock.hint"));
            hint.setDisable(true);
            items.add(hint);
        }
        getItems().setAll(items);
    }

    private RadioMenuItem field(String pattern, String text) {
        boolean on = model.clockProperty().get() == Clock.EVENT
                && model.events().fieldProperty().get().equals(pattern);
        return item(text, on, () -> {
            model.events().fieldProperty().set(pattern);
            model.clockProperty().set(Clock.EVENT);
        });
    }

    private static RadioMenuItem item(String text, boolean on, Runnable choose) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setSelected(on);
        item.setOnAction(_ -> choose.run());
        return item;
    }
}
