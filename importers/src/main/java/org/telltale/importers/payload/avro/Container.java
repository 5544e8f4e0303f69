package org.telltale.importers.payload.avro;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.payload.compressed.BlockCodec;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.problem.Problem;

/// Reads a file: its metadata, then its blocks by the schema that stands in there. A compressed block is a leaf with
/// its own layers.
final class Container {
    private static final Schema METADATA = new Schema.Entries(new Schema.Plain(Schema.Kind.STRING, ""));
    private static final int SYNC = 16;

    private final Octets in;
    private final DecodeContext context;
    private final Tree tree;
    private final Fields fields;
    private final IdentityHashMap<FieldNode, Layer> inner = new IdentityHashMap<>();
    private Optional<Schema> schema = Optional.empty();
    private String codec = "null";
    private long sync;
    private long at;

    Container(Octets in, DecodeContext context) {
        this.in = in;
        this.context = context;
        this.tree = new Tree(in.bytes(), context);
        this.fields = new Fields(in, tree);
    }

    Layer layer() {
        tree.open("file", false, 0, 0);
        tree.inner().name("metadata", 4);
        DatumReader head = new DatumReader(in, tree, 4, in.size());
        head.read(METADATA);
        at = head.at();
        sync = at;
        if (!head.fault().isEmpty() || !in.has(at, SYNC)) {
            tree.fail(at, head.fault().isEmpty() ? "the marker is cut" : head.fault());
            return tree.layer("avro");
        }
        metadata();
        fields.raw("sync", at, at + SYNC);
        at += SYNC;
        blocks();
        tree.closeAll(in.size());
        return tree.layer("avro").withInner(inner);
    }

    /// What the metadata says of schema and codec, found in the bytes that were just read.
    private void metadata() {
        DecodeContext apart = DecodeContext.of(context.hint(), context.limits(), _ -> Optional.empty(), context.job());
        Tree again = new Tree(in.bytes(), apart);
        new DatumReader(in, again, 4, sync).read(METADATA);
        Map<String, String> said = new HashMap<>();
        if (again.layer("avro").root() instanceof FieldNode.Group group) {
            for (FieldNode child : group.children()) {
                if (child instanceof FieldNode.Scalar scalar && child.key() instanceof Key.Name(String name, int _)) {
                    said.put(name, in.text(scalar.valueOffset(), scalar.valueLength()));
                }
            }
        }
        schema = SchemaReader.read(said.getOrDefault("avro.schema", ""));
        codec = said.getOrDefault("avro.codec", "null");
    }

    private void blocks() {
        tree.inner().name("blocks", at);
        tree.open("blocks", true, at, at);
        while (at < in.size() && block()) {
            context.job().check();
        }
    }

    private boolean block() {
        Varint count = Varint.at(in, at);
        Varint size = Varint.at(in, count.end());
        String refusal = tree.refusal();
        if (!size.isGood() || !in.has(size.end(), size.value()) || !refusal.isEmpty()) {
            tree.fail(at, refusal.isEmpty() ? "a block that is cut" : refusal);
            return false;
        }
        long from = size.end();
        long end = from + size.value();
        tree.open("block", false, at, at);
        fields.number("count", at, count.end(), count.value());
        fields.number("size", count.end(), from, size.value());
        if (!codec.equals("null") || schema.isEmpty()) {
            packed(count.value(), from, end);
        } else if (!plain(count.value(), from, end)) {
            return false;
        }
        at = Math.min(in.size(), end + SYNC);
        boolean marked = in.has(end, SYNC)
                && Arrays.equals(
                        in.bytes().toArray(new Span(end, SYNC)), in.bytes().toArray(new Span(sync, SYNC)));
        if (!marked) {
            tree.problem(Problem.warning(end, at - end, "the marker after a block is another, or cut"));
        }
        tree.close(at, at);
        return true;
    }

    private boolean plain(long count, long from, long end) {
        tree.inner().name("records", from);
        tree.open("records", true, from, from);
        String fault = records(in, tree, count, from, end);
        if (!fault.isEmpty()) {
            return false;
        }
        tree.close(end, end);
        return true;
    }

    /// Reads records; after a fault the tree is closed and says so.
    private String records(Octets bytes, Tree into, long count, long from, long end) {
        DatumReader reader = new DatumReader(bytes, into, from, end);
        for (long i = 0; i < count && reader.fault().isEmpty(); i++) {
            reader.read(schema.orElseThrow());
        }
        if (!reader.fault().isEmpty()) {
            into.fail(reader.at(), reader.fault());
        } else if (reader.at() < end) {
            into.rest(reader.at(), end, "bytes after the records");
        }
        return reader.fault();
    }

    private void packed(long count, long from, long end) {
        Span span = new Span(from, end - from);
        Bytes content = in.bytes().slice(span);
        FieldNode leaf = Nodes.scalar(Key.of("records"), "bytes", span, span, new FieldValue.Raw(content));
        tree.add(leaf);
        Optional<DecodeResult> unpacked = BlockCodec.named(codec).map(c -> c.decode(content, context.forced()));
        if (unpacked.isPresent()
                && unpacked.get() instanceof DecodeResult.Unwrapped(Layer layer, Bytes plain, String _)
                && schema.isPresent()) {
            Tree made = new Tree(plain, context);
            made.open("records", true, 0, 0);
            records(new Octets(plain), made, count, 0, plain.size());
            made.closeAll(plain.size());
            IdentityHashMap<FieldNode, Layer> inside = new IdentityHashMap<>();
            inside.put(layer.root(), made.layer("avro"));
            inner.put(leaf, layer.withInner(inside));
        } else {
            tree.problem(
                    Problem.notice(from, span.length(), "packed by a codec, or after a schema, that is not known"));
        }
    }
}
