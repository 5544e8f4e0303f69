package org.telltale.importers.payload.plist;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;

/// Turns the elements of a property list into its values: an entry's span goes from its key to the end of its value.
/// In a keyed archive a UID is shown as the object that it means; an object met again is a reference.
final class XmlPlist {
    private final Nodes nodes;
    private final Deque<Container> open = new ArrayDeque<>();
    private final Set<FieldNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private XmlArchive archive = XmlArchive.NONE;
    private Optional<FieldNode> done = Optional.empty();

    XmlPlist(Bytes bytes) {
        nodes = new Nodes(bytes);
    }

    /// A container whose elements are being turned.
    private static final class Container {
        private final Key key;
        private final FieldNode.Group element;
        private final List<FieldNode> elements;
        private final Span span;
        private final boolean list;
        private final List<FieldNode> children = new ArrayList<>();
        private final Map<String, Integer> names = new HashMap<>(4);
        private Optional<FieldNode> named = Optional.empty();
        private int next;

        Container(Key key, FieldNode.Group element, List<FieldNode> elements, Span span) {
            this.key = key;
            this.element = element;
            this.elements = elements;
            this.span = span;
            this.list = !name(element).equals("dict");
        }

        private Key nextKey() {
            if (list || named.isEmpty()) {
                return list ? new Key.Element(children.size()) : Key.of(name(elements.get(next - 1)));
            }
            String name = named.get() instanceof FieldNode.Scalar s ? s.value().text() : "?";
            return new Key.Name(name, names.merge(name, 1, Integer::sum) - 1);
        }
    }

    /// The list inside a document; empty where it holds no value.
    Optional<FieldNode> of(FieldNode document) {
        Optional<FieldNode> value = child(document, "plist").flatMap(XmlPlist::firstValue);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        archive = XmlArchive.of(value.get());
        value(Key.ROOT, value.get(), nodes.all());
        while (!open.isEmpty()) {
            step();
        }
        return done;
    }

    private static Optional<FieldNode> child(FieldNode node, String name) {
        return node instanceof FieldNode.Group group
                ? group.children().stream().filter(c -> name(c).equals(name)).findFirst()
                : Optional.empty();
    }

    private static Optional<FieldNode> firstValue(FieldNode plist) {
        return plist instanceof FieldNode.Group group
                ? group.children().stream()
                        .filter(c -> c.type().equals("element"))
                        .findFirst()
                : Optional.empty();
    }

    static String name(FieldNode node) {
        return node.key() instanceof Key.Name(String text, int _) ? text : "";
    }

    private void step() {
        Container inner = open.element();
        if (inner.next == inner.elements.size()) {
            open.pop();
            add(nodes.group(inner.key, name(inner.element), inner.span, inner.element.valueSpan(), inner.children));
            return;
        }
        FieldNode child = inner.elements.get(inner.next++);
        if (!child.type().equals("element")) {
            return;
        }
        if (!inner.list && name(child).equals("key") && inner.named.isEmpty()) {
            inner.named = Optional.of(child);
            return;
        }
        Span span = inner.named
                .map(key -> new Span(key.offset(), child.span().end() - key.offset()))
                .orElse(child.span());
        Key key = inner.nextKey();
        inner.named = Optional.empty();
        value(key, child, span);
    }

    private void add(FieldNode node) {
        if (open.isEmpty()) {
            done = Optional.of(node);
        } else {
            open.element().children.add(node);
        }
    }

    private void value(Key key, FieldNode written, Span place) {
        FieldNode element = archive.meant(written);
        Span span = element == written ? place : element.span();
        String kind = name(element);
        boolean container = kind.equals("dict") || kind.equals("array");
        if (container && archive.isOne() && !seen.add(element)) {
            Span value = element.valueSpan();
            add(new FieldNode.Reference(
                    key, kind, span.offset(), span.length(), value.offset(), value.length(), element.offset()));
            return;
        }
        switch (element) {
            case FieldNode.Group group
            when container -> open.push(new Container(key, group, archive.inOrder(group), span));
            case FieldNode.Scalar scalar
            when container -> add(nodes.group(key, kind, span, scalar.valueSpan(), List.of()));
            case FieldNode.Scalar scalar -> add(scalar(key, kind, scalar, span));
            default -> add(group(key, kind, element, span));
        }
    }

    private FieldNode group(Key key, String kind, FieldNode element, Span span) {
        return element instanceof FieldNode.Group group
                ? nodes.group(key, kind, span, group.valueSpan(), group.children())
                : nodes.opaque(key, span, "not a value");
    }

    private static FieldNode scalar(Key key, String kind, FieldNode.Scalar element, Span span) {
        return switch (kind) {
            case "true", "false" -> Nodes.scalar(key, "boolean", span, span, new FieldValue.Literal(kind));
            case "integer", "real" -> Nodes.scalar(key, "number", span, element.valueSpan(), element.value());
            case "string" -> Nodes.scalar(key, "text", span, element.valueSpan(), element.value());
            case "data" -> Nodes.scalar(key, "application/x-base64", span, element.valueSpan(), element.value());
            default -> Nodes.scalar(key, kind, span, element.valueSpan(), element.value());
        };
    }
}
