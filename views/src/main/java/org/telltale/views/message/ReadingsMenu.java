package org.telltale.views.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.telltale.model.field.Reading;
import org.telltale.model.field.Readings;
import org.telltale.model.field.Spot;
import org.telltale.views.text.Visible;
import org.telltale.views.words.Words;

/// The readings of the selected field, the likelier first, each with what it makes of the value and what speaks for it;
/// one that is chosen holds for this field in every request of its endpoint.
final class ReadingsMenu extends MenuButton {
    private static final Words WORDS = Words.of(ReadingsMenu.class);
    private static final int VALUE = 48;

    private final MessageViewModel model;

    ReadingsMenu(MessageViewModel model) {
        super(WORDS.say("readings"));
        this.model = model;
        setId("message-readings");
        getStyleClass().add("flat");
        setMinWidth(USE_PREF_SIZE);
        setOnShowing(_ -> fill());
        disableProperty().bind(model.selectedProperty().map(Optional::isEmpty));
        // a menu without items never opens, so it would never be filled
        getItems().add(new MenuItem(""));
    }

    private void fill() {
        model.selectedProperty().get().ifPresent(spot -> getItems().setAll(items(spot)));
    }

    private List<MenuItem> items(Spot spot) {
        List<MenuItem> items = new ArrayList<>();
        for (Reading reading : Readings.of(spot.node(), spot.layer())) {
            String value = Visible.cut(reading.value(), VALUE);
            String text =
                    WORDS.say(reading.why().isEmpty() ? "reading" : "reading.why", reading.id(), value, reading.why());
            items.add(item(text, spot, reading.id()));
        }
        items.add(new SeparatorMenuItem());
        items.add(item(WORDS.say("reading.evidence"), spot, ""));
        return items;
    }

    private MenuItem item(String text, Spot spot, String reading) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.actions().chooseReading(spot, reading));
        return item;
    }
}
