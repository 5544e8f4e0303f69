package org.telltale.views.message;

/// Whether the inspector shows the other side of an exchange, too.
public enum Sides {
    ONE,
    BESIDE,
    BELOW
}
