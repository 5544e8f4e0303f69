package org.telltale.views.preferences;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.telltale.views.command.Commands;
import org.telltale.views.study.Desk;

/// The settings of a user while they are being changed: each change holds at once.
public final class PreferencesViewModel {
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final Consumer<Settings> keep;
    private final KeysViewModel keys;
    private final Optional<CategoriesViewModel> categories;

    /// @param keep told of every change
    /// @param desk the open study, which has categories of its own
    public PreferencesViewModel(Settings now, Consumer<Settings> keep, Commands commands, Optional<Desk> desk) {
        settings = new ReadOnlyObjectWrapper<>(now);
        this.keep = keep;
        keys = new KeysViewModel(commands, now.keys(), chosen -> change(old -> old.withKeys(chosen)));
        categories = desk.map(CategoriesViewModel::new);
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public Settings settings() {
        return settings.get();
    }

    void change(UnaryOperator<Settings> how) {
        Settings next = how.apply(settings.get());
        if (!next.equals(settings.get())) {
            settings.set(next);
            keep.accept(next);
        }
    }

    KeysViewModel keys() {
        return keys;
    }

    /// Those of the open study; empty where none is open.
    Optional<CategoriesViewModel> categories() {
        return categories;
    }
}
