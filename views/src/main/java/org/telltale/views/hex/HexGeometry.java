package org.telltale.views.hex;

import java.util.OptionalLong;

/// Where the cells of a hex view lie, in pixels from the top left of its canvas. Rows count from the first visible one.
///
/// @param columns bytes in a row, 8, 16 or 32
/// @param digits of an offset, 8 to 19; 4 where that is enough and there is no room for more
/// @param letter width of a character
/// @param row height of a row
record HexGeometry(int columns, int digits, double letter, double row) {
    static final double MARGIN = 8;

    /// Height of a row of bytes at 100 percent, to which all else is in proportion.
    static final double ROW = 19;

    private static final int GROUP = 8;
    private static final int FEW_DIGITS = 4;

    /// The geometry for a view of that width over that many bytes.
    static HexGeometry of(double width, long size, double letter, double row, HexForm form) {
        int digits = form.decimal() ? size > 9_999_999_999L ? 19 : 10 : size > 1L << 32 ? 16 : 8;
        HexGeometry geometry = new HexGeometry(form.columns(), digits, letter, row);
        while (geometry.columns > GROUP && width < geometry.textX(geometry.columns)) {
            geometry = new HexGeometry(geometry.columns / 2, digits, letter, row);
        }
        boolean small = size <= 1 << 4 * FEW_DIGITS && !form.decimal();
        return small && width < geometry.textX(geometry.columns)
                ? new HexGeometry(geometry.columns, FEW_DIGITS, letter, row)
                : geometry;
    }

    /// The least width at which nothing is cut, for payloads of the usual sizes.
    static double least(double letter, double row) {
        return new HexGeometry(GROUP, FEW_DIGITS, letter, row).textX(GROUP) + 3 * MARGIN;
    }

    private double of(double usual) {
        return Math.rint(usual * row / ROW);
    }

    private double wide() {
        return of(20);
    }

    /// Height of the line of column numbers.
    double head() {
        return of(26);
    }

    double hexX(int column) {
        return MARGIN + digits * letter + of(11) + column * wide() + of(7) * Math.floorDiv(column, GROUP);
    }

    double textX(int column) {
        return hexX(columns - 1) + wide() + of(8) + column * letter;
    }

    double y(double rowIndex) {
        return head() + rowIndex * row;
    }

    /// Where the cells of a pane begin, without the air around them.
    double x(boolean text, int column) {
        return text ? textX(column) : hexX(column);
    }

    /// The width of one cell of a pane.
    double cell(boolean text) {
        return text ? letter : 2 * letter;
    }

    long rows(long size) {
        return size / columns + (size % columns == 0 ? 0 : 1);
    }

    int visibleRows(double height) {
        return Math.max(1, (int) ((height - head()) / row));
    }

    /// Whether a point lies in the text pane or beyond it.
    boolean inText(double x) {
        return x >= textX(0) - letter / 2;
    }

    /// The byte under a point; empty outside the cells.
    OptionalLong hit(double x, double y, long topRow, long size) {
        if (y < head() || x < hexX(0) - 4 || x > textX(columns) + letter) {
            return OptionalLong.empty();
        }
        long offset = nearest(x, y, topRow);
        return offset < size ? OptionalLong.of(offset) : OptionalLong.empty();
    }

    /// The byte whose cell is nearest in its row; may lie before the first or after the last.
    long nearest(double x, double y, long topRow) {
        return (topRow + (long) Math.floor((y - head()) / row)) * columns + column(x);
    }

    private int column(double x) {
        if (inText(x)) {
            return Math.clamp((long) ((x - textX(0)) / letter), 0, columns - 1);
        }
        double air = (wide() - 2 * letter) / 2;
        double block = GROUP * wide() + of(7);
        int group = Math.clamp((long) ((x - hexX(0) + air + of(3.5)) / block), 0, columns / GROUP - 1);
        int inGroup = Math.clamp((long) ((x - hexX(group * GROUP) + air) / wide()), 0, GROUP - 1);
        return group * GROUP + inGroup;
    }
}
