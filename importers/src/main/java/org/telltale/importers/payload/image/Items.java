package org.telltale.importers.payload.image;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.telltale.importers.payload.image.BoxReader.Box;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Span;

/// The items of a picture that hold words about it: which they are (`infe`) and where they stand (`iloc`).
final class Items {
    private static final int MOST = 10_000;

    private final Octets in;
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, Span> places = new HashMap<>();

    Items(Octets in) {
        this.in = in;
    }

    void see(Box box) {
        switch (box.type()) {
            case "iinf" -> entries(box);
            case "iloc" -> locations(box);
            default -> {}
        }
    }

    /// Where `exif` and `xmp` stand.
    Map<String, Span> metadata() {
        Map<String, Span> found = new LinkedHashMap<>();
        names.forEach((id, name) -> {
            Span place = places.get(id);
            if (place != null && in.has(place.offset(), place.length())) {
                found.put(name, place);
            }
        });
        return found;
    }

    /// Exif stands behind the length of a prefix and the prefix.
    Span afterPrefix(Span item) {
        long skip = item.length() >= 4 ? 4 + in.big(item.offset(), 4) : 0;
        return skip <= item.length() ? new Span(item.offset() + skip, item.length() - skip) : item;
    }

    private void entries(Box box) {
        long at = box.value() + (in.at(box.value()) == 0 ? 6 : 8);
        Box entry = Box.at(in, at, box.end());
        while (entry.isGood() && at < box.end() && names.size() < MOST) {
            entry(entry);
            at = entry.end() > at ? entry.end() : box.end();
            entry = Box.at(in, at, box.end());
        }
    }

    private void entry(Box entry) {
        int version = in.at(entry.value());
        int width = version == 2 ? 2 : 4;
        long type = entry.value() + 4 + width + 2;
        if (version < 2 || type + 4 > entry.end()) {
            return;
        }
        long id = in.big(entry.value() + 4, width);
        if (in.startsWith("Exif", type)) {
            names.put(id, "exif");
        } else if (in.startsWith("mime", type)) {
            names.put(id, "xmp");
        }
    }

    private void locations(Box box) {
        long at = box.value();
        int version = in.at(at);
        if (version < 0 || version > 2 || box.end() - at < 8) {
            return;
        }
        int offsetBytes = in.at(at + 4) >> 4;
        int lengthBytes = in.at(at + 4) & 15;
        int baseBytes = in.at(at + 5) >> 4;
        int indexBytes = version == 0 ? 0 : in.at(at + 5) & 15;
        int idBytes = version == 2 ? 4 : 2;
        long next = at + 6 + idBytes;
        long count = in.big(at + 6, idBytes);
        int head = idBytes + (version > 0 ? 2 : 0) + 2;
        for (long i = 0; i < Math.min(count, MOST) && next + head + baseBytes + 2 <= box.end(); i++) {
            long id = in.big(next, idBytes);
            boolean inFile = version == 0 || (in.big(next + idBytes, 2) & 15) == 0;
            long base = number(next + head, baseBytes);
            long extents = in.big(next + head + baseBytes, 2);
            long first = next + head + baseBytes + 2;
            long extent = (long) indexBytes + offsetBytes + lengthBytes;
            if (inFile && extents == 1 && first + extent <= box.end()) {
                long offset = base + number(first + indexBytes, offsetBytes);
                places.put(
                        id,
                        new Span(
                                Math.max(0, offset),
                                Math.max(0, number(first + indexBytes + offsetBytes, lengthBytes))));
            }
            next = first + extents * extent;
        }
    }

    private long number(long at, int width) {
        return width > 8 || !in.has(at, width) ? 0 : in.big(at, width);
    }
}
