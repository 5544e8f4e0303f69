package org.telltale.importers.payload.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a `CREATE TABLE` says of a table: the names of its columns, and which one is the row's number.
///
/// @param root the first page of its rows
/// @param columns in the order of a row's values, so without those that are computed when they are read
/// @param rowNumber the column that stands for the row's number, or -1
/// @param keyed whether its rows stand in the tree of their primary key, without numbers
record TableShape(String name, long root, List<String> columns, int rowNumber, boolean keyed) {
    /// Something quoted, or a comment; what has no end goes to the end of all, so that nothing is gone over twice.
    private static final Pattern COMMENT = Pattern.compile(
            "('[^']*(?:'|\\z)|\"[^\"]*(?:\"|\\z)|`[^`]*(?:`|\\z)|\\[[^]]*(?:]|\\z))|--[^\n]*|(?s:/\\*.*?(?:\\*/|\\z))");

    private static final Pattern WITHOUT_ROW_NUMBERS = Pattern.compile("(?i)\\bWITHOUT\\s+ROWID\\b");
    private static final Pattern COMPUTED = Pattern.compile("(?is)\\S+\\s.*\\bAS\\s*\\(.*");
    private static final Pattern KEY = Pattern.compile("(?is)(CONSTRAINT\\s+\\S+\\s+)?PRIMARY\\s+KEY\\s*\\((.*)\\).*");

    TableShape {
        columns = List.copyOf(columns);
    }

    static TableShape of(String name, long root, String written) {
        String sql = COMMENT.matcher(written).replaceAll(found -> found.group(1) == null ? " " : quoted(found));
        boolean keyed = WITHOUT_ROW_NUMBERS
                .matcher(sql.substring(sql.lastIndexOf(')') + 1))
                .find();
        int open = sql.indexOf('(');
        List<String> names = new ArrayList<>();
        List<String> key = new ArrayList<>();
        int number = -1;
        for (String part : open < 0 ? List.<String>of() : parts(sql, open + 1)) {
            String plain = part.strip();
            String upper = plain.toUpperCase(Locale.ROOT);
            boolean constraint = upper.matches("(?s)(CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN)\\b.*");
            Matcher keys = KEY.matcher(plain);
            if (keyed && constraint && keys.matches()) {
                parts(keys.group(2) + ")", 0).stream()
                        .map(String::strip)
                        .filter(column -> !column.isEmpty())
                        .forEach(column -> key.add(name(column)));
            }
            boolean computed = COMPUTED.matcher(plain).matches() && !upper.matches("(?s).*\\bSTORED\\b.*");
            if (!plain.isEmpty() && !constraint && !computed) {
                if (keyed && upper.matches("(?s)\\S+\\s.*\\bPRIMARY\\s+KEY\\b.*")) {
                    key.add(name(plain));
                }
                number = upper.matches("(?s)\\S+\\s+INTEGER\\s.*PRIMARY\\s+KEY.*") ? names.size() : number;
                names.add(name(plain));
            }
        }
        if (!keyed) {
            return new TableShape(name, root, names, number, false);
        }
        Set<String> first = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        first.addAll(key);
        names.removeIf(first::contains);
        key.addAll(names);
        return new TableShape(name, root, key, -1, true);
    }

    private static String quoted(MatchResult found) {
        return Matcher.quoteReplacement(found.group(1));
    }

    /// The parts between commas up to the bracket that closes.
    private static List<String> parts(String sql, int from) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = from;
        char quote = 0;
        for (int i = from; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'' || c == '`') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ',' && depth == 0 || c == ')' && depth == 0) {
                parts.add(sql.substring(start, i));
                start = i + 1;
                if (c == ')') {
                    return parts;
                }
            } else if (c == ')') {
                depth--;
            }
        }
        return parts;
    }

    private static String name(String column) {
        char first = column.charAt(0);
        char closing = first == '[' ? ']' : first;
        if (first == '"' || first == '`' || first == '\'' || first == '[') {
            int end = column.indexOf(closing, 1);
            return end < 0 ? column : column.substring(1, end);
        }
        return column.split("\\s", 2)[0];
    }

    /// The name of a column, its number where there is none.
    String column(int index) {
        return index < columns.size() ? columns.get(index) : Integer.toString(index);
    }
}
