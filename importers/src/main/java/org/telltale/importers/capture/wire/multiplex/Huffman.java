package org.telltale.importers.capture.wire.multiplex;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.telltale.importers.capture.wire.packet.Slice;

/// The canonical code of header compression (RFC 7541, appendix B), by the lengths of its words.
public final class Huffman {
    private static final int LONGEST = 30;
    private static final int[] LENGTHS = {
        13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28,
        28, 28, 28, 28, 6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15,
        6, 12, 10, 13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6,
        15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5, 6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28, 20, 22,
        20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23,
        23, 24, 22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22, 23, 23, 20, 22,
        22, 22, 23, 22, 22, 23, 26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19, 21, 26, 27, 27, 26,
        27, 24, 21, 21, 26, 26, 28, 27, 27, 27, 20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23, 26, 27,
        26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26, 30
    };

    /// Symbols by length and number; for each length the first code and where its symbols begin.
    private static final int[] SYMBOLS = new int[LENGTHS.length];

    private static final int[] FIRST = new int[LONGEST + 1];
    private static final int[] BEGIN = new int[LONGEST + 2];

    static {
        int at = 0;
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            code <<= 1;
            FIRST[length] = code;
            BEGIN[length] = at;
            for (int symbol = 0; symbol < LENGTHS.length; symbol++) {
                if (LENGTHS[symbol] == length) {
                    SYMBOLS[at++] = symbol;
                    code++;
                }
            }
        }
        BEGIN[LONGEST + 1] = at;
    }

    private Huffman() {}

    /// The text; what follows on a damaged word is left out.
    public static String decode(Slice bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length() * 2);
        int code = 0;
        int length = 0;
        for (int i = 0; i < bytes.length() * 8; i++) {
            code = code << 1 | bytes.u8(i >> 3) >> 7 - (i & 7) & 1;
            length++;
            int index = code - FIRST[length];
            if (index >= 0 && index < BEGIN[length + 1] - BEGIN[length]) {
                int symbol = SYMBOLS[BEGIN[length] + index];
                if (symbol == 256) {
                    break;
                }
                out.write(symbol);
                code = 0;
                length = 0;
            } else if (length == LONGEST) {
                break;
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
