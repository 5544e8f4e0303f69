package org.telltale.importers.payload.thrift;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import org.telltale.importers.payload.tree.Floats;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;

/// Reads a message or a structure: fields by number, containers by count.
final class ThriftReader {
    private final Wire wire;
    private final Octets in;
    private final Tree tree;
    private final long end;
    private final Deque<Frame> open = new ArrayDeque<>();
    private int at;
    private boolean odd;
    private String fault = "";

    /// A structure or container whose members are being read; a structure has no count.
    private static final class Frame {
        private final Kind kind;
        private final Kind first;
        private final Kind second;
        private long left;
        private int field;

        Frame(Kind kind, Kind first, Kind second, long left) {
            this.kind = kind;
            this.first = first;
            this.second = second;
            this.left = left;
        }
    }

    ThriftReader(Wire wire, Octets in, Tree tree, long end) {
        this.wire = wire;
        this.in = in;
        this.tree = tree;
        this.end = end;
    }

    /// Reads a message; the offset after it, or that of all bytes after a fault.
    int message(int start, int from) {
        at = from;
        tree.open("message", false, start, from);
        switch (wire) {
            case BINARY -> {
                type(at + 3, in.at(at + 3L));
                at += 4;
                name();
                sequence();
            }
            case OLD_BINARY -> {
                name();
                type(at, in.at(at));
                at++;
                sequence();
            }
            case COMPACT -> {
                type(at + 1, in.at(at + 1L) >> 5);
                at += 2;
                sequence();
                name();
            }
        }
        tree.inner().name("fields", at);
        begin(Kind.STRUCT, at);
        read();
        if (fault.isEmpty()) {
            tree.close(at, at);
            return at;
        }
        return in.size();
    }

    /// Reads fields to the end of the bytes.
    void structure() {
        begin(Kind.STRUCT, at);
        read();
        if (fault.isEmpty() && at < in.size()) {
            tree.rest(at, in.size(), "bytes after the structure");
        }
    }

    /// Whether a field has a number that no writer gives.
    boolean isOdd() {
        return odd;
    }

    private void name() {
        tree.inner().name("name", at);
        string(at);
    }

    private void type(int where, int type) {
        String[] words = {"call", "reply", "exception", "oneway"};
        Span span = new Span(where, 1);
        tree.add(Nodes.scalar(
                Key.of("type"), "text", span, span, new FieldValue.Literal(words[Math.clamp(type, 1, 4) - 1])));
    }

    private void sequence() {
        tree.inner().name("seqid", at);
        int start = at;
        long number = wire != Wire.COMPACT ? fixed(4) : varint();
        add("number", start, start, new FieldValue.Literal(Integer.toString((int) number)));
    }

    private void read() {
        while (!open.isEmpty() && fault.isEmpty()) {
            Frame frame = open.element();
            if (frame.kind == Kind.STRUCT) {
                field(frame);
            } else {
                member(frame);
            }
        }
        if (!fault.isEmpty()) {
            tree.fail(Math.min(at, in.size()), fault);
        }
    }

    private void field(Frame frame) {
        int start = at;
        int head = take();
        if (head == 0) {
            open.pop();
            tree.close(start, at);
            return;
        }
        Kind kind = wire.kind(wire != Wire.COMPACT ? head : head & 15);
        int delta = head >> 4;
        if (wire != Wire.COMPACT) {
            frame.field = (short) fixed(2);
        } else {
            frame.field = delta == 0 ? (short) zigzag(varint()) : frame.field + delta;
        }
        odd |= frame.field <= 0;
        tree.inner().name(Integer.toString(frame.field), start);
        if (wire == Wire.COMPACT && kind == Kind.BOOL) {
            add("boolean", start, start, new FieldValue.Literal((head & 15) == 1 ? "true" : "false"));
        } else {
            value(kind, at);
        }
    }

    private void member(Frame frame) {
        if (frame.left == 0) {
            open.pop();
            tree.close(at, at);
            return;
        }
        frame.left--;
        boolean key = frame.kind == Kind.MAP
                && !tree.inner().isNamed()
                && !tree.inner().isAwaitingValue();
        if (key && isScalar(frame.first)) {
            int start = at;
            String name = name(frame.first);
            tree.inner().name(name, start);
            return;
        }
        if (frame.kind == Kind.MAP && !tree.inner().isNamed()) {
            tree.inner().nameApart(at);
        }
        value(key || frame.kind != Kind.MAP ? frame.first : frame.second, at);
    }

    private static boolean isScalar(Kind kind) {
        return switch (kind) {
            case BOOL, BYTE, I16, I32, I64, STRING -> true;
            default -> false;
        };
    }

    /// A scalar key as the name of a member.
    private String name(Kind kind) {
        if (kind != Kind.STRING) {
            long number = wire != Wire.COMPACT || kind == Kind.BOOL || kind == Kind.BYTE
                    ? fixed(width(kind)) << 64 - 8 * width(kind) >> 64 - 8 * width(kind)
                    : zigzag(varint());
            boolean truth = kind == Kind.BOOL;
            return truth ? number == 1 ? "true" : "false" : Long.toString(number);
        }
        long length = wire != Wire.COMPACT ? fixed(4) : varint();
        if (!has(length)) {
            return "";
        }
        at += (int) length;
        boolean text = in.isUtf8(at - length, length);
        tree.words(text ? length : 0);
        return text
                ? in.text(at - length, length)
                : HexFormat.of().formatHex(in.bytes().toArray(new Span(at - length, length)));
    }

