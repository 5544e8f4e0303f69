package org.telltale.importers.capture.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Facts of another tool beside what is read, counted by format.
final class FactTable {
    private final Map<String, String> reasons;
    private final Map<String, int[]> rows = new TreeMap<>();
    private final List<String> explained = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    /// @param reasons why a fact may differ, by file and fact
    FactTable(Map<String, String> reasons) {
        this.reasons = Map.copyOf(reasons);
    }

    private int[] row(String path) {
        return rows.computeIfAbsent(path.substring(0, path.indexOf('/')), _ -> new int[5]);
    }

    void file(String path) {
        row(path)[0]++;
    }

    void fact(String path, String name, Object expected, Object read) {
        int[] row = row(path);
        row[1]++;
        String reason = reasons.get(path + " " + name);
        if (expected.equals(read)) {
            row[2]++;
        } else if (reason != null) {
            row[3]++;
            explained.add(path + " " + name + ": " + reason);
        } else {
            row[4]++;
            open.add(path + " " + name + ": expected " + expected + ", read " + read);
        }
    }

    int files(String format) {
        return rows.getOrDefault(format, new int[5])[0];
    }

    /// Facts that differ for no known reason.
    List<String> open() {
        return List.copyOf(open);
    }

    String text() {
        StringBuilder out = new StringBuilder("format        files  facts  agreed  explained  not yet\n");
        rows.forEach((name, n) ->
                out.append("%-12s  %5d  %5d  %6d  %9d  %7d%n".formatted(name, n[0], n[1], n[2], n[3], n[4])));
        explained.forEach(line -> out.append("explained: ").append(line).append('\n'));
        open.forEach(line -> out.append("not yet: ").append(line).append('\n'));
        return out.toString();
    }
}
