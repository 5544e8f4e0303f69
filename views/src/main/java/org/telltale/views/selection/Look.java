package org.telltale.views.selection;

/// How sure a mark is, so how it is drawn: in cells, rows and bytes alike.
public enum Look {
    /// A tag that was confirmed: the full fill.
    TAG,
    /// A tag carried over to a later import: the outline, solid.
    CARRIED,
    /// A detector's proposal: the outline, dashed.
    SUGGESTION,
    /// What the scope being chosen would cover: hatched.
    PREVIEW
}
