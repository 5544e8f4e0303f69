package org.telltale.importers.payload.cbor;

import java.math.BigInteger;
import java.util.HexFormat;
import org.telltale.importers.payload.tree.Floats;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;

/// Values in diagnostic notation.
final class Words {
    private Words() {}

    static FieldNode scalar(Tree tree, String type, Span span, Span value, FieldValue content) {
        return Nodes.scalar(tree.inner().nextKey(), type, span, value, content);
    }

    /// −1 − n for an unsigned n.
    static String negative(long argument) {
        return argument >= 0
                ? Long.toString(-1 - argument)
                : new BigInteger(Long.toUnsignedString(argument)).not().toString();
    }

    static String bignum(Bytes magnitude, boolean negative) {
        BigInteger value = new BigInteger(1, magnitude.toArray());
        return (negative ? value.not() : value).toString();
    }

    static String simple(int number) {
        return switch (number) {
            case 20 -> "false";
            case 21 -> "true";
            case 22 -> "null";
            case 23 -> "undefined";
            default -> "simple(" + number + ")";
        };
    }

    static String simpleType(String word) {
        return switch (word) {
            case "true", "false" -> "boolean";
            case "null", "undefined" -> word;
            default -> "simple";
        };
    }

    /// A scalar as the name of a member.
    static String key(Octets in, Head head) {
        return switch (head.major()) {
            case 0 -> Long.toUnsignedString(head.argument());
            case 1 -> negative(head.argument());
            case 2 -> "h'" + HexFormat.of().formatHex(in.bytes().toArray(new Span(head.end(), head.argument()))) + "'";
            case 3 -> in.text(head.end(), head.argument());
            default ->
                head.info() >= 25 ? Floats.text(head.argument(), 1 << head.info() - 24) : simple((int) head.argument());
        };
    }
}
