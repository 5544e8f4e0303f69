package org.telltale.model.store.page;

import java.util.Arrays;

/// Columns of consecutive records of one capture, as they are stored in pages of [#PAGE] rows, and as a table holds them.
public final class Columns {
    /// Most rows of a stored page.
    public static final int PAGE = 4096;

    /// Columns of 32 bits.
    public enum Narrow {
        ENDPOINT,
        ORIGIN,
        STATUS,
        REQUEST_STATE,
        RESPONSE_STATE,
        REQUEST_PAYLOAD,
        RESPONSE_PAYLOAD,
        PROBLEMS,
        REQUEST_BODY,
        REQUEST_HEADERS,
        REQUEST_URL,
        RESPONSE_BODY,
        RESPONSE_HEADERS
    }

    /// Columns of 64 bits.
    public enum Wide {
        TIME,
        DURATION,
        REQUEST_SIZE,
        RESPONSE_SIZE
    }

    private static final int NARROW = Narrow.values().length;
    private static final int WIDE = Wide.values().length;
    private static final int ROW = NARROW * Integer.BYTES + WIDE * Long.BYTES;

    private final int[][] narrow;
    private final long[][] wide;
    private int rows;

    public Columns(int capacity) {
        narrow = new int[NARROW][capacity];
        wide = new long[WIDE][capacity];
    }

    public int rows() {
        return rows;
    }

    /// Adds a row of zeros; its index.
    public int addRow() {
        return rows++;
    }

    public int get(Narrow column, int row) {
        return narrow[column.ordinal()][row];
    }

    public long get(Wide column, int row) {
        return wide[column.ordinal()][row];
    }

    public void set(Narrow column, int row, int value) {
        narrow[column.ordinal()][row] = value;
    }

    public void set(Wide column, int row, long value) {
        wide[column.ordinal()][row] = value;
    }

    public void clear() {
        rows = 0;
        Arrays.stream(narrow).forEach(column -> Arrays.fill(column, 0));
        Arrays.stream(wide).forEach(column -> Arrays.fill(column, 0));
    }

    public byte[] page() {
        Packer out = new Packer();
        Arrays.stream(narrow).forEach(column -> out.ints(column, rows));
        Arrays.stream(wide).forEach(column -> out.longs(column, rows));
        return out.toArray();
    }

    /// Rows in a stored page.
    public static int rowsIn(byte[] page) {
        return page.length / ROW;
    }

    /// Appends `count` rows of a stored page from its row `first` on.
    public void append(byte[] page, int first, int count) {
        int all = rowsIn(page);
        Unpacker in = new Unpacker(page);
        for (int i = 0; i < NARROW; i++) {
            in.seek((i * all + first) * Integer.BYTES).ints(narrow[i], rows, count);
        }
        int start = NARROW * all * Integer.BYTES;
        for (int i = 0; i < WIDE; i++) {
            in.seek(start + (i * all + first) * Long.BYTES).longs(wide[i], rows, count);
        }
        rows += count;
    }

    public static Columns of(byte[] page) {
        Columns columns = new Columns(rowsIn(page));
        columns.append(page, 0, rowsIn(page));
        return columns;
    }
}
