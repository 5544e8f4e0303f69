package org.telltale.importers.capture.archive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// What stands before a header about its entry: a long name of GNU tar, or pax records.
record TarNotes(Optional<String> name, OptionalLong size) {
    static final TarNotes NONE = new TarNotes(Optional.empty(), OptionalLong.empty());

    private static final int MOST = 1 << 20;

    TarNotes with(char type, Bytes bytes, Span where) {
        if (type == 'K' || type == 'g' || where.length() > MOST) {
            return this;
        }
        String text = new String(bytes.toArray(where), StandardCharsets.UTF_8);
        if (type == 'L') {
            int zero = text.indexOf(0);
            return new TarNotes(Optional.of(zero < 0 ? text : text.substring(0, zero)), size);
        }
        TarNotes notes = this;
        // "length key=value\n"; a value may hold a line end only where the length says so, which names here do not need
        for (String line : text.split("\n", -1)) {
            int blank = line.indexOf(' ');
            int equal = line.indexOf('=', blank + 1);
            if (blank > 0 && equal > 0) {
                notes = notes.with(line.substring(blank + 1, equal), line.substring(equal + 1));
            }
        }
        return notes;
    }

    private TarNotes with(String key, String value) {
        return switch (key) {
            case "path", "GNU.sparse.name" -> new TarNotes(Optional.of(value), size);
            case "size" ->
                value.matches("\\d{1,18}") ? new TarNotes(name, OptionalLong.of(Long.parseLong(value))) : this;
            default -> this;
        };
    }
}
