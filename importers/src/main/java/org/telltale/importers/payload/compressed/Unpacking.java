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

    /// @param packed bytes that went in, against which the ratio is held
    Unpacking(long packed, DecodeContext context) {
        this.packed = packed;
        this.context = context;
    }

    int size() {
        return size;
    }

    Bytes bytes() {
        return Bytes.of(Arrays.copyOf(out, size));
    }

    /// Makes room for that many more; the reason why not, or nothing.
    String room(long count) {
        DecodeLimits limits = context.limits();
        context.job().check();
        if (!context.takeInflated(count)) {
            return "more than " + limits.inflated() + " bytes of a payload inflated";
        }
        if (size + count > limits.ratioFree() && size + count > packed * limits.ratio()) {
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
