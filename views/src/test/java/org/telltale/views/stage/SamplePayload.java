package org.telltale.views.stage;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;

/// A made-up message: `2` a number, `3` a text with two columns inside, `7` a group of two floats, `9` opaque bytes.
public final class SamplePayload {
    public static final Bytes BYTES = Bytes.of(new byte[] {
        0x10,
        0x2a,
        0x1a,
        0x04,
        'a',
        'b',
        ',',
        'c',
        0x3a,
        0x0a,
        0x0d,
        0,
        0,
        (byte) 0xc0,
        0x3f,
        0x15,
        0,
        0,
        0x20,
        0x40,
        0x4a,
        0x03,
        (byte) 0xfe,
        (byte) 0xff,
        0x00
    });

    private SamplePayload() {}

    public static Layer layer() {
        FieldNode carrier = text("3", 2, 6, 4, 4, BYTES);
        FieldNode position = new FieldNode.Group(
                Key.of(7), "message", 8, 12, 10, 10, List.of(fixed("1", 10), fixed("2", 15)), false);
        FieldNode opaque = new FieldNode.Opaque(
                Key.of(9), "bytes", 20, 5, 22, 3, new FieldValue.Raw(BYTES.slice(new Span(22, 3))), "unknown");
        List<FieldNode> top = List.of(number("2", 0, 42), carrier, position, opaque);
        FieldNode root = new FieldNode.Group(Key.ROOT, "message", 0, 25, 0, 25, top, false);
        IdentityHashMap<FieldNode, Layer> inner = new IdentityHashMap<>();
        inner.put(carrier, columns().at(4));
        return Layer.of("protobuf", BYTES, root, List.of()).withInner(inner);
    }

    private static Layer columns() {
        Bytes bytes = Bytes.utf8("ab,c");
        List<FieldNode> columns = List.of(text("0", 0, 2, 0, 2, bytes), text("1", 3, 1, 3, 1, bytes));
        return Layer.of("csv", bytes, new FieldNode.Group(Key.ROOT, "row", 0, 4, 0, 4, columns, false), List.of());
    }

    /// One group of very many numbers.
    public static Layer wide(int fields) {
        List<FieldNode> children = new ArrayList<>(fields);
        for (int i = 0; i < fields; i++) {
            children.add(number("1", 2L * i, i & 127));
        }
        FieldNode group = new FieldNode.Group(Key.of(1), "message", 0, 2L * fields, 0, 2L * fields, children, false);
        FieldNode root =
                new FieldNode.Group(Key.ROOT, "message", 0, 2L * fields, 0, 2L * fields, List.of(group), false);
        return Layer.of("protobuf", Bytes.of(new byte[2 * fields]), root, List.of());
    }

    /// Bytes that nobody understood.
    public static Layer opaque(Bytes bytes) {
        long size = bytes.size();
        FieldNode root = new FieldNode.Opaque(
                Key.ROOT, "bytes", 0, size, 0, size, new FieldValue.Raw(bytes), "no decoder knows it");
        return Layer.of("bytes", bytes, root, List.of());
    }

    private static FieldNode number(String key, long offset, long value) {
        return new FieldNode.Scalar(
                Key.of(key), "varint", offset, 2, offset + 1, 1, new FieldValue.Whole(value), false);
    }

    private static FieldNode fixed(String key, long offset) {
        FieldValue value = new FieldValue.Raw(BYTES.slice(new Span(offset + 1, 4)));
        return new FieldNode.Scalar(Key.of(key), "fixed32", offset, 5, offset + 1, 4, value, false);
    }

    private static FieldNode text(String key, long offset, long length, long at, long size, Bytes of) {
        FieldValue value = new FieldValue.Utf8(of.slice(new Span(at, size)));
        return new FieldNode.Scalar(Key.of(key), "text", offset, length, at, size, value, false);
    }
}
