package org.telltale.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Rows on standard output: JSON Lines, or columns for people whose widths are those of the first rows.
final class Listing implements AutoCloseable {
    private static final int MEASURED = 400;
    private static final int WIDEST = 60;

    private final PrintWriter out;
    private final boolean json;
    private final List<String> columns;
    private final List<List<String>> waiting = new ArrayList<>();
    private int[] widths = new int[0];

    Listing(PrintWriter out, boolean json, String... columns) {
        this.out = out;
        this.json = json;
        this.columns = List.of(columns);
    }

    void add(Row row) {
        if (json) {
            out.println(row.json());
            return;
        }
        List<String> cells = columns.stream().map(row::shown).map(Listing::tidy).toList();
        if (widths.length > 0) {
            print(cells);
        } else {
            waiting.add(cells);
            if (waiting.size() == MEASURED) {
                flush();
            }
        }
    }

    @Override
    public void close() {
        if (!json && widths.length == 0 && !waiting.isEmpty()) {
            flush();
        }
        out.flush();
    }

    private void flush() {
        widths = new int[columns.size()];
        waiting.addFirst(columns);
        for (List<String> cells : waiting) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], cells.get(i).length());
            }
        }
        waiting.forEach(this::print);
        waiting.clear();
    }

    private void print(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i));
            if (i < cells.size() - 1) {
                line.repeat(' ', Math.max(0, widths[i] - cells.get(i).length()) + 2);
            }
        }
        out.println(line.toString().stripTrailing());
    }

    /// A cell on one line of bearable length; control characters as pictures, so that no payload drives a terminal.
    static String tidy(String text) {
        String cut = text.length() > WIDEST ? text.substring(0, WIDEST - 1) + "…" : text;
        StringBuilder out = new StringBuilder(cut.length());
        cut.codePoints().forEach(c -> out.appendCodePoint(picture(c)));
        return out.toString();
    }

    private static int picture(int c) {
        if (c < 0x20) {
            return 0x2400 + c;
        }
        boolean drives = c == 0x7f
                || c >= 0x80 && c < 0xa0
                || c == 0x200e
                || c == 0x200f
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069;
        return drives ? 0xfffd : c;
    }
}
