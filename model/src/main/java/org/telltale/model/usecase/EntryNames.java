package org.telltale.model.usecase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Paths for the names in archives: they only name, whatever stands in them.
final class EntryNames {
    private static final int LONGEST = 200;

    private EntryNames() {}

    /// A path behind the archive's; empty for a hidden file, and for what systems add to archives.
    static Optional<Path> path(Path archive, String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.split("[/\\\\]", -1)) {
            String clean = clean(part);
            if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..")) {
                parts.add(clean);
            }
        }
        boolean hidden = parts.stream().anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
        if (hidden) {
            return Optional.empty();
        }
        Path path = archive;
        for (String part : parts) {
            path = path.resolve(part);
        }
        return Optional.of(parts.isEmpty() ? archive.resolve("unnamed") : path);
    }

    /// What no system takes in a name becomes `_`.
    private static String clean(String part) {
        StringBuilder clean = new StringBuilder();
        part.codePoints()
                .limit(LONGEST)
                .forEach(c -> clean.appendCodePoint(
                        c < ' '
                                        || c == 0x7f
                                        || "<>:\"|?*".indexOf(c) >= 0
                                        || Character.getType(c) == Character.SURROGATE
                                ? '_'
                                : c));
        return clean.toString().strip();
    }
}
