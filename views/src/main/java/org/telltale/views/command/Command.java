package org.telltale.views.command;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/// Something the analyst can do, by menu, key, palette or link.
///
/// @param id kebab-case, unique in the registry
/// @param title what a menu shows; changes where it says what it would do, as undo does
/// @param keys all that start it, the first is shown
/// @param enabled whether it can be done now
public record Command(
        String id,
        ObservableValue<String> title,
        List<Keys> keys,
        Reach reach,
        ObservableBooleanValue enabled,
        Runnable action) {
    public Command {
        keys = List.copyOf(keys);
    }

    public static Command of(String id, String title, Runnable action) {
        return new Command(
                id,
                new ReadOnlyStringWrapper(title),
                List.of(),
                Reach.WINDOW,
                Bindings.createBooleanBinding(() -> true),
                action);
    }

    /// The same with keys that act everywhere, also while a card lies over the panes.
    public Command cardKeys(String... texts) {
        return with(Reach.ALWAYS, texts);
    }

    /// The same with keys that act everywhere but behind a card.
    public Command keys(String... texts) {
        return with(Reach.WINDOW, texts);
    }

    /// The same with keys that text boxes keep for themselves.
    public Command paneKeys(String... texts) {
        return with(Reach.PANES, texts);
    }

    /// The same with keys that go before those of the panes while it can be done.
    public Command stripKeys(String... texts) {
        return with(Reach.STRIP, texts);
    }

    /// The same with other keys; those that write a sign go round text boxes.
    Command keyed(List<Keys> others) {
        boolean everywhere = reach == Reach.ALWAYS || reach == Reach.WINDOW;
        Reach where = everywhere && others.stream().anyMatch(Keys::writes) ? Reach.PANES : reach;
        return new Command(id, title, others, where, enabled, action);
    }

    private Command with(Reach where, String... texts) {
        List<Keys> all = java.util.Arrays.stream(texts).map(Keys::of).toList();
        return new Command(id, title, all, where, enabled, action);
    }

    public Command when(ObservableBooleanValue condition) {
        return new Command(id, title, keys, reach, condition, action);
    }

    public Command titled(ObservableValue<String> changing) {
        return new Command(id, changing, keys, reach, enabled, action);
    }

    /// Does it if it can be done now; says whether it did.
    public boolean run() {
        if (enabled.get()) {
            action.run();
        }
        return enabled.get();
    }

    /// The first keys as text, or empty.
    public String shortcut() {
        return keys.isEmpty() ? "" : keys.getFirst().print();
    }
}
