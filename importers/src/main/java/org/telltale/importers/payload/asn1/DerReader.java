package org.telltale.importers.payload.asn1;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.FieldValue;

/// Reads elements one after another; those that are open end where their lengths or end marks say.
final class DerReader {
    private final Octets in;
    private final Tree tree;
    private final List<End> ends = new ArrayList<>();
    private boolean identifier;

    /// Where an open element ends at the latest; with a mark it may end before.
    private record End(int at, boolean marked) {}

    DerReader(Bytes bytes, DecodeContext context) {
        in = new Octets(bytes);
        tree = new Tree(bytes, context);
    }

    boolean hasIdentifier() {
        return identifier;
    }

    Tree read() {
        int at = 0;
        while (at < in.size()) {
            if (isEndMark(at)) {
                ends.removeLast();
                tree.close(at, at + 2L);
                at += 2;
                closeCounted(at);
                continue;
            }
            Tag tag = Tag.at(in, at, limit());
            String refusal = tag.isGood() ? tree.refusal() : "cut, or of a length that does not fit";
            if (!refusal.isEmpty()) {
                tree.fail(at, refusal);
                return tree;
            }
            if (tag.constructed()) {
                tree.open(tag.type(), true, at, tag.value());
                ends.add(tag.isOpen() ? new End(limit(), true) : new End((int) tag.end(), false));
                at = tag.value();
            } else {
                scalar(tag, at);
                at = (int) tag.end();
            }
            closeCounted(at);
        }
        if (!ends.isEmpty()) {
            tree.fail(at, "cut: an end mark is missing");
        }
        return tree;
    }

    private boolean isEndMark(int at) {
        return !ends.isEmpty() && ends.getLast().marked() && in.at(at) == 0 && in.at(at + 1L) == 0;
    }

    private int limit() {
        return ends.isEmpty() ? in.size() : ends.getLast().at();
    }

    private void closeCounted(int at) {
        while (!ends.isEmpty() && !ends.getLast().marked() && ends.getLast().at() == at) {
            ends.removeLast();
            tree.close(at, at);
        }
    }

    private void scalar(Tag tag, int at) {
        Span value = new Span(tag.value(), tag.length());
        FieldValue content = tag.kind() == 0 ? universal(tag) : raw(value);
        tree.add(Nodes.scalar(tree.inner().nextKey(), tag.type(), tree.span(at, tag.end()), value, content));
    }

    private FieldValue raw(Span value) {
        return new FieldValue.Raw(in.bytes().slice(value));
    }

    private FieldValue universal(Tag tag) {
        Span value = new Span(tag.value(), tag.length());
        return switch ((int) tag.number()) {
            case 1 ->
                tag.length() == 1 ? new FieldValue.Literal(in.at(tag.value()) == 0 ? "false" : "true") : raw(value);
            case 2, 10 ->
                tag.length() > 0 && tag.length() <= 1024
                        ? new FieldValue.Literal(new BigInteger(in.bytes().toArray(value)).toString())
                        : raw(value);
            case 5 -> tag.length() == 0 ? new FieldValue.Literal("null") : raw(value);
            case 6 -> identifier(tag);
            case 12, 18, 19, 22, 23, 24, 25, 26, 27 -> text(value);
            // most writers put Latin-1 into a T61String
            case 20 ->
                text(value) instanceof FieldValue.Utf8 utf8
                        ? utf8
                        : new FieldValue.Literal(new String(in.bytes().toArray(value), StandardCharsets.ISO_8859_1));
            case 30 -> new FieldValue.Literal(new String(in.bytes().toArray(value), StandardCharsets.UTF_16BE));
            default -> raw(value);
        };
    }

    private FieldValue text(Span value) {
        return in.isUtf8(value.offset(), value.length())
                ? new FieldValue.Utf8(in.bytes().slice(value))
                : raw(value);
    }

    /// Numbers with dots; longer arcs than 63 bits and odd ends stay bytes.
    private FieldValue identifier(Tag tag) {
        StringBuilder out = new StringBuilder();
        long arc = 0;
        for (int i = tag.value(); i < tag.end(); i++) {
            if (arc >>> 55 != 0) {
                return raw(new Span(tag.value(), tag.length()));
            }
            arc = arc << 7 | in.at(i) & 127;
            if (in.at(i) < 128) {
                long root = Math.min(2, arc / 40);
                out.append(out.isEmpty() ? root + "." + (arc - root * 40) : "." + arc);
                arc = 0;
            }
        }
        boolean whole = tag.length() > 1 && in.at(tag.end() - 1) < 128;
        identifier |= whole;
        return whole ? new FieldValue.Literal(out.toString()) : raw(new Span(tag.value(), tag.length()));
    }
}
