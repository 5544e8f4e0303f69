package org.telltale.importers.capture.mitmproxy;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.text.EpochUnit;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// A tnetstring in a file (tnetstrings.info, with mitmproxy's `;` for text): `SIZE:CONTENT` and a tag. What is inside
/// is read when it is asked for, and up to the first byte that fits no value.
///
/// @param start offset of its size
/// @param tag `,` bytes, `;` text, `#` whole number, `^` float, `!` boolean, `~` null, `]` list, `}` dictionary
/// @param content in the file
record Value(Bytes file, long start, char tag, Span content) {
    static final Value NULL = new Value(Bytes.EMPTY, 0, '~', new Span(0, 0));

    private static final int MOST_DIGITS = 12;
    private static final int MOST_KEYS = 4096;
    private static final int MOST_ITEMS = 1 << 16;
    private static final String TAGS = ",;#^!~]}";

    /// The value that begins at an offset and ends by a limit, with whatever tag; empty where none does.
    static Optional<Value> at(Bytes file, long from, long limit) {
        long size = 0;
        long at = from;
        while (at < limit && at - from < MOST_DIGITS && file.at(at) >= '0' && file.at(at) <= '9') {
            size = size * 10 + file.at(at) - '0';
            at++;
        }
        if (at == from || at >= limit || file.at(at) != ':' || size >= limit - at - 1) {
            return Optional.empty();
        }
        return Optional.of(new Value(file, from, (char) (file.at(at + 1 + size) & 0xff), new Span(at + 1, size)));
    }

    /// The offset behind the tag.
    long end() {
        return content.end() + 1;
    }

    Span span() {
        return new Span(start, end() - start);
    }

    boolean isNull() {
        return tag == '~';
    }

    boolean isDictionary() {
        return tag == '}';
    }

    boolean isKnown() {
        return TAGS.indexOf(tag) >= 0;
    }

    private Optional<Value> inside(long from) {
        return at(file, from, content.end()).filter(Value::isKnown);
    }

    /// The entries of a dictionary, of which those under a key met twice the last; at most 4096.
    Map<String, Value> entries() {
        Map<String, Value> all = new LinkedHashMap<>();
        long at = content.offset();
        while (isDictionary() && at < content.end() && all.size() < MOST_KEYS) {
            Optional<Value> key = inside(at);
            Optional<Value> value = key.flatMap(k -> inside(k.end()));
            if (value.isEmpty()) {
                break;
            }
            all.put(key.get().word(), value.get());
            at = value.get().end();
        }
        return all;
    }

    /// The items of a list, one by one.
    Iterator<Value> each() {
        return new Iterator<>() {
            private Optional<Value> next = tag == ']' ? inside(content.offset()) : Optional.empty();

            @Override
            public boolean hasNext() {
                return next.isPresent();
            }

            @Override
            public Value next() {
                Value item = next.orElseThrow();
                next = inside(item.end());
                return item;
            }
        };
    }

    /// The items of a short list, at most 65,536.
    List<Value> items() {
        List<Value> all = new ArrayList<>();
        for (Iterator<Value> each = each(); each.hasNext() && all.size() < MOST_ITEMS; ) {
            all.add(each.next());
        }
        return all;
    }

    /// Where a list or dictionary stops to be one; empty where all of it can be read, as far as its own level goes.
    Optional<Long> damage() {
        long at = content.offset();
        while ((isDictionary() || tag == ']') && at < content.end()) {
            Optional<Value> next = inside(at);
            if (next.isEmpty()) {
                return Optional.of(at);
            }
            at = next.get().end();
        }
        return Optional.empty();
    }

    Bytes bytes() {
        return isNull() ? Bytes.EMPTY : file.slice(content);
    }

    /// The content as text: UTF-8, or each byte as the character of its number where it is none; null is empty.
    String text() {
        byte[] raw = bytes().toArray();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(raw, StandardCharsets.ISO_8859_1);
        }
    }

    /// A short scalar as text; what is longer, or no scalar, is empty.
    String word() {
        boolean shortScalar = isKnown() && tag != ']' && tag != '}' && content.length() <= 4096;
        return shortScalar ? text() : "";
    }

    boolean isTrue() {
        return tag == '!' && word().equals("true");
    }

    Optional<Integer> number() {
        String digits = tag == '#' ? word() : "";
        return digits.matches("-?\\d{1,9}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    /// Seconds, to the last digit that stands.
    Optional<BigDecimal> seconds() {
        String digits = tag == '^' || tag == '#' ? word() : "";
        return digits.matches("\\d{1,12}(\\.\\d{1,20})?(e[+-]?\\d{1,2})?")
                ? Optional.of(new BigDecimal(digits))
                : Optional.empty();
    }

    /// A time in seconds since 1970; 0 is none.
    Optional<Instant> time() {
        return seconds().filter(s -> s.signum() > 0).flatMap(s -> EpochUnit.S.read(s.toPlainString()));
    }
}
