package org.telltale.model.schema.infer;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Layer;
import org.telltale.model.schema.Kind;

/// All that was met under one number of a message type.
final class SeenField {
    private static final int FEW_VALUES = 16;
    private static final int ENOUGH = 4;
    private static final int LARGEST_CHOICE = 0xffff;

    final SeenMessage inside = new SeenMessage();
    private final PackedTally packed = new PackedTally();
    private final Set<Long> values = new LinkedHashSet<>();
    private int varints;
    private int fixed32;
    private int fixed64;
    private int texts;
    private int messages;
    private int doubtful;
    private int bytes;
    private int empty;
    private int groups;
    private int negatives;
    private int unlikeFloat;
    private int unlikeDouble;
    private boolean rises = true;
    private long last = -1;
    private int inMessages;
    private int most;
    private int here;

    /// Begins another message.
    void next() {
        here = 0;
    }

    void see(FieldNode node, Layer layer) {
        here++;
        inMessages += here == 1 ? 1 : 0;
        most = Math.max(most, here);
        Bytes value = layer.bytes().slice(node.valueSpan());
        switch (node.type()) {
            case "varint" -> varint(node);
            case "fixed32" -> {
                fixed32++;
                unlikeFloat += Plausible.isFloat(value) ? 0 : 1;
            }
            case "fixed64" -> {
                fixed64++;
                unlikeDouble += Plausible.isDouble(value) ? 0 : 1;
            }
            case "group" -> groups++;
            default -> delimited(node, value);
        }
    }

    private void varint(FieldNode node) {
        varints++;
        if (node instanceof FieldNode.Scalar scalar && scalar.value() instanceof FieldValue.Whole whole) {
            negatives += whole.bits() < 0 ? 1 : 0;
            rises &= whole.bits() > last;
            last = whole.bits();
            if (values.size() <= FEW_VALUES) {
                values.add(whole.bits());
            }
        }
    }

    private void delimited(FieldNode node, Bytes value) {
        if (value.isEmpty()) {
            empty++;
            return;
        }
        doubtful += node.doubtful() ? 1 : 0;
        switch (node.type()) {
            case "text" -> texts++;
            case "message" -> messages++;
            default -> bytes++;
        }
        packed.see(value);
    }

    /// The kind that all instances have, or of unlike ones the one that loses nothing: bytes of length-delimited ones,
    /// and of different wire types the most frequent.
    Kind kind() {
        int lengths = texts + messages + bytes + empty;
        int best = Math.max(Math.max(varints, lengths), Math.max(Math.max(fixed32, fixed64), groups));
        if (isPacked()) {
            return packed.kind().orElse(Kind.UINT64);
        }
        if (best == lengths) {
            return lengthDelimited();
        }
        if (best == varints) {
            return negatives > 0 ? Kind.INT64 : Kind.UINT64;
        }
        if (best == groups) {
            return Kind.GROUP;
        }
        return best == fixed32
                ? unlikeFloat == 0 ? Kind.FLOAT : Kind.FIXED32
                : unlikeDouble == 0 ? Kind.DOUBLE : Kind.FIXED64;
    }

    private Kind lengthDelimited() {
        if (messages > 0 && bytes == 0 && texts == 0) {
            return Kind.MESSAGE;
        }
        return bytes == 0 && messages == 0 ? Kind.STRING : Kind.BYTES;
    }

    /// Whether numbers stand in length-delimited fields: where some stand alone too, or the bytes leave little doubt.
    boolean isPacked() {
        boolean both = varints > 0 && texts + messages + bytes > 0;
        boolean alone = varints + fixed32 + fixed64 + groups + texts + messages == 0 && bytes >= ENOUGH;
        return both && packed.areVarints() || alone && packed.kind().isPresent();
    }

    boolean isRepeated() {
        return most > 1 || isPacked();
    }

    /// Whether every message has it, given how many there are.
    boolean isAlways(int all) {
        return inMessages == all;
    }

    /// What an analyst may want to know: constant, rising, one of few numbers, unlike instances.
    Optional<String> remark() {
        int others = texts + messages + bytes + empty + groups + fixed32 + fixed64;
        if (varints > 0 && others > 0 && !isPacked()) {
            return Optional.of("of several wire types");
        }
        if ((texts > 0 ? 1 : 0) + (messages > 0 ? 1 : 0) + (bytes > 0 ? 1 : 0) > 1 && !isPacked()) {
            return Optional.of("text in " + texts + ", a message in " + messages + ", bytes in " + bytes);
        }
        if (varints < ENOUGH || isPacked()) {
            return doubtful > 0
                    ? Optional.of(doubtful + " of " + (texts + messages) + " are text and a message")
                    : Optional.empty();
        }
        if (values.size() == 1) {
            return Optional.of("constant");
        }
        if (rises) {
            return Optional.of("rises from message to message");
        }
        return isOneOfFew() ? Optional.of("one of " + values.size() + " numbers") : Optional.empty();
    }

    private boolean isOneOfFew() {
        return !rises && values.size() > 1 && values.size() <= FEW_VALUES && varints >= ENOUGH * values.size();
    }

    /// The numbers of what is likely an enumeration: few small ones, but not merely 0 and 1.
    Set<Long> choices() {
        boolean plain = kind() == Kind.UINT64 && !isPacked() && isOneOfFew();
        boolean truth = values.stream().allMatch(value -> value <= 1);
        return plain && !truth && values.stream().allMatch(value -> value <= LARGEST_CHOICE)
                ? new TreeSet<>(values)
                : Set.of();
    }
}
