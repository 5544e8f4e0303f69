package org.telltale.importers.payload.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a `CREATE TABLE` says of a table: the names of its columns, and which one is the row's number.
///
/// @param root the first page of its rows
/// @param rowNumber the column that stands for the row's number, or -1
record TableShape(String name, long root, List<String> columns, int rowNumber) {
    TableShape {
        columns = List.copyOf(columns);
    }

    static TableShape of(String name, long root, String sql) {
        int open = sql.indexOf('(');
        List<String> names = new ArrayList<>();
        int number = -1;
        for (String part : open < 0 ? List.<String>of() : parts(sql, open + 1)) {
            String plain = part.strip();
            String upper = plain.toUpperCase(Locale.ROOT);
            boolean constraint = upper.matches("(?s)(CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN)\\b.*");
            if (!plain.isEmpty() && !constraint) {
                number = upper.matches("(?s)\\S+\\s+INTEGER\\s.*PRIMARY\\s+KEY.*") ? names.size() : number;
                names.add(name(plain));
            }
        }
        return new TableShape(name, root, names, number);
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
