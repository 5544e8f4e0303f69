package org.telltale.importers.capture.jsonl;

import java.util.Arrays;
import java.util.OptionalInt;
import org.telltale.importers.capture.text.ReadText;
import org.telltale.model.bytes.Bytes;

/// Payload bytes of a line's value: a string in the dump's encoding, a list of byte numbers (`[10, -1, 255]`), or such
/// a list in `{"type": "Buffer", "data": …}`; any other object is its own JSON text.
///
/// @param read the bytes, with a fault as an index into the value
/// @param json whether the value was JSON of its own
record BodyBytes(ReadText read, boolean json) {
    static BodyBytes of(Found found, PayloadEncoding encoding) {
        return switch (found.kind()) {
            case STRING -> string(found, encoding);
            case ARRAY -> numbers(found, found.start());
            case OBJECT -> buffer(found);
            case NUMBER, BOOLEAN -> json(found);
            case NULL -> new BodyBytes(new ReadText(Bytes.EMPTY, OptionalInt.empty()), false);
        };
    }

    private static BodyBytes string(Found found, PayloadEncoding encoding) {
        ReadText read = found.isEscaped()
                ? encoding.read(found.unescaped(), 0, found.unescaped().length)
                : encoding.read(found.line(), found.start(), found.end());
        return new BodyBytes(read, false);
    }

    private static BodyBytes buffer(Found found) {
        return isBuffer(found) ? numbers(found, found.start() + found.head(64).indexOf('[')) : json(found);
    }

    /// Whether an object is bytes as JavaScript prints them.
    static boolean isBuffer(Found found) {
        String text = found.head(64);
        return text.contains("\"Buffer\"") && text.contains("\"data\"") && text.indexOf('[') > 0;
    }

    private static BodyBytes numbers(Found found, int from) {
        byte[] line = found.line();
        byte[] out = new byte[(found.end() - from) / 2 + 1];
        int size = 0;
        int at = from + 1;
        while (at < found.end()) {
            int start = at;
            while (at < found.end() && line[at] != ',' && line[at] != ']') {
                at++;
            }
            OptionalInt value = number(line, start, at);
            if (value.isEmpty()) {
                boolean none = size == 0 && at < found.end() && line[at] == ']' && blank(line, start, at);
                return none ? new BodyBytes(new ReadText(Bytes.EMPTY, OptionalInt.empty()), false) : json(found);
            }
            out[size++] = (byte) value.getAsInt();
            if (at < found.end() && line[at] == ']') {
                break;
            }
            at++;
        }
        return new BodyBytes(new ReadText(Bytes.of(Arrays.copyOf(out, size)), OptionalInt.empty()), false);
    }

    private static boolean blank(byte[] line, int start, int end) {
        for (int i = start; i < end; i++) {
            if (line[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    private static OptionalInt number(byte[] line, int start, int end) {
        int from = start;
        while (from < end && line[from] <= ' ') {
            from++;
        }
        int to = end;
        while (to > from && line[to - 1] <= ' ') {
            to--;
        }
        boolean negative = from < to && line[from] == '-';
        int value = 0;
        int digits = 0;
        for (int i = negative ? from + 1 : from; i < to; i++, digits++) {
            if (line[i] < '0' || line[i] > '9' || digits == 3) {
                return OptionalInt.empty();
            }
            value = value * 10 + line[i] - '0';
        }
        boolean fits = digits > 0 && value <= (negative ? 128 : 255);
        return fits ? OptionalInt.of(negative ? -value : value) : OptionalInt.empty();
    }

    private static BodyBytes json(Found found) {
        return new BodyBytes(new ReadText(Bytes.of(found.bytes()), OptionalInt.empty()), true);
    }
}
