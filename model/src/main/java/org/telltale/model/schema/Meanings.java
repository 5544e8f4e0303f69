package org.telltale.model.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;

/// What a schema says about the nodes of a payload.
///
/// A node that the schema does not know has a meaning too: it is unknown to its message.
public final class Meanings {
    private final Schema schema;
    private final IdentityHashMap<FieldNode, Meaning> meanings = new IdentityHashMap<>();
    private final Deque<Pending> pending = new ArrayDeque<>();

    private record Pending(FieldNode.Group group, MessageType type, Layer layer) {}

    private Meanings(Schema schema) {
        this.schema = schema;
    }

    /// The meanings of a layer that is a message of that type, and of all messages inside.
    public static Meanings of(Schema schema, MessageType type, Layer layer) {
        Meanings made = new Meanings(schema);
        made.enter(layer.root(), type, layer);
        made.run();
        return made;
    }

    /// The meanings of all layers of a payload that a binding is for.
    public static Meanings of(Binding binding, Layer payload) {
        Meanings made = new Meanings(binding.schema());
        binding.layersIn(payload).forEach(layer -> made.enter(layer.root(), binding.type(), layer));
        made.run();
        return made;
    }

    public Optional<Meaning> of(FieldNode node) {
        return Optional.ofNullable(meanings.get(node));
    }

    public Optional<Meaning> of(Place place) {
        return of(place.node());
    }

    private void enter(FieldNode node, MessageType type, Layer layer) {
        if (node instanceof FieldNode.Group group) {
            pending.push(new Pending(group, type, layer));
        }
    }

    private void run() {
        while (!pending.isEmpty()) {
            Pending next = pending.pop();
            Optional<MessageType> packed = WellKnown.typeInAny(schema, next.type, next.group);
            for (FieldNode child : next.group.children()) {
                child(next, child, packed);
            }
        }
    }

    private void child(Pending parent, FieldNode child, Optional<MessageType> packed) {
        String number = child.key() instanceof Key.Name name ? name.text() : "";
        Optional<Member> member = parent.type.member(number);
        Optional<String> value = member.flatMap(m -> DeclaredValue.of(schema, m, child, parent.layer));
        meanings.put(child, new Meaning(member, parent.type, value));
        if (packed.isPresent() && number.equals("2")) {
            value(parent, child, packed.get());
        } else if (value.isPresent()) {
            member.flatMap(schema::typeOf).ifPresent(type -> enter(child, type, parent.layer));
        }
    }

    /// The message in an `Any` is the node itself, or was found inside its bytes.
    private void value(Pending parent, FieldNode child, MessageType type) {
        enter(child, type, parent.layer);
        parent.layer
                .inner(child)
                .filter(inner -> inner.decoder().equals("protobuf"))
                .ifPresent(inner -> enter(inner.root(), type, inner));
    }
}
