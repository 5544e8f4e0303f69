package org.telltale.views.preferences;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import org.controlsfx.control.PrefixSelectionComboBox;

/// One of the values that a box offers, with its text.
record Choice<T>(String text, T value) {
    @Override
    public String toString() {
        return text;
    }

    /// A box of them; letters typed go to the first that begins with them.
    ///
    /// @param name what a screen reader says
    static <T> ComboBox<Choice<T>> box(String id, String name, List<Choice<T>> choices, T now, Consumer<T> chosen) {
        PrefixSelectionComboBox<Choice<T>> box = new PrefixSelectionComboBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.getItems().setAll(choices);
        choices.stream()
                .filter(choice -> choice.value().equals(now))
                .findFirst()
                .ifPresent(box.getSelectionModel()::select);
        box.getSelectionModel().selectedItemProperty().addListener((_, _, choice) -> {
            if (choice != null) {
                chosen.accept(choice.value());
            }
        });
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }
}
