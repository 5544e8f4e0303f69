package org.telltale.views.theme;

import java.util.Locale;

/// A colour by its job; the two style sheets of [Theme] say which colour it is.
public enum Token {
    GROUND,
    PANEL,
    TEXT,
    DIM,
    SELECTED,
    FOCUS,
    PROBLEM,
    PROBLEM_GROUND,
    FAILURE,
    FAILURE_GROUND,
    IDENTITY,
    PLACE,
    BEHAVIOUR,
    CONTENT,
    TECHNICAL,
    UNTAGGED,
    CODE,
    LINE,
    HATCH,
    HATCH_SELECTED;

    /// The looked-up colour of style sheets: `-tt-problem-ground`.
    public String css() {
        return "-tt-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
