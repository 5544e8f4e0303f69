package org.telltale.importers.payload.compressed;

import java.util.Arrays;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeLimits;

/// Plain bytes as they come out, within the limits, with what came before at hand.
final class Unpacking {
    private final DecodeContext context;
    private final long packed;
    private byte[] out = new byte[1 << 10];
    private int size;
    private int before;

    /// @param packed bytes that went in, against which the ratio is held
    Unpacking(long packed, DecodeContext context) {
        this.packed = packed;
        this.context = context;
    }

    /// Begins with bytes that matches may reach back to, and that do not come out.
    Unpacking after(Bytes dictionary) {
        out = Arrays.copyOf(dictionary.toArray(), (int) dictionary.size() + (1 << 10));
        size = (int) dictionary.size();
        before = size;
        return this;
    }

    /// Bytes that matches may reach back to.
    int size() {
        return size;
    }

    /// How many bytes came out.
    int length() {
        return size - before;
    }

    Bytes bytes() {
        return Bytes.of(Arrays.copyOfRange(out, before, size));
    }

    /// Makes room for that many more; the reason why not, or nothing.
    String room(long count) {
        DecodeLimits limits = context.limits();
        context.job().check();
        if (!context.takeInflated(count)) {
            return "more than " + limits.inflated() + " bytes of a payload inflated";
        }
        long made = size - before + count;
        if (made > limits.ratioFree() && made > packed * limits.ratio()) {
            return "more than " + limits.ratio() + " bytes for one";
        }
        if (size + count > out.length) {
            out = Arrays.copyOf(out, (int) Math.max(size + count, Math.min(2L * out.length, Integer.MAX_VALUE - 8)));
        }
        return "";
    }

    /// Adds bytes; room was made.
    void add(Bytes from, long offset, int count) {
        from.read(offset, out, size, count);
        size += count;
    }

    /// Repeats what came out that far back, also where it runs into itself; room was made.
    void repeat(int back, int count) {
        for (int i = 0; i < count; i++) {
            out[size] = out[size - back];
            size++;
        }
    }
}
