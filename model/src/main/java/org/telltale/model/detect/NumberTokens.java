package org.telltale.model.detect;

import java.nio.charset.StandardCharsets;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// Finds the numbers in a text that lie near one that is looked for.
final class NumberTokens {
    interface Sink {
        void take(Encoding encoding, Span span);
    }

    private static final int LONGEST = 40;

    private final byte[] array;
    private final int start;
    private final int end;

    NumberTokens(Bytes text) {
        ArrayBytes here = ArrayBytes.of(text);
        this.array = here.array();
        this.start = here.start();
        this.end = start + here.length();
    }

    /// Spans are offsets in the text.
    void find(Amount amount, Sink sink) {
        int at = start;
        while (at < end) {
            if (!isDigit(at)) {
                at++;
                continue;
            }
            int stop = digits(at);
            boolean whole = !(stop + 1 < end && array[stop] == '.' && isDigit(stop + 1));
            stop = whole ? stop : digits(stop + 1);
            int from = at > start && array[at - 1] == '-' ? at - 1 : at;
            if (stop - from <= LONGEST) {
                token(from, stop, whole, amount, sink);
            }
            at = stop;
        }
    }

    private void token(int from, int stop, boolean whole, Amount amount, Sink sink) {
        double number = Double.parseDouble(new String(array, from, stop - from, StandardCharsets.US_ASCII));
        Span span = new Span(from - start, stop - from);
        if (amount.holds(number)) {
            sink.take(Encoding.TEXT, span);
        }
        if (whole && Math.abs(number) < Long.MAX_VALUE) {
            for (Encoding scaled : new Encoding[] {Encoding.E6, Encoding.E7}) {
                if (amount.holdsScaled((long) number, scaled)) {
                    sink.take(scaled, span);
                }
            }
        }
    }

    private int digits(int at) {
        int stop = at;
        while (stop < end && isDigit(stop)) {
            stop++;
        }
        return stop;
    }

    private boolean isDigit(int at) {
        return array[at] >= '0' && array[at] <= '9';
    }
}
