package org.telltale.views.exchanges;

import java.util.BitSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Rows that were marked for something to be done with all of them. The bit set is replaced, never changed.
public final class Marked {
    private final ReadOnlyObjectWrapper<BitSet> rows = new ReadOnlyObjectWrapper<>(new BitSet());

    public ReadOnlyObjectProperty<BitSet> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public BitSet rows() {
        return rows.get();
    }

    public boolean isEmpty() {
        return rows.get().isEmpty();
    }

    void turn(int row) {
        BitSet next = (BitSet) rows.get().clone();
        next.flip(row);
        rows.set(next);
    }

    void add(BitSet more) {
        BitSet next = (BitSet) rows.get().clone();
        next.or(more);
        rows.set(next);
    }

    public void clear() {
        rows.set(new BitSet());
    }
}
