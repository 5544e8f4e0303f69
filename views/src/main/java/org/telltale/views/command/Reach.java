package org.telltale.views.command;

/// Where the keys of a command act.
public enum Reach {
    /// Everywhere, also while a card lies over the panes.
    ALWAYS,
    /// Everywhere in the window, also while a text box has the focus, but not behind a card.
    WINDOW,
    /// Everywhere but in text boxes, which have a use of their own for the keys.
    PANES,
    /// As [#PANES], but only while something is open that goes before them, such as the tag strip: then these keys mean
    /// this and nothing else.
    STRIP
}
