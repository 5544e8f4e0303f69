package org.telltale.importers.capture.wire.http3;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.telltale.importers.capture.wire.packet.ByteQueue;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Headers;

/// Header compression of one direction of HTTP/3 (RFC 9204). Entries that were not captured are left out.
final class Qpack {
    private static final int OVERHEAD = 32;
    private static final int MOST_HEADERS = 1000;
    private static final long MOST_TABLE = 1 << 20;
    private static final int MOST_TEXT = 4 << 20;
    private static final int MOST_WAITING = 1 << 20;

    private final ByteQueue instructions = new ByteQueue();
    private final Deque<Headers.Header> table = new ArrayDeque<>();
    private long inserted;
    private long size;
    private long limit;
    private long maximum;
    private boolean damaged;

    /// The largest table that the other end allows.
    void maximum(long value) {
        maximum = Math.min(MOST_TABLE, value);
    }

    /// Whether the last block could not be read in full.
    boolean isDamaged() {
        return damaged;
    }

    /// Takes bytes of the encoder's stream (section 4.3).
    void instructions(Slice data) {
        if (instructions.size() + data.length() <= MOST_WAITING) {
            instructions.add(data);
        }
        boolean whole = true;
        while (whole && instructions.size() > 0) {
            PrefixedReader in = new PrefixedReader(instructions.view());
            Optional<Headers.Header> entry = instruction(in);
            whole = in.ok();
            if (whole) {
                entry.ifPresent(this::insert);
                instructions.drop(in.position());
            }
        }
    }

    /// The entry that an instruction adds; a change of the size takes place only once it is whole.
    private Optional<Headers.Header> instruction(PrefixedReader in) {
        int first = in.first();
        if ((first & 0x80) != 0) {
            long index = in.number(first, 6);
            Optional<Headers.Header> named = (first & 0x40) != 0 ? fixed(index) : entry(inserted - 1 - index);
            String value = in.text(in.first(), 7);
            return Optional.of(
                    new Headers.Header(named.map(Headers.Header::name).orElse("?"), value));
        }
        if ((first & 0x40) != 0) {
            String name = in.text(first, 5);
            return Optional.of(new Headers.Header(name, in.text(in.first(), 7)));
        }
        long number = in.number(first, 5);
        if ((first & 0x20) == 0) {
            return Optional.of(entry(inserted - 1 - number).orElse(new Headers.Header("?", "")));
        }
        if (in.ok()) {
            limit = Math.min(MOST_TABLE, number);
            evict(0);
        }
        return Optional.empty();
    }

    private void insert(Headers.Header header) {
        long room = (long) header.name().length() + header.value().length() + OVERHEAD;
        evict(room);
        table.addFirst(header);
        size += room;
        inserted++;
    }

    private void evict(long room) {
        while (!table.isEmpty() && size + room > limit) {
            Headers.Header last = table.removeLast();
            size -= (long) last.name().length() + last.value().length() + OVERHEAD;
        }
    }

    private static Optional<Headers.Header> fixed(long index) {
        return index < QpackTable.SIZE ? Optional.of(QpackTable.entry((int) index)) : Optional.empty();
    }

    /// An entry by its number from the first that was ever added, from 0.
    private Optional<Headers.Header> entry(long absolute) {
        long back = inserted - 1 - absolute;
        return back < 0 || back >= table.size()
                ? Optional.empty()
                : table.stream().skip(back).findFirst();
    }

    /// Whether all entries that a block refers to have come.
    boolean isReady(Slice block) {
        PrefixedReader in = new PrefixedReader(block);
        return required(in.number(in.first(), 8)) <= inserted;
    }

    /// The number of entries that must have come (section 4.5.1.1).
    private long required(long encoded) {
        if (encoded == 0) {
            return 0;
        }
        long full = 2 * (maximum / OVERHEAD);
        if (full == 0) {
            return encoded - 1;
        }
        long most = inserted + maximum / OVERHEAD;
        long value = most / full * full + encoded - 1;
        return value > most && value > full ? value - full : value;
    }

    List<Headers.Header> decode(Slice block) {
        damaged = false;
        PrefixedReader in = new PrefixedReader(block);
        long required = required(in.number(in.first(), 8));
        int sign = in.first();
        long delta = in.number(sign, 7);
        long base = (sign & 0x80) != 0 ? required - delta - 1 : required + delta;
        List<Headers.Header> out = new ArrayList<>();
        int text = 0;
        while (in.more() && out.size() < MOST_HEADERS && text < MOST_TEXT) {
            Optional<Headers.Header> header = line(in, base);
            damaged |= header.isEmpty();
            header.ifPresent(out::add);
            text += header.map(h -> h.name().length() + h.value().length()).orElse(0);
        }
        damaged |= !in.ok() || in.more();
        return out;
    }

    private Optional<Headers.Header> line(PrefixedReader in, long base) {
        int first = in.first();
        if ((first & 0x80) != 0) {
            long index = in.number(first, 6);
            return (first & 0x40) != 0 ? fixed(index) : entry(base - 1 - index);
        }
        if ((first & 0xf0) == 0x10) {
            return entry(base + in.number(first, 4));
        }
        Optional<String> name = name(in, first, base);
        String value = in.text(in.first(), 7);
        return in.ok() ? name.map(n -> new Headers.Header(n, value)) : Optional.empty();
    }

    private Optional<String> name(PrefixedReader in, int first, long base) {
        if ((first & 0xe0) == 0x20) {
            return Optional.of(in.text(first, 3));
        }
        boolean near = (first & 0x40) != 0;
        long index = in.number(first, near ? 4 : 3);
        Optional<Headers.Header> entry =
                !near ? entry(base + index) : (first & 0x10) != 0 ? fixed(index) : entry(base - 1 - index);
        return entry.map(Headers.Header::name);
    }
}
