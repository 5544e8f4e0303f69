package org.telltale.importers.payload.tree;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.CleanText;
import org.telltale.model.field.FieldValue;

/// Reads numbers of fixed width from bytes; offsets are those of the layer.
///
/// The numeric readers want their bytes to be inside, which [#has] says.
public final class Octets {
    private static final int CHARACTERS = 4096;

    private final Bytes bytes;
    private final byte[] array;
    private final int start;
    private final int size;

    public Octets(Bytes bytes) {
        ArrayBytes here = ArrayBytes.of(bytes);
        this.bytes = here;
        array = here.array();
        start = here.start();
        size = here.length();
    }

    public Bytes bytes() {
        return bytes;
    }

    public int size() {
        return size;
    }

    /// The byte at an offset, 0 to 255, or -1 outside.
    public int at(long offset) {
        return offset >= 0 && offset < size ? array[start + (int) offset] & 0xff : -1;
    }

    /// Whether that many bytes stand there; false for counts over all measure.
    public boolean has(long offset, long count) {
        return offset >= 0 && count >= 0 && offset <= size && count <= size - offset;
    }

    /// A big-endian number of up to eight bytes.
    public long big(long offset, int count) {
        long bits = 0;
        for (int i = 0; i < count; i++) {
            bits = bits << 8 | array[start + (int) offset + i] & 0xff;
        }
        return bits;
    }

    /// A little-endian number of up to eight bytes.
    public long little(long offset, int count) {
        long bits = 0;
        for (int i = count - 1; i >= 0; i--) {
            bits = bits << 8 | array[start + (int) offset + i] & 0xff;
        }
        return bits;
    }

    /// Whether these bytes are clean UTF-8 without controls; no bytes are.
    public boolean isText(long offset, long count) {
        int end = start + (int) (offset + count);
        return CleanText.fault(array, start + (int) offset, end) == end;
    }

    /// Whether these bytes are UTF-8, with controls or without.
    public boolean isUtf8(long offset, long count) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(array, start + (int) offset, (int) count);
        // characters are looked at and let go: all of them would take twice the room of the bytes
        CharBuffer out = CharBuffer.allocate(CHARACTERS);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return !result.isError();
    }

    public String text(long offset, long count) {
        return new FieldValue.Utf8(bytes.slice(offset, count)).text();
    }

    /// The first offset of a byte from there on and before `end`, or -1.
    public int find(int wanted, long from, long end) {
        for (int i = (int) from; i < Math.min(end, size); i++) {
            if ((array[start + i] & 0xff) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /// Whether these ASCII characters stand there.
    public boolean startsWith(String text, long offset) {
        for (int i = 0; i < text.length(); i++) {
            if (at(offset + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
