package org.telltale.views.command;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Starts commands by key, before any control sees the event.
public final class KeyFilter {
    private final Supplier<Commands> commands;
    private final Predicate<KeyEvent> kept;
    private final BooleanSupplier covered;

    /// @param commands the registry, asked at every key
    /// @param kept whether a key is wanted for something else: then it starts nothing that acts in panes only
    /// @param covered whether a card lies over the panes
    public KeyFilter(Supplier<Commands> commands, Predicate<KeyEvent> kept, BooleanSupplier covered) {
        this.commands = commands;
        this.kept = kept;
        this.covered = covered;
    }

    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isConsumed()
                    && !isOwn(scene.getFocusOwner(), event)
                    && !(scene.getFocusOwner() instanceof KeyBox box && box.isSelected())) {
                commands.get()
                        .at(event, least(event, scene.getFocusOwner()))
                        .filter(Command::run)
                        .ifPresent(_ -> event.consume());
            }
        });
    }

    /// Leaves keys to a node while it or something in it has the keyboard, whatever command has them too.
    public static void own(Node node, KeyCombination... keys) {
        node.getProperties().put(KeyFilter.class, List.of(keys));
    }

    private static boolean isOwn(@org.jspecify.annotations.Nullable Node focused, KeyEvent event) {
        for (Node at = focused; at != null; at = at.getParent()) {
            if (at.hasProperties()
                    && at.getProperties().get(KeyFilter.class) instanceof List<?> own
                    && own.stream().anyMatch(keys -> ((KeyCombination) keys).match(event))) {
                return true;
            }
        }
        return false;
    }

    private Reach least(KeyEvent event, @org.jspecify.annotations.Nullable Node focused) {
        if (covered.getAsBoolean()) {
            return Reach.ALWAYS;
        }
        return kept.test(event) || isTyping(focused) ? Reach.WINDOW : Reach.STRIP;
    }

    private static boolean isTyping(@org.jspecify.annotations.Nullable Node focused) {
        return focused instanceof TextInputControl || focused instanceof ComboBoxBase<?>;
    }
}
