package org.telltale.model.study;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Endpoint;

/// A list of names for request numbers: lines `number,name`, also with `;` or a tab, quoted or not.
///
/// @param fileName where it is from
/// @param problems lines that are none, and numbers with several names; spans are in the file
public record NameTable(String fileName, List<Row> rows, List<Problem> problems) {
    private static final Pattern LINE =
            Pattern.compile("\\s*\"?(\\d{1,18})\"?\\s*[,;\\t]\\s*\"?([^\",;\\t]+?)\"?\\s*([,;\\t].*)?");
    private static final int LOOKED_AT = 20;

    public NameTable {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// A line.
    public record Row(Endpoint endpoint, String number, String name, long offset, long length) {}

    /// Whether the first lines of a file all look like this; the very first may be a head.
    public static boolean recognise(byte[] head) {
        String[] lines = text(head).split("\r?\n", -1);
        int matching = 0;
        for (int i = 0; i < Math.min(lines.length, LOOKED_AT); i++) {
            boolean last = i == lines.length - 1;
            if (LINE.matcher(lines[i]).matches()) {
                matching++;
            } else if (i > 0 && !last && !lines[i].isBlank()) {
                return false;
            }
        }
        return matching > 0;
    }

    public static NameTable read(String fileName, Bytes bytes) {
        String text = new String(bytes.toArray(), StandardCharsets.UTF_8);
        List<Row> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<Endpoint, Row> first = new LinkedHashMap<>();
        long offset = 0;
        for (String line : text.split("\n", -1)) {
            int length = line.getBytes(StandardCharsets.UTF_8).length;
            Matcher parts = LINE.matcher(text(line));
            if (parts.matches()) {
                String number = parts.group(1);
                Row row = new Row(Endpoint.of("", "", number), number, parts.group(2), offset, length);
                rows.add(row);
                Row before = first.putIfAbsent(row.endpoint(), row);
                if (before != null && !before.name().equals(row.name())) {
                    problems.add(
                            Problem.notice(offset, length, "request number " + number + " has several names here"));
                }
            } else if (!line.isBlank() && offset > 0) {
                problems.add(Problem.warning(offset, length, "this line is no number and name; it is left out"));
            }
            offset += length + 1;
        }
        return new NameTable(fileName, rows, problems);
    }

    private static String text(byte[] head) {
        return text(new String(head, StandardCharsets.UTF_8));
    }

    private static String text(String withMark) {
        String text = withMark.startsWith("\uFEFF") ? withMark.substring(1) : withMark;
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
