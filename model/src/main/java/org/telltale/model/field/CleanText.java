package org.telltale.model.field;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Tells text from other bytes: valid UTF-8 without controls but tab, line feed and carriage return. One NUL may end it.
public final class CleanText {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long BLANKS = 0x2020202020202020L;
    private static final long DELETES = 0x7f7f7f7f7f7f7f7fL;

    private CleanText() {}

    /// Whether the bytes from `start` to before `end` are text with an optional last NUL. No bytes and a lone NUL are
    /// not.
    public static boolean matches(byte[] array, int start, int end) {
        int last = end > start + 1 && array[end - 1] == 0 ? end - 1 : end;
        return last > start && fault(array, start, last) == last;
    }

    /// Whether the bytes are UTF-8, with controls or without; no bytes are.
    public static boolean isUtf8(byte[] array, int start, int end) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(array, start, end - start));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /// The first position that is not part of clean text, or `end`.
    public static int fault(byte[] array, int start, int end) {
        int at = start;
        while (at < end) {
            while (end - at >= 8 && isPlain((long) WORDS.get(array, at))) {
                at += 8;
            }
            if (at == end) {
                return end;
            }
            byte b = array[at];
            if (b >= 0x20 && b != 0x7f || b == '\n' || b == '\r' || b == '\t') {
                at++;
                continue;
            }
            int length = b >= 0 ? 0 : sequence(array, at, end);
            if (length == 0) {
                return at;
            }
            at += length;
        }
        return end;
    }

    /// Whether eight bytes are ASCII without controls: none is high, below a blank, or DEL.
    private static boolean isPlain(long word) {
        long delete = word ^ DELETES;
        return ((word | word - BLANKS | delete - ONES) & HIGH) == 0;
    }

    /// Length of the sequence of 2 to 4 bytes at a position; 0 where it is malformed, a control or no character.
    private static int sequence(byte[] array, int at, int end) {
        int first = array[at] & 0xff;
        int length = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (length == 0 || end - at < length) {
            return 0;
        }
        int point = first & 0xff >> length + 1;
        for (int i = 1; i < length; i++) {
            if ((array[at + i] & 0xc0) != 0x80) {
                return 0;
            }
            point = point << 6 | array[at + i] & 0x3f;
        }
        boolean odd = length == 2 && point < 0xa0
                || length == 3 && (point < 0x800 || point >= 0xd800 && point < 0xe000 || point >= 0xfffe)
                || length == 4 && (point < 0x10000 || point > 0x10ffff);
        return odd ? 0 : length;
    }
}
