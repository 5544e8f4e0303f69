package org.telltale.importers.capture.wire.packet;

/// Reads a slice from its start on; once something is missing, [#ok] stays false and all reads give zeros and nothing.
public final class Cursor {
    private final Slice slice;
    private int at;
    private boolean ok = true;

    public Cursor(Slice slice) {
        this.slice = slice;
    }

    public boolean ok() {
        return ok;
    }

    public boolean more() {
        return ok && at < slice.length();
    }

    public int position() {
        return at;
    }

    private boolean take(int count) {
        ok = ok && slice.has(at, count);
        at += ok ? count : 0;
        return ok;
    }

    public int u8() {
        return take(1) ? slice.u8(at - 1) : 0;
    }

    public int u16() {
        return take(2) ? slice.u16(at - 2) : 0;
    }

    public int u24() {
        return take(3) ? slice.u24(at - 3) : 0;
    }

    public long u32() {
        return take(4) ? slice.u32(at - 4) : 0;
    }

    public Slice bytes(int count) {
        return take(count) ? slice.part(at - count, count) : Slice.EMPTY;
    }

    public void skip(int count) {
        take(count);
    }

    public Slice rest() {
        return bytes(slice.length() - at);
    }
}
