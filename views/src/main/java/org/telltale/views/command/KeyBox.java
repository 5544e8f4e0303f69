package org.telltale.views.command;

import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A button that, once pressed, waits for keys and starts no command by them; Escape ends the wait.
public final class KeyBox extends ToggleButton {
    /// @param idle its text
    /// @param waiting its text while it waits
    /// @param taken told of the keys
    public KeyBox(String idle, String waiting, Consumer<Keys> taken) {
        textProperty().bind(selectedProperty().map(waits -> waits ? waiting : idle));
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                setSelected(false);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isSelected()) {
                event.consume();
                Keys.pressed(event).ifPresent(keys -> {
                    setSelected(false);
                    if (event.getCode() != KeyCode.ESCAPE) {
                        taken.accept(keys);
                    }
                });
            }
        });
    }
}
