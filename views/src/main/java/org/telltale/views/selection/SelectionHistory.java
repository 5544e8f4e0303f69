package org.telltale.views.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The one selection that all panes share, and the way back and forward through older ones.
///
/// Confined to the FX thread. Steps inside one tree replace each other, so that going back leads to the exchange looked
/// at before and not over every arrow key.
public final class SelectionHistory {
    private static final int LIMIT = 500;

    private final ObjectProperty<Optional<Selection>> current =
            new SimpleObjectProperty<>(this, "current", Optional.empty());
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(this, "canGoForward");
    private final List<Selection> visited = new ArrayList<>();
    private int at = -1;
    private boolean moving;

    public SelectionHistory() {
        current.addListener((_, _, now) -> now.ifPresent(this::visit));
    }

    /// What is looked at now; panes bind to it and write to it.
    public ObjectProperty<Optional<Selection>> currentProperty() {
        return current;
    }

    public Optional<Selection> current() {
        return current.get();
    }

    public void select(Selection selection) {
        current.set(Optional.of(selection));
    }

    /// Goes to a place far off in the same tree (a hit, a citation) and keeps the place left behind.
    public void jump(Selection selection) {
        current()
                .filter(selection::sameTree)
                .filter(now -> !now.equals(selection))
                .ifPresent(_ -> push(selection));
        select(selection);
    }

    public void back() {
        move(at - 1);
    }

    public void forward() {
        move(at + 1);
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    private void move(int to) {
        if (to < 0 || to >= visited.size()) {
            return;
        }
        at = to;
        moving = true;
        current.set(Optional.of(visited.get(to)));
        moving = false;
        tell();
    }

    private void visit(Selection selection) {
        if (moving) {
            return;
        }
        if (at >= 0 && visited.get(at).sameTree(selection)) {
            visited.set(at, selection);
        } else {
            push(selection);
        }
    }

    private void push(Selection selection) {
        visited.subList(at + 1, visited.size()).clear();
        visited.add(selection);
        if (visited.size() > LIMIT) {
            visited.removeFirst();
        }
        at = visited.size() - 1;
        tell();
    }

    private void tell() {
        canGoBack.set(at > 0);
        canGoForward.set(at < visited.size() - 1);
    }
}
