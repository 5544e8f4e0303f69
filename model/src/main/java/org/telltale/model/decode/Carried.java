package org.telltale.model.decode;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Layer;

/// The bytes of a leaf that may hold a layer.
///
/// @param offset where they stand unchanged in the leaf's layer; empty where the decoder made them
record Carried(Bytes bytes, Origin origin, OptionalLong offset) {
    static final int SHORTEST_TEXT = 6;
    private static final int SHORTEST_BYTES = 10;

    /// No encoding hides in a word so short.
    private static final int SHORT_WORD = 16;

    /// Whether decoders are asked at all: most values are short words and numbers, and asking costs more than reading.
    boolean isWorthALook() {
        if (origin == Origin.URL) {
            return true;
        }
        if (origin == Origin.BYTES) {
            return bytes.size() >= SHORTEST_BYTES;
        }
        ArrayBytes here = ArrayBytes.of(bytes);
        boolean letters = false;
        for (int i = here.start(); i < here.start() + here.length(); i++) {
            byte c = here.array()[i];
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean plain = letter || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-' || c == ':';
            if (!plain) {
                return bytes.size() >= SHORTEST_TEXT;
            }
            letters |= letter;
        }
        return letters && bytes.size() >= SHORT_WORD;
    }

    /// Whether the node's own decoder says that its value is a query string, so that no evidence is wanted.
    static boolean isQuery(FieldNode node) {
        return node.type().equals("query");
    }

    /// What a node carries; empty for groups, numbers and a lone value that is all of its layer (whoever wanted those
    /// bytes has seen them already).
    static Optional<Carried> by(FieldNode node, Layer layer) {
        return switch (node) {
            case FieldNode.Scalar scalar -> of(scalar.value(), scalar, layer);
            case FieldNode.Opaque opaque -> of(opaque.value(), opaque, layer);
            case FieldNode.Group _, FieldNode.Reference _ -> Optional.empty();
        };
    }

    private static Optional<Carried> of(FieldValue value, FieldNode node, Layer layer) {
        return switch (value) {
            case FieldValue.Whole _ -> Optional.empty();
            case FieldValue.Utf8 utf8 ->
                here(withoutNul(utf8.bytes()), isQuery(node) ? Origin.URL : Origin.TEXT, node, layer);
            case FieldValue.Raw raw -> here(raw.bytes(), Origin.BYTES, node, layer);
            case FieldValue.Literal literal -> literal(literal.text(), node, layer);
        };
    }

    private static Optional<Carried> here(Bytes bytes, Origin origin, FieldNode node, Layer layer) {
        boolean all = node == layer.root() && bytes.size() == layer.bytes().size();
        return all ? Optional.empty() : Optional.of(new Carried(bytes, origin, OptionalLong.of(node.valueOffset())));
    }

    private static Bytes withoutNul(Bytes text) {
        long last = text.size() - 1;
        return last >= 0 && text.at(last) == 0 ? text.slice(0, last) : text;
    }

    private static Optional<Carried> literal(String text, FieldNode node, Layer layer) {
        Bytes made = Bytes.utf8(text);
        boolean same = made.size() == node.valueLength()
                && Arrays.equals(made.toArray(), layer.bytes().toArray(node.valueSpan()));
        return same
                ? here(made, Origin.TEXT, node, layer)
                : Optional.of(new Carried(made, Origin.TEXT, OptionalLong.empty()));
    }
}
