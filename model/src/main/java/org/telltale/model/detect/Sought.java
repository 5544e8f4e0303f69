package org.telltale.model.detect;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;

/// All values of a search, so arranged that many cost little more than one. Safe for use by several threads.
final class Sought {
    private static final BigInteger UNSIGNED = BigInteger.ONE.shiftLeft(Long.SIZE);

    private final List<Wanted> all;
    private final NeedleScan scan;
    private final BitSet near = new BitSet();
    private final Map<Double, BitSet> exact = new HashMap<>();
    private final boolean texts;

    /// @param all each with its place in the list as index
    Sought(List<Wanted> all) {
        this.all = List.copyOf(all);
        scan = new NeedleScan(
                all.stream().flatMap(value -> value.needles().stream()).toList());
        texts = all.stream().anyMatch(value -> value.near() || value.wholeOnly());
        all.forEach(value -> value.number().ifPresent(amount -> {
            if (value.near()) {
                near.set(value.index());
            } else {
                amount.keys()
                        .forEach(key -> exact.computeIfAbsent(key + 0.0, _ -> new BitSet())
                                .set(value.index()));
            }
        }));
    }

    List<Wanted> all() {
        return all;
    }

    NeedleScan scan() {
        return scan;
    }

    /// Whether a text has to be compared with each value, the needles aside.
    boolean comparesTexts() {
        return texts;
    }

    /// The values that a number may be, ascending by index; none that it is are missing.
    List<Wanted> mayBe(FieldNode.Scalar node) {
        if (near.isEmpty() && exact.isEmpty()) {
            return List.of();
        }
        BitSet found = (BitSet) near.clone();
        switch (node.value()) {
            case FieldValue.Whole(long bits) -> {
                whole(bits, found);
                look((double) (bits >>> 1 ^ -(bits & 1)), found);
            }
            case FieldValue.Raw raw
            when NumberMatch.isFixed(node) -> fixed(raw.bytes().toArray(), found);
            case FieldValue.Raw _, FieldValue.Utf8 _, FieldValue.Literal _ -> {
                return List.of();
            }
        }
        List<Wanted> values = new ArrayList<>();
        found.stream().forEach(index -> values.add(all.get(index)));
        return values;
    }

    private void fixed(byte[] bytes, BitSet found) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
            if (bytes.length == Integer.BYTES) {
                look(buffer.getInt(0), found);
                look((double) (buffer.getInt(0) & 0xffffffffL), found);
                look(buffer.getFloat(0), found);
            } else {
                whole(buffer.getLong(0), found);
                look(buffer.getDouble(0), found);
            }
        }
    }

    private void whole(long bits, BitSet found) {
        look((double) bits, found);
        if (bits < 0) {
            look(BigInteger.valueOf(bits).add(UNSIGNED).doubleValue(), found);
        }
    }

    /// Zero has one sign here, as in a comparison.
    private void look(double number, BitSet found) {
        BitSet values = exact.get(number + 0.0);
        if (values != null) {
            found.or(values);
        }
    }
}
