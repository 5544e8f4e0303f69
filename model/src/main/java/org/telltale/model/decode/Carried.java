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
    /// Shorter values prove nothing.
    static final int SHORTEST_TEXT = 6;
    private static final int SHORTEST_BYTES = 10;

    /// No encoding hides in a word so short.
    private static final int SHORT_WORD = 16;

    /// Whether decoders are asked about a node at all: most values are short words and numbers, and asking costs more
    /// than reading.
    static boolean isWorthALook(FieldNode node) {
        return switch (node) {
            case FieldNode.Scalar scalar -> isWorthALook(scalar);
            case FieldNode.Opaque opaque -> isWorthALook(opaque.value());
            case FieldNode.Group _, FieldNode.Reference _ -> false;
        };
    }

    private static boolean isWorthALook(FieldNode.Scalar scalar) {
        if (scalar.value() instanceof FieldValue.Whole) {
            return false;
        }
        return scalar.valueLength() >= SHORTEST_TEXT && isWorthALook(scalar.value()) || isQuery(scalar);
    }

    private static boolean isWorthALook(FieldValue value) {
        return switch (value) {
            case FieldValue.Whole _ -> false;
            case FieldValue.Raw raw -> raw.bytes().size() >= SHORTEST_BYTES;
            case FieldValue.Utf8 utf8 -> isMoreThanAWord(ArrayBytes.of(utf8.bytes()));
            case FieldValue.Literal literal -> isMoreThanAWord(ArrayBytes.of(Bytes.utf8(literal.text())));
        };
    }

    private static boolean isMoreThanAWord(ArrayBytes text) {
        boolean letters = false;
        int end = text.start() + text.length();
        for (int i = text.start(); i < end; i++) {
            byte c = text.array()[i];
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && (c < '0' || c > '9') && c != '.' && c != '_' && c != '-' && c != ':') {
                return c != 0 || letters && text.length() > SHORT_WORD;
            }
            letters |= letter;
        }
        return letters && text.length() >= SHORT_WORD;
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
