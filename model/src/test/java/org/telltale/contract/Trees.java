package org.telltale.contract;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;

/// Builds the bytes of a message and the layer that a decoder would read from them, field by field.
public final class Trees {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<FieldNode> nodes = new ArrayList<>();
    private final IdentityHashMap<FieldNode, Layer> inner = new IdentityHashMap<>();

    public Trees varint(int key, long value) {
        int start = out.size();
        tag(key, 0);
        int at = out.size();
        writeVarint(value);
        nodes.add(new FieldNode.Scalar(
                Key.of(key),
                "varint",
                start,
                out.size() - start,
                at,
                out.size() - at,
                new FieldValue.Whole(value),
                false));
        return this;
    }

    public Trees fixed32(int key, float value) {
        byte[] bytes = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(value)
                .array();
        int start = out.size();
        tag(key, 5);
        out.writeBytes(bytes);
        nodes.add(new FieldNode.Scalar(
                Key.of(key), "fixed32", start, 5, start + 1, 4, new FieldValue.Raw(Bytes.of(bytes)), false));
        return this;
    }

    public Trees text(int key, String value) {
        Bytes bytes = Bytes.utf8(value);
        return len(key, "text", bytes, new FieldValue.Utf8(bytes));
    }

    public Trees bytes(int key, byte[] value) {
        return len(key, "bytes", Bytes.of(value), new FieldValue.Raw(Bytes.of(value)));
    }

    private Trees len(int key, String type, Bytes bytes, FieldValue value) {
        int start = out.size();
        tag(key, 2);
        writeVarint(bytes.size());
        int at = out.size();
        out.writeBytes(bytes.toArray());
        nodes.add(new FieldNode.Scalar(Key.of(key), type, start, out.size() - start, at, bytes.size(), value, false));
        return this;
    }

    /// A text whose columns are a layer of their own.
    public Trees row(int key, String value) {
        text(key, value);
        FieldNode carrier = nodes.getLast();
        List<FieldNode> columns = new ArrayList<>();
        int at = 0;
        for (String column : value.split(",", -1)) {
            Bytes bytes = Bytes.utf8(column);
            columns.add(new FieldNode.Scalar(
                    Key.of(columns.size()),
                    "text",
                    at,
                    bytes.size(),
                    at,
                    bytes.size(),
                    new FieldValue.Utf8(bytes),
                    false));
            at += (int) bytes.size() + 1;
        }
        Bytes bytes = Bytes.utf8(value);
        FieldNode root = new FieldNode.Group(Key.ROOT, "row", 0, bytes.size(), 0, bytes.size(), columns, false);
        inner.put(carrier, Layer.of("csv", bytes, root, List.of()).at(carrier.valueOffset()));
        return this;
    }

    /// A message inside; its own inner layers are not taken over.
    public Trees message(int key, Trees content) {
        byte[] bytes = content.out.toByteArray();
        int start = out.size();
        tag(key, 2);
        writeVarint(bytes.length);
        int at = out.size();
        out.writeBytes(bytes);
        List<FieldNode> moved = new ArrayList<>();
        for (FieldNode child : content.nodes) {
            FieldNode there = moved(child, at);
            moved.add(there);
            Layer layer = content.inner.get(child);
            if (layer != null) {
                inner.put(there, layer.at(there.valueOffset()));
            }
        }
        nodes.add(
                new FieldNode.Group(Key.of(key), "message", start, out.size() - start, at, bytes.length, moved, false));
        return this;
    }

    private static FieldNode moved(FieldNode node, int by) {
        return switch (node) {
            case FieldNode.Scalar n ->
                new FieldNode.Scalar(
                        n.key(),
                        n.type(),
                        n.offset() + by,
                        n.length(),
                        n.valueOffset() + by,
                        n.valueLength(),
                        n.value(),
                        n.doubtful());
            case FieldNode.Group n ->
                new FieldNode.Group(
                        n.key(),
                        n.type(),
                        n.offset() + by,
                        n.length(),
                        n.valueOffset() + by,
                        n.valueLength(),
                        n.children().stream().map(c -> moved(c, by)).toList(),
                        n.doubtful());
            case FieldNode.Opaque _, FieldNode.Reference _ -> node;
        };
    }

    private void tag(int key, int type) {
        writeVarint((long) key << 3 | type);
    }

    private void writeVarint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    public Bytes payload() {
        return Bytes.of(out.toByteArray());
    }

    public Layer layer() {
        Bytes bytes = payload();
        FieldNode root = new FieldNode.Group(Key.ROOT, "message", 0, bytes.size(), 0, bytes.size(), nodes, false);
        return Layer.of("protobuf", bytes, root, List.of()).withInner(inner);
    }

    /// Bytes that nobody reads.
    public static Layer opaque(Bytes bytes) {
        FieldNode root = new FieldNode.Opaque(
                Key.ROOT, "bytes", 0, bytes.size(), 0, bytes.size(), new FieldValue.Raw(bytes), "unknown");
        return Layer.of("bytes", bytes, root, List.of());
    }
}
