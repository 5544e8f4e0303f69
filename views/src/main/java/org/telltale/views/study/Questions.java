package org.telltale.views.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks the analyst for a few words, in a card over the window.
@FunctionalInterface
public interface Questions {
    /// One thing to be filled in.
    ///
    /// @param choices proposals, which may be none; anything may be typed
    /// @param needed whether the card stays until it is filled in
    /// @param browse gives a text by a chooser of the system, or none where nothing was chosen
    record Blank(
            String label,
            String text,
            List<String> choices,
            boolean needed,
            Optional<Supplier<Optional<String>>> browse) {
        public Blank {
            choices = List.copyOf(choices);
        }

        public Blank(String label, String text, List<String> choices, boolean needed) {
            this(label, text, choices, needed, Optional.empty());
        }

        /// The same with a button that asks the system.
        public Blank browsing(Supplier<Optional<String>> chooser) {
            return new Blank(label, text, choices, needed, Optional.of(chooser));
        }

        public static Blank of(String label, String text) {
            return new Blank(label, text, List.of(), true);
        }

        public static Blank optional(String label, String text) {
            return new Blank(label, text, List.of(), false);
        }
    }

    /// Asks; `answer` gets one text for each blank, and is not called when the analyst turns away.
    void ask(String title, String explanation, List<Blank> blanks, String button, Consumer<List<String>> answer);
}
