package org.telltale.views.command;

/// Where the keys of a command act.
public enum Reach {
    /// Everywhere in the window, also while a text box has the focus.
    WINDOW,
    /// Everywhere but in text boxes, which have a use of their own for the keys.
    PANES,
    /// As [#PANES], but only while something is open that goes before them, such as the tag strip: then these keys mean
    /// this and nothing else.
    STRIP
}
