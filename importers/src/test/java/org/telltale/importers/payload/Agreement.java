package org.telltale.importers.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A row of the table of facts: how many were looked at, and what became of each.
final class Agreement {
    private final String format;
    private final Map<String, String> reasons;
    private final List<String> explained = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private int files;
    private int agreed;

    /// @param reasons by file, why ours differs
    Agreement(String format, Map<String, String> reasons) {
        this.format = format;
        this.reasons = reasons;
    }

    void file() {
        files++;
    }

    void fact(String file, Object theirs, Object ours) {
        if (theirs.equals(ours)) {
            agreed++;
        } else if (reasons.containsKey(file)) {
            explained.add(file + ": " + reasons.get(file));
        } else {
            open.add(file + ": " + theirs + " but " + ours);
        }
    }

    /// Facts that agreed.
    int agreed() {
        return agreed;
    }

    List<String> open() {
        return open;
    }

    String row() {
        int facts = agreed + explained.size() + open.size();
        StringBuilder out = new StringBuilder(String.format(
                "%-20s %5d files %6d facts %6d agreed %4d explained %4d not yet",
                format, files, facts, agreed, explained.size(), open.size()));
        explained.stream().distinct().forEach(e -> out.append("\n    ").append(e));
        open.forEach(o -> out.append("\n    NOT YET ").append(o));
        return out.toString();
    }
}
