package org.telltale.model.store.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldValue;

/// Trimmed values as 64-bit codes: equal texts have equal codes, and a code of a number or of a text of at most seven
/// bytes *is* that text. Others are a hash of 60 bits under the index's own key, so that nobody can prepare a collision
/// in a capture; among 44 million different values two meet with a chance below one in a thousand.
///
/// `0n` is a decimal number below 2^63, `10` + sign + scale + mantissa a signed or broken one, `110` + length + bytes a
/// short text, `111` + number? + hash a long one.
public final class ValueCodes {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN)
            .withInvokeExactBehavior();
    private static final long P0 = 0xa0761d6478bd642fL;
    private static final long P1 = 0xe7037ed1a0b428dbL;
    private static final long NO_DECIMAL = 1L << 62;
    private static final long SHORT = 6L << 61;
    private static final long LONG = 7L << 61;
    private static final long NUMBER_FLAG = 1L << 60;
    private static final int MOST_NUMBER_CHARS = 40;
    private static final int CHUNK = 1 << 12;

    private final long key;

    public ValueCodes(long key) {
        this.key = key;
    }

    public long of(String trimmed) {
        byte[] bytes = trimmed.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    public long of(FieldValue value) {
        return switch (value) {
            case FieldValue.Whole whole when whole.bits() >= 0 -> whole.bits();
            case FieldValue.Whole whole -> of(whole.text());
            case FieldValue.Literal literal -> of(literal.trimmed());
            case FieldValue.Utf8 text -> ofUtf8(ArrayBytes.of(text.bytes()));
            case FieldValue.Raw raw -> ofRaw(raw.bytes());
        };
    }

    /// The first eight bytes of a value's trimmed text, the first highest.
    public static long prefix(FieldValue value) {
        return switch (value) {
            case FieldValue.Utf8 text -> {
                ArrayBytes here = ArrayBytes.of(text.bytes());
                yield prefix(here.array(), here.start(), trimmedLength(here));
            }
            case FieldValue.Raw raw -> {
                Bytes head = raw.bytes().slice(0, Math.min(4, raw.bytes().size()));
                yield prefix(new FieldValue.Raw(head).text());
            }
            case FieldValue.Whole whole -> prefix(whole.text());
            case FieldValue.Literal literal -> prefix(literal.trimmed());
        };
    }

    static long prefix(String text) {
        byte[] head = text.substring(0, Math.min(9, text.length())).getBytes(StandardCharsets.UTF_8);
        return prefix(head, 0, head.length);
    }

    private static long prefix(byte[] bytes, int start, int length) {
        long word = 0;
        for (int i = 0; i < 8; i++) {
            word = word << 8 | (i < length ? bytes[start + i] & 0xff : 0);
        }
        return word;
    }

    /// Whether the text is not in the code.
    public static boolean isHashed(long code) {
        return (code & LONG) == LONG;
    }

    public static boolean isNumber(long code) {
        return code >= 0 || (code & NO_DECIMAL) == 0 || isHashed(code) && (code & NUMBER_FLAG) != 0;
    }

    /// The text of a code; empty where it is hashed.
    public static Optional<String> text(long code) {
        if (code >= 0) {
            return Optional.of(Long.toString(code));
        }
        if (isHashed(code)) {
            return Optional.empty();
        }
        return Optional.of((code & LONG) == SHORT ? shortText(code) : Decimals.text(code));
    }

    private static String shortText(long code) {
        int length = (int) (code >>> 56 & 7);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (code >>> 8 * i);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private long ofUtf8(ArrayBytes text) {
        return of(text.array(), text.start(), trimmedLength(text));
    }

    private static int trimmedLength(ArrayBytes text) {
        boolean ended = text.length() > 0 && text.at(text.length() - 1L) == 0;
        return text.length() - (ended ? 1 : 0);
    }

    private long of(byte[] bytes, int start, int length) {
        if (length <= Decimals.MOST_CHARS) {
            long decimal = Decimals.code(bytes, start, length);
            if (decimal != Decimals.NONE) {
                return decimal;
            }
        }
        if (length <= 7) {
            long code = SHORT | (long) length << 56;
            for (int i = 0; i < length; i++) {
                code |= (bytes[start + i] & 0xffL) << 8 * i;
            }
            return code;
        }
        long hash = finish(update(begin(length), bytes, start, length));
        return length <= MOST_NUMBER_CHARS && Decimals.isNumber(bytes, start, length) ? hash | NUMBER_FLAG : hash;
    }

    private long ofRaw(Bytes raw) {
        if (raw.size() <= CHUNK) {
            return of(new FieldValue.Raw(raw).text());
        }
        long hash = begin(raw.size() * 2);
        for (long at = 0; at < raw.size(); at += CHUNK) {
            byte[] piece = raw.toArray(new Span(at, Math.min(CHUNK, raw.size() - at)));
            byte[] digits = HexFormat.of().formatHex(piece).getBytes(StandardCharsets.US_ASCII);
            hash = update(hash, digits, 0, digits.length);
        }
        return finish(hash);
    }

    private long begin(long length) {
        return key ^ length * P0;
    }

    private static long update(long state, byte[] bytes, int start, int length) {
        long hash = state;
        int end = start + length;
        int at = start;
        for (; at + 8 <= end; at += 8) {
            hash = mix(hash ^ (long) WORD.get(bytes, at), P1);
        }
        if (at == end) {
            return hash;
        }
        long tail = 0;
        for (; at < end; at++) {
            tail = tail << 8 | bytes[at] & 0xff;
        }
        return mix(hash ^ tail, P0);
    }

    private long finish(long hash) {
        return LONG | mix(hash ^ key, P1) >>> 4;
    }

    private static long mix(long a, long b) {
        return Math.unsignedMultiplyHigh(a, b) ^ a * b;
    }
}