    private static int width(Kind kind) {
        return switch (kind) {
            case I16 -> 2;
            case I32 -> 4;
            case I64 -> 8;
            default -> 1;
        };
    }

    private void value(Kind kind, int start) {
        String refusal = tree.refusal();
        fault = fault.isEmpty() ? refusal : fault;
        if (!fault.isEmpty()) {
            return;
        }
        switch (kind) {
            case BOOL -> add("boolean", start, start, new FieldValue.Literal(take() == 1 ? "true" : "false"));
            case BYTE -> number(Byte.toString((byte) take()), start);
            case I16, I32, I64 -> integer(kind, start);
            case DOUBLE -> real(start);
            case STRING -> string(start);
            case UUID -> raw("uuid", start, 16);
            case STRUCT, MAP, SET, LIST -> begin(kind, start);
            case STOP, UNKNOWN -> fault = "a type that does not exist";
        }
    }

    private void integer(Kind kind, int start) {
        if (wire == Wire.COMPACT) {
            number(Long.toString(zigzag(varint())), start);
            return;
        }
        int width = width(kind);
        number(Long.toString(fixed(width) << 64 - 8 * width >> 64 - 8 * width), start);
    }

    private void number(String text, int start) {
        add("number", start, start, new FieldValue.Literal(text));
    }

    private void real(int start) {
        if (!has(8)) {
            return;
        }
        long bits = wire != Wire.COMPACT ? in.big(at, 8) : in.little(at, 8);
        at += 8;
        number(Floats.text(bits, 8), start);
    }

    private void string(int start) {
        long length = wire != Wire.COMPACT ? fixed(4) : varint();
        if (!has(length)) {
            at = start;
            return;
        }
        boolean text = in.isText(at, length);
        tree.words(text ? length : 0);
        if (text || length == 0) {
            int from = at;
            at += (int) length;
            add("text", start, from, new FieldValue.Utf8(in.bytes().slice(from, length)));
        } else {
            raw("bytes", start, length);
        }
    }

    private void raw(String type, int start, long length) {
        if (has(length)) {
            int from = at;
            at += (int) length;
            add(type, start, from, new FieldValue.Raw(in.bytes().slice(from, length)));
        }
    }

    private void begin(Kind kind, int start) {
        if (kind == Kind.STRUCT) {
            tree.open("struct", false, start, at);
            open.push(new Frame(kind, Kind.STOP, Kind.STOP, 0));
            return;
        }
        boolean map = kind == Kind.MAP;
        Frame frame = wire != Wire.COMPACT ? binary(kind) : compact(kind);
        if (frame.left < 0 || frame.left > (map ? 2 : 1) * (end - at)) {
            fault = fault.isEmpty() ? "more members than bytes" : fault;
        }
        if (fault.isEmpty()) {
            tree.open(map ? "map" : kind == Kind.SET ? "set" : "list", !map, start, at);
            open.push(frame);
        }
    }

    private Frame binary(Kind kind) {
        Kind first = wire.kind(take());
        Kind second = kind == Kind.MAP ? wire.kind(take()) : Kind.STOP;
        long count = (int) fixed(4);
        return new Frame(kind, first, second, kind == Kind.MAP ? 2 * count : count);
    }

    private Frame compact(Kind kind) {
        if (kind == Kind.MAP) {
            long count = varint();
            int kinds = count == 0 ? 0 : take();
            return new Frame(kind, wire.kind(kinds >> 4), wire.kind(kinds & 15), 2 * count);
        }
        int head = take();
        long count = head >> 4 == 15 ? varint() : head >> 4;
        return new Frame(kind, wire.kind(head & 15), Kind.STOP, count);
    }

    private void add(String type, int start, int from, FieldValue value) {
        if (fault.isEmpty()) {
            tree.add(Nodes.scalar(
                    tree.inner().nextKey(), type, tree.span(start, at), new Span(from, at - (long) from), value));
        }
    }

    private boolean has(long count) {
        boolean there = count >= 0 && count <= end - at;
        fault = there || !fault.isEmpty() ? fault : "cut, or a length past the end";
        return there && fault.isEmpty();
    }

    private int take() {
        return has(1) ? in.at(at++) : 0;
    }

    private long fixed(int width) {
        if (!has(width)) {
            return 0;
        }
        at += width;
        return in.big(at - (long) width, width);
    }

    private long varint() {
        long bits = 0;
        for (int shift = 0; shift < 70 && fault.isEmpty(); shift += 7) {
            int next = take();
            bits |= (next & 127L) << shift;
            if (next < 128) {
                return bits;
            }
        }
        fault = fault.isEmpty() ? "a number of more than ten bytes" : fault;
        return 0;
    }

    private static long zigzag(long bits) {
        return bits >>> 1 ^ -(bits & 1);
    }
}
