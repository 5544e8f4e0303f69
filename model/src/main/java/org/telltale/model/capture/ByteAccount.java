package org.telltale.model.capture;

import org.telltale.model.bytes.Span;

/// What became of the bytes of a capture file: their sum is the file's length where its importer accounts for all.
///
/// @param exchanges bytes of which exchanges were made
/// @param framing bytes that hold the others together: headers, indexes, separators
/// @param leftOut bytes that were understood and belong to no exchange, of which a notice tells
/// @param problems bytes that a warning or an error is about
public record ByteAccount(long exchanges, long framing, long leftOut, long problems) {
    public static final ByteAccount NONE = new ByteAccount(0, 0, 0, 0);

    /// What a range of a file is.
    public enum Use {
        EXCHANGES,
        FRAMING,
        LEFT_OUT,
        PROBLEMS
    }

    /// All bytes that somebody accounts for.
    public long sum() {
        return exchanges + framing + leftOut + problems;
    }

    /// With a further range; nothing is counted of what stands before `from`.
    ByteAccount with(Span span, Use use, long from) {
        long more = Math.max(0, span.end() - Math.max(from, span.offset()));
        return switch (use) {
            case EXCHANGES -> new ByteAccount(exchanges + more, framing, leftOut, problems);
            case FRAMING -> new ByteAccount(exchanges, framing + more, leftOut, problems);
            case LEFT_OUT -> new ByteAccount(exchanges, framing, leftOut + more, problems);
            case PROBLEMS -> new ByteAccount(exchanges, framing, leftOut, problems + more);
        };
    }

    /// Sums ranges in file order; a byte that is named twice counts once, as the first says.
    public static final class Tally {
        private ByteAccount account = NONE;
        private long end;

        public void add(Span span, Use use) {
            account = account.with(span, use, end);
            end = Math.max(end, span.end());
        }

        public ByteAccount account() {
            return account;
        }
    }
}
