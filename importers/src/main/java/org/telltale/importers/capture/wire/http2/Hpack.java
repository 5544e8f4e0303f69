package org.telltale.importers.capture.wire.http2;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.telltale.importers.capture.wire.multiplex.Huffman;
import org.telltale.importers.capture.wire.packet.Cursor;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Headers;

/// Header compression of one direction of HTTP/2 (RFC 7541). Entries that were not captured are left out.
final class Hpack {
    private static final int OVERHEAD = 32;
    private static final int MOST_HEADERS = 1000;
    private static final long MOST_TABLE = 1 << 20;
    private static final int MOST_TEXT = 4 << 20;

    private final Deque<Headers.Header> table = new ArrayDeque<>();
    private long size;
    private long limit = 4096;
    private boolean damaged;

    /// The table's size that the other end allows.
    void limit(long value) {
        limit = Math.min(MOST_TABLE, Math.max(limit, value));
    }

    /// Whether the last block could not be read in full.
    boolean isDamaged() {
        return damaged;
    }

    List<Headers.Header> decode(Slice block) {
        damaged = false;
        List<Headers.Header> out = new ArrayList<>();
        Cursor in = new Cursor(block);
        int text = 0;
        while (in.more() && out.size() < MOST_HEADERS && text < MOST_TEXT) {
            Optional<Headers.Header> header = field(in);
            header.ifPresent(out::add);
            text += header.map(h -> h.name().length() + h.value().length()).orElse(0);
        }
        damaged |= !in.ok() || in.more();
        return out;
    }

    private Optional<Headers.Header> field(Cursor in) {
        int first = in.u8();
        if ((first & 0x80) != 0) {
            Optional<Headers.Header> known = entry(number(in, first, 7));
            damaged |= known.isEmpty();
            return known;
        }
        if ((first & 0xe0) == 0x20) {
            limit = Math.min(MOST_TABLE, number(in, first, 5));
            evict(0);
            return Optional.empty();
        }
        boolean indexed = (first & 0x40) != 0;
        int index = number(in, first, indexed ? 6 : 4);
        Optional<String> name =
                index == 0 ? Optional.of(text(in)) : entry(index).map(Headers.Header::name);
        String value = text(in);
        damaged |= name.isEmpty();
        Headers.Header header = new Headers.Header(name.orElse("?"), value);
        if (indexed) {
            long entry = (long) header.name().length() + value.length() + OVERHEAD;
            evict(entry);
            if (entry <= limit) {
                table.addFirst(header);
                size += entry;
            }
        }
        return name.isEmpty() || !in.ok() ? Optional.empty() : Optional.of(header);
    }

    private void evict(long room) {
        while (!table.isEmpty() && size + room > limit) {
            Headers.Header last = table.removeLast();
            size -= (long) last.name().length() + last.value().length() + OVERHEAD;
        }
    }

    private Optional<Headers.Header> entry(int index) {
        if (index <= 0) {
            return Optional.empty();
        }
        if (index <= HpackTable.SIZE) {
            return Optional.of(HpackTable.entry(index));
        }
        return table.stream().skip(index - HpackTable.SIZE - 1L).findFirst();
    }

    private static int number(Cursor in, int first, int bits) {
        int mask = (1 << bits) - 1;
        long value = first & mask;
        if (value < mask) {
            return (int) value;
        }
        int shift = 0;
        int next = 0x80;
        while ((next & 0x80) != 0 && shift <= 28) {
            next = in.u8();
            value += (long) (next & 0x7f) << shift;
            shift += 7;
        }
        return (int) Math.min(Integer.MAX_VALUE, value);
    }

    private static String text(Cursor in) {
        int first = in.u8();
        Slice bytes = in.bytes(number(in, first, 7));
        return (first & 0x80) != 0 ? Huffman.decode(bytes) : bytes.utf8();
    }
}
