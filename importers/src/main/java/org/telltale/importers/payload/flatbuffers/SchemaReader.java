package org.telltale.importers.payload.flatbuffers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.payload.flatbuffers.FlatSchema.Base;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;

/// Makes a schema from the tree of a binary schema.
final class SchemaReader {
    private SchemaReader() {}

    static boolean isSchema(Octets in) {
        return in.has(0, 8) && in.startsWith("BFBS", 4);
    }

    /// The schema that the bytes hold; empty where they hold none.
    static Optional<FlatSchema> read(Bytes bytes, DecodeContext context) {
        if (!isSchema(new Octets(bytes))) {
            return Optional.empty();
        }
        Layer layer = new FlatReader(FlatSchema.reflection(), bytes, context).layer();
        Part top = new Part(layer.root());
        List<String> names = new ArrayList<>();
        List<FlatSchema.Shape> shapes = new ArrayList<>();
        for (Part object : top.parts("objects")) {
            names.add(object.text("name"));
            List<FlatSchema.Field> fields = new ArrayList<>();
            object.parts("fields").forEach(f -> fields.add(field(f)));
            fields.sort(Comparator.comparingInt(FlatSchema.Field::offset));
            shapes.add(new FlatSchema.Shape(object.text("name"), fields, object.number("is_struct", 0) == 1, (int)
                    object.number("bytesize", 0)));
        }
        List<FlatSchema.Names> enums = new ArrayList<>();
        top.parts("enums").forEach(e -> enums.add(names(e)));
        int root = names.indexOf(rootName(top, layer));
        return root >= 0 ? Optional.of(new FlatSchema(shapes, enums, root)) : Optional.empty();
    }

    /// The root table is one of the objects, so it is usually a reference to it.
    private static String rootName(Part top, Layer layer) {
        FieldNode root = top.child("root_table").orElse(layer.root());
        if (root instanceof FieldNode.Reference reference) {
            return top.parts("objects").stream()
                    .filter(o -> o.node().offset() == reference.target())
                    .map(o -> o.text("name"))
                    .findFirst()
                    .orElse("");
        }
        return new Part(root).text("name");
    }

    private static FlatSchema.Field field(Part field) {
        return new FlatSchema.Field(field.text("name"), type(field.part("type")), (int) field.number("offset", 0));
    }

    private static FlatSchema.Type type(Optional<Part> type) {
        return type.map(t -> new FlatSchema.Type(
                        Base.of(t.number("base_type", 0)),
                        Base.of(t.number("element", 0)),
                        (int) t.number("index", -1),
                        (int) t.number("fixed_length", 0)))
                .orElse(new FlatSchema.Type(Base.NONE, Base.NONE, -1, 0));
    }

    private static FlatSchema.Names names(Part part) {
        Map<Long, String> words = new HashMap<>();
        Map<Long, FlatSchema.Type> members = new HashMap<>();
        for (Part value : part.parts("values")) {
            words.put(value.number("value", 0), value.text("name"));
            value.part("union_type").ifPresent(t -> members.put(value.number("value", 0), type(Optional.of(t))));
        }
        return new FlatSchema.Names(words, members);
    }

    /// A node with its members by name.
    private record Part(FieldNode node) {
        Optional<FieldNode> child(String name) {
            return node instanceof FieldNode.Group group
                    ? group.children().stream()
                            .filter(c -> c.key().equals(Key.of(name)))
                            .findFirst()
                    : Optional.empty();
        }

        Optional<Part> part(String name) {
            return child(name).map(Part::new);
        }

        List<Part> parts(String name) {
            return child(name)
                    .filter(FieldNode.Group.class::isInstance)
                    .map(g -> ((FieldNode.Group) g)
                            .children().stream().map(Part::new).toList())
                    .orElse(List.of());
        }

        String text(String name) {
            return child(name)
                    .filter(FieldNode.Scalar.class::isInstance)
                    .map(s -> ((FieldNode.Scalar) s).value().text())
                    .orElse("");
        }

        long number(String name, long otherwise) {
            String text = text(name);
            return switch (text) {
                case "" -> otherwise;
                case "true" -> 1;
                case "false" -> 0;
                default -> Long.parseLong(text);
            };
        }
    }
}
