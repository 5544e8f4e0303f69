package org.telltale.importers.payload.json;

import java.util.Optional;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.model.bytes.Bytes;

/// JSON that was put into a comma-separated log row with other separators: `{"a":1#"b":2};{"a":3}`.
final class OddSeparators {
    private OddSeparators() {}

    /// The same number of bytes with commas between members and blanks between values; empty where nothing changes.
    static Optional<Bytes> replaced(Bytes bytes) {
        Ascii text = new Ascii(bytes);
        byte[] out = bytes.toArray().clone();
        boolean inString = false;
        boolean changed = false;
        int depth = 0;
        for (int i = 0; i < out.length; i++) {
            int c = out[i];
            if (inString) {
                i += c == '\\' ? 1 : 0;
                inString = c != '"';
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            } else if (separates(c, text.at(i + 1))) {
                out[i] = (byte) (depth > 0 ? ',' : ' ');
                changed = true;
            }
        }
        return changed ? Optional.of(Bytes.of(out)) : Optional.empty();
    }

    private static boolean separates(int c, int next) {
        return (c == '#' || c == ';' || c == '|' || c == '.') && (next == '"' || next == '{' || next == '[');
    }
}
