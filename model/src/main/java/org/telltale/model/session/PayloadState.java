package org.telltale.model.session;

import java.util.Locale;

/// What became of a payload: no bytes, a tree, or bytes that nobody understood.
public enum PayloadState {
    EMPTY,
    DECODED,
    OPAQUE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
