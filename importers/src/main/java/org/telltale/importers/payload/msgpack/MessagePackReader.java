package org.telltale.importers.payload.msgpack;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import org.telltale.importers.payload.msgpack.Head.Kind;
import org.telltale.importers.payload.tree.Floats;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Open;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.FieldValue;

/// Reads values one after another.
///
/// A map's scalar keys name its members; an entry with another key is two members, `key` and `value`.
final class MessagePackReader {
    private static final int TIMESTAMP = 0xff;

    private final Octets in;
    private final Tree tree;
    private int at;
    private boolean failed;

    MessagePackReader(Bytes bytes, DecodeContext context) {
        in = new Octets(bytes);
        tree = new Tree(bytes, context);
    }

    Tree read() {
        while (!failed && at < in.size()) {
            item();
            if (!failed) {
                tree.closeCounted(at);
            }
        }
        if (!failed && tree.depth() > 0) {
            fail("cut: members are missing");
        }
        return tree;
    }

    private void item() {
        Head head = Head.at(in, at);
        if (head.kind() == Kind.BAD || !head.isContainer() && !in.has(at, head.after() - at)) {
            fail(in.at(at) == 0xc1 ? "a byte that is never used" : "cut");
            return;
        }
        Open inner = tree.inner();
        if (!inner.isList() && !inner.isNamed()) {
            boolean apart = inner.isAwaitingValue() || head.isContainer() || head.kind() == Kind.EXTENSION;
            if (!apart) {
                name(inner, head);
                return;
            }
            inner.nameApart(at);
        }
        String refusal = tree.refusal();
        if (!refusal.isEmpty()) {
            fail(refusal);
            return;
        }
        inner.take();
        if (head.isContainer()) {
            boolean list = head.kind() == Kind.ARRAY;
            tree.open(list ? "array" : "map", list, at, head.end()).expecting(head.length() * (list ? 1 : 2));
            at = (int) head.end();
        } else {
            scalar(head);
            at = (int) head.after();
        }
    }

    private void name(Open map, Head head) {
        String name = switch (head.kind()) {
            case TEXT -> in.text(head.end(), head.length());
            case BYTES -> "h'" + HexFormat.of().formatHex(in.bytes().toArray(value(head))) + "'";
            default -> content(head).text();
        };
        tree.words(head.kind() == Kind.TEXT && in.isText(head.end(), head.length()) ? head.length() : 0);
        map.name(name, at);
        map.take();
        at = (int) head.after();
    }

    private static Span value(Head head) {
        return new Span(head.end(), head.after() - head.end());
    }

    private void scalar(Head head) {
        FieldValue content = content(head);
        boolean text = content instanceof FieldValue.Utf8 && in.isText(head.end(), head.length());
        tree.words(text ? head.length() : 0);
        Span value = head.kind() == Kind.EXTENSION ? new Span(head.end() + 1, head.length()) : value(head);
        tree.add(Nodes.scalar(tree.inner().nextKey(), type(head), tree.span(at, head.after()), value, content));
    }

    private String type(Head head) {
        return switch (head.kind()) {
            case NUMBER, SIGNED, FLOAT -> "number";
            case TEXT -> content(head) instanceof FieldValue.Raw ? "bytes" : "text";
            case EXTENSION -> isTimestamp(head) ? "timestamp" : "ext " + (byte) in.at(head.end());
            case WORD -> in.at(at) == 0xc0 ? "null" : "boolean";
            default -> "bytes";
        };
    }

    private FieldValue content(Head head) {
        int width = (int) head.length();
        return switch (head.kind()) {
            case NUMBER -> new FieldValue.Whole(in.big(head.end(), width));
            case SIGNED -> signed(in.big(head.end(), width), width);
            case FLOAT -> new FieldValue.Literal(Floats.text(in.big(head.end(), width), width));
            case WORD -> new FieldValue.Literal(in.at(at) == 0xc0 ? "null" : in.at(at) == 0xc2 ? "false" : "true");
            case TEXT -> text(head);
            case EXTENSION -> extension(head);
            default -> new FieldValue.Raw(in.bytes().slice(value(head)));
        };
    }

    private static FieldValue signed(long bits, int width) {
        long value = bits << 64 - 8 * width >> 64 - 8 * width;
        return value >= 0 ? new FieldValue.Whole(value) : new FieldValue.Literal(Long.toString(value));
    }

    private FieldValue text(Head head) {
        Bytes content = in.bytes().slice(value(head));
        return in.isUtf8(head.end(), head.length()) ? new FieldValue.Utf8(content) : new FieldValue.Raw(content);
    }

    private boolean isTimestamp(Head head) {
        return extension(head) instanceof FieldValue.Literal;
    }

    private FieldValue extension(Head head) {
        long from = head.end() + 1;
        FieldValue raw = new FieldValue.Raw(in.bytes().slice(from, head.length()));
        if (in.at(head.end()) != TIMESTAMP) {
            return raw;
        }
        long bits = head.length() == 4 || head.length() == 8 ? in.big(from, (int) head.length()) : 0;
        try {
            return switch ((int) head.length()) {
                case 4 -> time(bits, 0);
                case 8 -> time(bits & 0x3ffffffffL, bits >>> 34);
                case 12 -> time(in.big(from + 4, 8), in.big(from, 4));
                default -> raw;
            };
        } catch (DateTimeException _) {
            return raw;
        }
    }

    private static FieldValue time(long seconds, long nanos) {
        if (nanos > 999_999_999) {
            throw new DateTimeException("nanoseconds");
        }
        return new FieldValue.Literal(Instant.ofEpochSecond(seconds, nanos).toString());
    }

    private void fail(String why) {
        failed = true;
        tree.fail(at, why);
    }
}
