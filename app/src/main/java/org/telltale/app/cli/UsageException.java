package org.telltale.app.cli;

/// Input or arguments are wrong: one line that says what, where and what to try.
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
