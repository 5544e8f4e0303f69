package org.telltale.importers.payload.csv;

import org.telltale.importers.payload.tree.Ascii;

/// What speaks for log rows: at least four columns, no blank after a comma, and enough columns that are numbers or
/// empty. Sentences, lists of words, dates and numbers with thousands marks are none.
final class LogRows {
    private static final int LEAST_COLUMNS = 4;
    private static final int LEAST_NUMBERS = 2;
    private static final int FEW_COLUMNS = 8;

    private final Ascii text;
    private int columns;
    private int numbers;
    private int empty;
    private int thousands;
    private int counted;

    private LogRows(Ascii text) {
        this.text = text;
    }

    /// @param cut whether these bytes are only the head of the text
    static boolean areEvident(Ascii text, boolean cut) {
        int end = text.at(text.size() - 1) == '\n' ? text.size() - 1 : text.size();
        if (!hasColumns(text, end)) {
            return false;
        }
        int at = 0;
        int width = 0;
        while (at < end) {
            int line = text.find('\n', at, end);
            LogRows row = new LogRows(text);
            boolean last = cut && line == end;
            if (!last && !row.isEvident(at, line)) {
                return false;
            }
            width = width == 0 ? row.columns : width;
            if (!last && row.columns != width) {
                return false;
            }
            at = line + 1;
        }
        return width > 0;
    }

    /// Whether the first line has commas enough; most text ends here.
    private static boolean hasColumns(Ascii text, int end) {
        int line = text.find('\n', 0, end);
        int commas = 0;
        for (int at = text.find(',', 0, line); at < line; at = text.find(',', at + 1, line)) {
            commas++;
        }
        return commas >= LEAST_COLUMNS - 1;
    }

    private boolean isEvident(int from, int to) {
        int end = text.at(to - 1) == '\r' ? to - 1 : to;
        if (text.at(from) == '{' || text.at(from) == '[' || text.at(from) == '<') {
            return false;
        }
        int at = from;
        while (at <= end) {
            int comma = text.find(',', at, end);
            if (comma < end && Ascii.isSpace(text.at(comma + 1))) {
                return false;
            }
            int and = text.find('&', at, comma);
            if (and < comma && text.find('=', at, and) == and) {
                return false; // the commas stand inside a query string
            }
            column(at, comma);
            at = comma + 1;
        }
        boolean grouped = thousands == columns - 1 && empty == 0 && text.find(',', from, end) - from <= 4;
        boolean spoken = counted > 0 && columns < FEW_COLUMNS;
        return columns >= LEAST_COLUMNS
                && !grouped
                && !spoken
                && !isCall(from, end)
                && numbers > 0
                && numbers + empty >= LEAST_NUMBERS
                && (numbers + empty) * 3 >= columns;
    }

    /// Whether the commas stand between what a name is called with: `rgba(255,128,0,0.5)`.
    private boolean isCall(int from, int end) {
        int first = text.find(',', from, end);
        int open = text.find('(', from, first);
        return open < first && text.find(')', open, first) == first && text.at(end - 1) == ')';
    }

    private void column(int from, int end) {
        boolean number = end > from;
        boolean dot = false;
        int point = end;
        for (int i = from; i < end && number; i++) {
            int c = text.at(i);
            boolean sign = c == '-' && i == from && end - from > 1;
            number = Ascii.isDigit(c) || sign || c == '.' && !dot && i > from;
            dot |= c == '.';
            point = c == '.' && number ? Math.min(point, i) : point;
            // a number with its noun in a script without blanks
            counted += c > 0x7f && i > from && Ascii.isDigit(text.at(i - 1)) ? 1 : 0;
        }
        columns++;
        empty += from == end ? 1 : 0;
        numbers += number ? 1 : 0;
        thousands += number && point - from == 3 && columns > 1 ? 1 : 0;
    }
}
