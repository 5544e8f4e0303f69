package org.telltale.model.schema.infer;

import java.util.Optional;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.WireFormat;
import org.telltale.model.schema.Kind;

/// Whether length-delimited values may be packed numbers: all of them are, and together they are too many bytes to be
/// so by chance.
final class PackedTally {
    private static final int ENOUGH_BYTES = 32;
    private static final int ENOUGH_ENDS = 8;

    private int values;
    private long bytes;
    private boolean varints = true;
    private boolean floats = true;
    private boolean doubles = true;

    void see(Bytes value) {
        values++;
        bytes += value.size();
        varints &= areMinimalVarints(ArrayBytes.of(value));
        floats &= value.size() % 4 == 0 && all(value, 4);
        doubles &= value.size() % 8 == 0 && all(value, 8);
    }

    boolean areVarints() {
        return values > 0 && varints;
    }

    Optional<Kind> kind() {
        if (bytes < ENOUGH_BYTES) {
            return Optional.empty();
        }
        if (doubles) {
            return Optional.of(Kind.DOUBLE);
        }
        if (floats) {
            return Optional.of(Kind.FLOAT);
        }
        return varints && values >= ENOUGH_ENDS ? Optional.of(Kind.UINT64) : Optional.empty();
    }

    private static boolean all(Bytes value, int width) {
        for (long at = 0; at < value.size(); at += width) {
            Bytes one = value.slice(at, width);
            if (!(width == 4 ? Plausible.isFloat(one) : Plausible.isDouble(one))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areMinimalVarints(ArrayBytes value) {
        int end = value.start() + value.length();
        int at = value.start();
        while (at < end) {
            int next = WireFormat.skipVarint(value.array(), at, end);
            if (next < 0 || next - at > 1 && value.array()[next - 1] == 0) {
                return false;
            }
            at = next;
        }
        return true;
    }
}
