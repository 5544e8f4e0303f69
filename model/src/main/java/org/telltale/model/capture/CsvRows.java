package org.telltale.model.capture;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// Rows of separated values (RFC 4180): quotes may enclose separators, line ends and doubled quotes; a quote that
/// never closes takes the rest of the text.
public final class CsvRows implements Iterator<CsvRows.Row> {
    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    public CsvRows(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /// One row.
    ///
    /// @param line number of the line on which it begins, from 1
    /// @param start index of its first character
    /// @param end index after its last
    /// @param closed whether every quote that opens closes
    public record Row(int line, int start, int end, List<String> cells, boolean closed) {
        public Row {
            cells = List.copyOf(cells);
        }

        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    @Override
    public boolean hasNext() {
        return at < text.length();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int start = at;
        int firstLine = line;
        List<String> cells = new ArrayList<>();
        boolean closed = true;
        boolean more = true;
        while (more) {
            StringBuilder cell = new StringBuilder();
            closed &= at >= text.length() || text.charAt(at) != '"' || quoted(cell);
            while (at < text.length() && !ends(text.charAt(at))) {
                cell.append(text.charAt(at++));
            }
            cells.add(cell.toString());
            more = at < text.length() && text.charAt(at) == separator;
            at += more ? 1 : 0;
        }
        int end = at;
        lineEnd();
        return new Row(firstLine, start, end, cells, closed);
    }

    private boolean ends(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private boolean quoted(StringBuilder cell) {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                line += c == '\n' ? 1 : 0;
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private void lineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
    }
}
