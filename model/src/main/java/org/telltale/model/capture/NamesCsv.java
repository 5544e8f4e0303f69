package org.telltale.model.capture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.problem.Problem;

/// Names of request numbers from a list `number,name`, one a line, separated by comma, semicolon or tab.
///
/// @param names number to its different names, both in file order; more than one is a conflict
/// @param problems remarks; spans are in the file
public record NamesCsv(Map<String, List<String>> names, List<Problem> problems) {
    public NamesCsv {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        names.forEach((number, list) -> copy.put(number, List.copyOf(list)));
        names = Collections.unmodifiableMap(copy);
        problems = List.copyOf(problems);
    }

    /// Reads a list in UTF-8. A first row without a number is its heading; a row without number or name is a problem.
    public static NamesCsv read(Bytes file) {
        Reading reading = new Reading(new String(file.toArray(), StandardCharsets.UTF_8));
        return reading.run();
    }

    private static final class Reading {
        private final String text;
        private final Map<String, List<String>> names = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private int measured;
        private long measuredBytes;

        Reading(String text) {
            this.text = text;
        }

        NamesCsv run() {
            int start = text.startsWith("\ufeff") ? 1 : 0;
            CsvRows rows = new CsvRows(text.substring(start), separator());
            while (rows.hasNext()) {
                row(rows.next(), start);
            }
            return new NamesCsv(names, problems);
        }

        private char separator() {
            String first =
                    text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
            for (char c : new char[] {',', '\t', ';'}) {
                if (first.indexOf(c) >= 0) {
                    return c;
                }
            }
            return ',';
        }

        private void row(CsvRows.Row row, int shift) {
            if (row.isBlank()) {
                return;
            }
            String number = row.cells().getFirst().strip();
            String name = row.cells().size() < 2 ? "" : row.cells().get(1).strip();
            boolean numbered = number.matches("\\d{1,18}|0[xX][0-9a-fA-F]{1,16}");
            if (numbered && !name.isEmpty()) {
                List<String> known = names.computeIfAbsent(number, _ -> new ArrayList<>());
                if (!known.contains(name)) {
                    known.add(name);
                }
            } else if (row.line() > 1) {
                problem(row, shift, numbered ? "the number has no name" : "the row does not begin with a number");
            }
            if (!row.closed()) {
                problem(row, shift, "a quote does not close");
            }
        }

        private void problem(CsvRows.Row row, int shift, String what) {
            long start = bytesUpTo(row.start() + shift);
            long end = bytesUpTo(row.end() + shift);
            problems.add(Problem.warning(start, end - start, "line " + row.line() + ": " + what));
        }

        private long bytesUpTo(int index) {
            measuredBytes += text.substring(Math.min(measured, index), index).getBytes(StandardCharsets.UTF_8).length;
            measured = index;
            return measuredBytes;
        }
    }
}
