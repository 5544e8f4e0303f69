package org.telltale.importers.capture.jsonl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Where a value stands in the object of a line: the keys on the way down, at most [#MAX_DEPTH] of them.
record KeyPath(List<String> names) {
    static final int MAX_DEPTH = 8;

    KeyPath {
        names = List.copyOf(names);
    }

    /// A key of the object itself, or a JSON Pointer (RFC 6901) where the text begins with `/`.
    static KeyPath parse(String text) {
        if (!text.startsWith("/")) {
            return new KeyPath(List.of(text));
        }
        List<String> names = new ArrayList<>();
        for (String name : text.substring(1).split("/", -1)) {
            names.add(name.replace("~1", "/").replace("~0", "~"));
        }
        return new KeyPath(names);
    }

    String last() {
        return names.getLast();
    }

    int depth() {
        return names.size();
    }

    boolean isBelow(KeyPath other) {
        return depth() > other.depth() && names.subList(0, other.depth()).equals(other.names);
    }

    @Override
    public String toString() {
        boolean plain = depth() == 1 && !last().startsWith("/");
        return plain
                ? last()
                : names.stream()
                        .map(name -> name.replace("~", "~0").replace("/", "~1"))
                        .collect(Collectors.joining("/", "/", ""));
    }
}
