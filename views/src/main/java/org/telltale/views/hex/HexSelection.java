package org.telltale.views.hex;

import org.telltale.model.bytes.Span;

/// Bytes chosen in a hex view: where choosing began and where the caret stands, both included.
public record HexSelection(long anchor, long caret) {
    public static HexSelection at(long offset) {
        return new HexSelection(offset, offset);
    }

    /// All bytes of a span with the caret on the first; a span of no bytes gives the caret alone.
    public static HexSelection of(Span span) {
        return new HexSelection(Math.max(span.offset(), span.end() - 1), span.offset());
    }

    public HexSelection extendTo(long offset) {
        return new HexSelection(anchor, offset);
    }

    /// Whether it is the caret alone.
    public boolean isSingle() {
        return anchor == caret;
    }

    public Span span() {
        long first = Math.min(anchor, caret);
        return new Span(first, Math.max(anchor, caret) - first + 1);
    }
}
