package org.telltale.importers.capture.table;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.text.Lines;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CsvRows;

/// A table as text: its first row names the columns. UTF-8, UTF-16, else windows-1252; separated by comma, semicolon,
/// tab or bar; cells in quotes may run over several lines.
public final class Table {
    private static final int MOST_JOINED = 16 << 20;
    private static final int MOST_LINE = 32 << 20;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final Lines lines;
    private final long contentEnd;
    private char separator = ',';
    private List<String> columns = List.of();
    private final Map<String, Integer> places = new HashMap<>();

    public Table(Bytes bytes) {
        lines = new Lines(bytes);
        contentEnd = lines.contentEnd();
        head();
    }

    /// One row.
    ///
    /// @param span its bytes in the file, without the line end
    /// @param sound whether each quote that opens closes
    public record Row(Span span, List<String> cells, boolean sound) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// A cell, or nothing beyond the last.
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    private void head() {
        Optional<Lines.Line> first = lines.next();
        while (first.isPresent() && !isTooLong(first.get()) && Lines.isBlank(lines.text(first.get()))) {
            first = lines.next();
        }
        String text = first.filter(line -> !isTooLong(line)).map(this::text).orElse("");
        if (text.toLowerCase(Locale.ROOT).startsWith("sep=") && text.length() == 5) {
            separator = text.charAt(4); // a note of spreadsheets to themselves
            text = lines.next().filter(line -> !isTooLong(line)).map(this::text).orElse("");
        } else {
            separator = likely(text);
        }
        List<String> names = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String name : new CsvRows(text, separator).next().cells()) {
                String clean = name.strip();
                names.add(clean.isEmpty() || names.contains(clean) ? clean + "~" + (names.size() + 1) : clean);
            }
        }
        columns = List.copyOf(names);
        for (int i = 0; i < columns.size(); i++) {
            places.putIfAbsent(plain(columns.get(i)), i);
        }
    }

    private static char likely(String head) {
        char best = ',';
        for (char c : new char[] {',', '\t', ';', '|'}) {
            best = count(head, c) > count(head, best) ? c : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /// Names of the columns, each once.
    public List<String> columns() {
        return columns;
    }

    /// Where a column of a name stands, without case, blanks, `_` and `-`; -1 where none does.
    public int column(String... names) {
        for (String name : names) {
            int at = places.getOrDefault(plain(name), -1);
            if (at >= 0) {
                return at;
            }
        }
        return -1;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    /// Where the next row begins.
    public long position() {
        return lines.position();
    }

    /// The next row; blank lines are passed over.
    public Optional<Row> next() {
        while (lines.position() < contentEnd) {
            Optional<Lines.Line> line = lines.next();
            if (line.isPresent() && isTooLong(line.get())) {
                return Optional.of(new Row(line.get().span(), List.of(), false));
            }
            if (line.isPresent() && !Lines.isBlank(lines.text(line.get()))) {
                return Optional.of(row(line.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean isTooLong(Lines.Line line) {
        return line.span().length() > MOST_LINE;
    }

    private Row row(Lines.Line first) {
        StringBuilder text = new StringBuilder(text(first));
        CsvRows.Row row = new CsvRows(text.toString(), separator).next();
        long end = first.span().end();
        while (!row.closed() && lines.position() < contentEnd && text.length() < MOST_JOINED) {
            Lines.Line more = lines.next().orElseThrow();
            if (isTooLong(more)) {
                break;
            }
            String further = text(more);
            text.append('\n').append(further);
            end = more.span().end();
            // only a quote can close the cell, and looking again costs the whole row
            if (further.indexOf('"') >= 0) {
                row = new CsvRows(text.toString(), separator).next();
            }
        }
        return new Row(new Span(first.span().offset(), end - first.span().offset()), row.cells(), row.closed());
    }

    private String text(Lines.Line line) {
        byte[] utf8 = lines.text(line);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(utf8, WESTERN);
        }
    }
}
