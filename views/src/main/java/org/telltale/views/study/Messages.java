package org.telltale.views.study;

import java.util.List;

/// Where panes say what happened, in a bar that never takes the focus.
public interface Messages {
    /// How serious a message is.
    enum Kind {
        /// Soon of no use any more.
        PASSING,
        PLAIN,
        PROBLEM,
        FAILURE
    }

    /// A way on from a message, offered as a link.
    record Way(String text, Runnable run) {}

    /// Shows a message, or renews the one of the same key.
    void say(String key, Kind kind, String text, List<Way> ways);

    /// Takes the message of a key away, where it still stands.
    void unsay(String key);

    /// Notes in the log of this user what was done; `{0}` is the first number.
    ///
    /// @param words of the program's own, never of its data
    default void note(String words, long... numbers) {}

    default void say(String key, String text) {
        say(key, Kind.PASSING, text, List.of());
    }

    default void failure(String key, String text) {
        say(key, Kind.FAILURE, text, List.of());
    }
}
