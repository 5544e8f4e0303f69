package org.telltale.model.query;

/// A filter that cannot be read, with the place for the mark in the filter bar.
public final class QuerySyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int position;

    QuerySyntaxException(int position, String message) {
        super(message);
        this.position = position;
    }

    /// Index of the character at which reading stopped.
    public int position() {
        return position;
    }
}
