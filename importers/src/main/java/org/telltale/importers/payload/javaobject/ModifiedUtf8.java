package org.telltale.importers.payload.javaobject;

import org.telltale.model.bytes.Bytes;

/// Text as `DataOutput.writeUTF` writes it: NUL in two bytes, characters outside the basic plane as two surrogates.
final class ModifiedUtf8 {
    private ModifiedUtf8() {}

    /// The text; empty where the bytes are none.
    static String decode(Bytes bytes) {
        byte[] in = bytes.toArray();
        StringBuilder out = new StringBuilder(in.length);
        int i = 0;
        while (i < in.length) {
            int first = in[i] & 0xff;
            int width = first < 0x80 ? 1 : first >> 5 == 6 ? 2 : first >> 4 == 14 ? 3 : 0;
            if (width == 0 || i + width > in.length) {
                return "";
            }
            int c = width == 1 ? first : first & (0x3f >> width - 1);
            for (int k = 1; k < width; k++) {
                if ((in[i + k] & 0xc0) != 0x80) {
                    return "";
                }
                c = c << 6 | in[i + k] & 0x3f;
            }
            out.append((char) c);
            i += width;
        }
        return out.toString();
    }
}
