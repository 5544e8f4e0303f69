package org.telltale.model.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.schema.Binding;
import org.telltale.model.schema.Member;
import org.telltale.model.schema.MessageType;
import org.telltale.model.schema.Schema;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Side;

/// What the study's files declare, and which messages its endpoints carry: those bound by hand, else those of the gRPC
/// method that an endpoint's path names. Immutable.
public final class Schemas {
    public static final Schemas NONE = new Schemas(Schema.NONE, Map.of());

    private final Schema schema;
    private final Map<Place, String> bound;

    /// A place that was bound by hand.
    public record Place(Endpoint endpoint, Side side, String carrier) {}

    /// @param bound full names of messages by place
    public Schemas(Schema schema, Map<Place, String> bound) {
        this.schema = schema;
        this.bound = new LinkedHashMap<>(bound);
    }

    public Schema schema() {
        return schema;
    }

    /// Full names of messages by the places that they were bound to by hand.
    public Map<Place, String> bound() {
        return Collections.unmodifiableMap(bound);
    }

    public boolean isEmpty() {
        return schema == Schema.NONE;
    }

    /// The messages of an endpoint's side.
    public List<Binding> bindings(Endpoint endpoint, Side side) {
        List<Binding> found = new ArrayList<>();
        bound.forEach((place, message) -> {
            if (place.endpoint.equals(endpoint) && place.side == side) {
                binding(message, place.carrier).ifPresent(found::add);
            }
        });
        if (found.isEmpty()) {
            schema.methodAt(endpoint.key())
                    .map(method -> side == Side.REQUEST ? method.input() : method.output())
                    .flatMap(message -> binding(message, ""))
                    .ifPresent(found::add);
        }
        return found;
    }

    /// The declared field of a pattern.
    public Optional<Member> member(Endpoint endpoint, Side side, String pattern) {
        return isEmpty()
                ? Optional.empty()
                : bindings(endpoint, side).stream()
                        .flatMap(binding -> binding.member(pattern).stream())
                        .findFirst();
    }

    private Optional<Binding> binding(String message, String carrier) {
        Optional<MessageType> type = schema.message(message);
        return type.map(found -> new Binding(schema, found, carrier));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schemas that && schema == that.schema && bound.equals(that.bound);
    }

    @Override
    public int hashCode() {
        return bound.hashCode();
    }
}
