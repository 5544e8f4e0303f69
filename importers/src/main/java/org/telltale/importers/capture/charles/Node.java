package org.telltale.importers.capture.charles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// A value of a serialised Java stream, as it is written: nothing is instantiated.
sealed interface Node {
    /// An object, which is filled while it is read.
    final class Thing implements Node {
        private final String type;
        private final long start;
        private final Map<String, Node> fields = new LinkedHashMap<>();
        private final List<Node> extra = new java.util.ArrayList<>();
        private long end;

        Thing(String type, long start) {
            this.type = type;
            this.start = start;
            this.end = start;
        }

        /// The class's name with its package.
        String type() {
            return type;
        }

        Span span() {
            return new Span(start, end - start);
        }

        void endsAt(long offset) {
            end = offset;
        }

        void put(String name, Node value) {
            fields.put(name, value);
        }

        void add(Node value) {
            extra.add(value);
        }

        Node get(String name) {
            return fields.getOrDefault(name, Nothing.NULL);
        }

        /// What the object's own writing method put behind its fields.
        List<Node> extra() {
            return List.copyOf(extra);
        }
    }

    /// An array of anything but bytes.
    record Items(List<Node> items) implements Node {}

    /// An array of bytes, or bytes that an object's own writing method wrote.
    record Raw(Bytes bytes, boolean block) implements Node {}

    /// A string.
    record Text(String value) implements Node {}

    /// A primitive value or the name of an enum's constant.
    record Plain(String value) implements Node {}

    /// What is null, or of no interest.
    enum Nothing implements Node {
        NULL
    }

    /// Strings and primitives as text; of other values empty. A boxed value is its own.
    default String word() {
        return switch (this) {
            case Text text -> text.value();
            case Plain plain -> plain.value();
            case Thing thing -> thing.get("value") instanceof Plain boxed ? boxed.value() : "";
            case Items _, Raw _, Nothing _ -> "";
        };
    }

    /// The elements of a list.
    default List<Node> elements() {
        return switch (this) {
            case Thing thing ->
                thing.extra().stream().filter(node -> !(node instanceof Raw)).toList();
            case Items items -> items.items();
            case Raw _, Text _, Plain _, Nothing _ -> List.of();
        };
    }
}
