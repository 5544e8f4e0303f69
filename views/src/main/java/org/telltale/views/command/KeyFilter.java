package org.telltale.views.command;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Starts commands by key, before any control sees the event.
public final class KeyFilter {
    private final Supplier<Commands> commands;
    private final BooleanSupplier covered;

    /// @param commands the registry, asked at every key
    /// @param covered whether something lies over the panes: then single keys start nothing
    public KeyFilter(Supplier<Commands> commands, BooleanSupplier covered) {
        this.commands = commands;
        this.covered = covered;
    }

    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isConsumed() && !(scene.getFocusOwner() instanceof KeyBox box && box.isSelected())) {
                commands.get()
                        .at(event, covered.getAsBoolean() || isTyping(scene.getFocusOwner()))
                        .filter(Command::run)
                        .ifPresent(_ -> event.consume());
            }
        });
    }

    private static boolean isTyping(@org.jspecify.annotations.Nullable Node focused) {
        return focused instanceof TextInputControl || focused instanceof ComboBoxBase<?>;
    }
}
