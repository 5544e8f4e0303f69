package org.telltale.app.cli;

import java.io.Console;
import java.util.Optional;

/// The terminal that the program runs on, if a person sits at one.
final class Terminal {
    private Terminal() {}

    /// Empty where input or output is a file or a pipe: JDK 25 has no console object then, others one that says so.
    @SuppressWarnings("SystemConsoleNull")
    static Optional<Console> find() {
        Console console = System.console();
        return console != null && console.isTerminal() ? Optional.of(console) : Optional.empty();
    }
}
