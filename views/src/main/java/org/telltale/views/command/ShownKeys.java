package org.telltale.views.command;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Keys beside a menu entry. They match nothing: [KeyFilter] alone starts commands, so that a digit typed into a text
/// box stays a digit.
final class ShownKeys extends KeyCombination {
    private final Keys keys;

    ShownKeys(Keys keys) {
        this.keys = keys;
    }

    @Override
    public boolean match(KeyEvent event) {
        return false;
    }

    @Override
    public String getDisplayText() {
        return keys.print();
    }

    @Override
    public String getName() {
        return keys.print();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShownKeys shown && shown.keys.equals(keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
