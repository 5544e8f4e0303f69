package org.telltale.model.decode;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.field.CleanText;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Layer;

/// The bytes of a leaf that may hold a layer.
///
/// @param hint the leaf's own word on what it holds, where its type is one (`query`, `headers`, `cookie`,
///     `set-cookie`, `base64url` or a media type)
/// @param offset where they stand unchanged in the leaf's layer; empty where the decoder made them
record Carried(Bytes bytes, MediaHint hint, OptionalLong offset) {
    /// Shorter values prove nothing.
    static final int SHORTEST_TEXT = 6;
    private static final int SHORTEST_BYTES = 10;

    /// No encoding hides in a word so short.
    private static final int SHORT_WORD = 16;

    /// Nor in a number but one that long, which may be pairs of hexadecimal digits.
    private static final int LONG_NUMBER = 48;

    private static final MediaHint TEXT = new MediaHint("", Origin.TEXT);
    private static final MediaHint BYTES = new MediaHint("", Origin.BYTES);
    private static final int LETTER = 1;
    private static final int SIGN = 2;

    /// By ASCII characters, of which words and numbers are made; 0 for others.
    private static final byte[] KINDS = new byte[128];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            KINDS[c] = LETTER;
            KINDS[c - 'a' + 'A'] = LETTER;
        }
        for (char c : "0123456789._-:".toCharArray()) {
            KINDS[c] = SIGN;
        }
    }

    /// Whether decoders are asked about a node at all: most values are short words and numbers, and asking costs more
    /// than reading.
    static boolean isWorthALook(FieldNode node) {
        // first what most nodes are
        if (node instanceof FieldNode.Scalar scalar) {
            return !(scalar.value() instanceof FieldValue.Whole) && isWorthALook(scalar);
        }
        return node instanceof FieldNode.Opaque opaque && isWorthALook(opaque.value());
    }

    private static boolean isWorthALook(FieldNode.Scalar scalar) {
        return scalar.valueLength() >= SHORTEST_TEXT && isWorthALook(scalar.value()) && !isPixels(scalar)
                || isDeclared(scalar);
    }

    /// Rows of equal pixels are a message, text or anything else by chance.
    private static boolean isPixels(FieldNode.Scalar scalar) {
        return scalar.type().equals("pixels");
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
        byte[] array = text.array();
        int end = text.start() + text.length();
        int kinds = 0;
        for (int i = text.start(); i < end; i++) {
            int kind = array[i] >= 0 ? KINDS[array[i]] : 0;
            if (kind == 0) {
                return array[i] != 0 || (kinds & LETTER) != 0 && text.length() > SHORT_WORD;
            }
            kinds |= kind;
            if ((kinds & LETTER) != 0 && text.length() > SHORT_WORD) {
                return true;
            }
        }
        return (kinds & LETTER) != 0 && text.length() >= SHORT_WORD || text.length() >= LONG_NUMBER;
    }

    /// Whether the node's own decoder says what its value is, so that no evidence is wanted.
    private static boolean isDeclared(FieldNode node) {
        // most nodes of most formats have one of these two
        boolean plain = node.type().equals("text") || node.type().equals("bytes");
        return !plain
                && hint(node, Origin.TEXT).origin() != Origin.TEXT
                && (node.valueLength() > 0 || node.type().equals("query"));
    }

    /// A type that is a media type, or one of these words, is a declaration.
    private static MediaHint hint(FieldNode node, Origin origin) {
        return switch (node.type()) {
            case "text", "bytes" -> undeclared(origin);
            case "query" -> new MediaHint("", Origin.URL);
            case "headers" -> new MediaHint("", Origin.HEADERS);
            case "cookie", "set-cookie", "base64url" -> new MediaHint("application/x-" + node.type(), Origin.UNWRAPPED);
            default -> node.type().indexOf('/') > 0 ? new MediaHint(node.type(), Origin.UNWRAPPED) : undeclared(origin);
        };
    }

    private static MediaHint undeclared(Origin origin) {
        return origin == Origin.TEXT ? TEXT : BYTES;
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
            case FieldValue.Utf8 utf8 -> here(withoutNul(utf8.bytes()), Origin.TEXT, node, layer);
            case FieldValue.Raw raw -> here(raw.bytes(), origin(raw.bytes(), node), node, layer);
            case FieldValue.Literal literal -> literal(literal.text(), node, layer);
        };
    }

    /// Formats that know no text, or let their writers choose, have text in bytes; a rest is no value.
    private static Origin origin(Bytes raw, FieldNode node) {
        if (node instanceof FieldNode.Opaque) {
            return Origin.BYTES;
        }
        ArrayBytes here = ArrayBytes.of(raw);
        int end = here.start() + here.length();
        return CleanText.matches(here.array(), here.start(), end) ? Origin.TEXT : Origin.BYTES;
    }

    private static Optional<Carried> here(Bytes bytes, Origin origin, FieldNode node, Layer layer) {
        boolean all = node == layer.root() && bytes.size() == layer.bytes().size();
        return all
                ? Optional.empty()
                : Optional.of(new Carried(bytes, hint(node, origin), OptionalLong.of(node.valueOffset())));
    }

    /// The bytes of a leaf's value, or those of its text; empty for nodes without one.
    static Optional<Bytes> bytes(FieldNode node) {
        return switch (node) {
            case FieldNode.Scalar scalar -> Optional.of(bytes(scalar.value()));
            case FieldNode.Opaque opaque -> Optional.of(bytes(opaque.value()));
            case FieldNode.Group _, FieldNode.Reference _ -> Optional.empty();
        };
    }

    private static Bytes bytes(FieldValue value) {
        return switch (value) {
            case FieldValue.Raw raw -> raw.bytes();
            case FieldValue.Utf8 utf8 -> utf8.bytes();
            case FieldValue.Literal literal -> Bytes.utf8(literal.text());
            case FieldValue.Whole whole -> Bytes.utf8(whole.text());
        };
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
                : Optional.of(new Carried(made, hint(node, Origin.TEXT), OptionalLong.empty()));
    }
}
