package org.telltale.views.timeline;

import java.util.BitSet;

/// Which kinds of cells are hidden. Kinds are the marks by number, then untagged, opaque and empty.
public final class Legend {
    public static final Legend ALL = new Legend(new BitSet());

    private final BitSet hidden;

    private Legend(BitSet hidden) {
        this.hidden = hidden;
    }

    public boolean shows(int kind) {
        return !hidden.get(kind);
    }

    /// Whether `kind` is the only one of `kinds` that is shown.
    public boolean isSolo(int kind, int kinds) {
        return shows(kind) && hidden.cardinality() == kinds - 1 && kinds > 1;
    }

    /// Only this kind; all of them again where it was alone.
    public Legend solo(int kind, int kinds) {
        if (isSolo(kind, kinds)) {
            return ALL;
        }
        BitSet others = new BitSet();
        others.set(0, kinds);
        others.clear(kind);
        return new Legend(others);
    }

    /// Hides a kind, or shows it again.
    public Legend toggle(int kind) {
        BitSet changed = (BitSet) hidden.clone();
        changed.flip(kind);
        return new Legend(changed);
    }
}
