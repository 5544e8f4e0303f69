package org.telltale.model.tag;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.telltale.model.bytes.Span;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.RecordId;

/// What a tag hangs on: patterns, shapes or values, so that it survives a better decoder; or one place.
public sealed interface TagScope {
    /// The one record that it is about, if it is about one.
    default Optional<RecordId> about() {
        return switch (this) {
            case Once once -> Optional.of(once.record());
            case OfBytes bytes -> Optional.of(bytes.record());
            case WholeExchange exchange -> Optional.of(exchange.record());
            case AtEndpoints _, AtHost _, Everywhere _, OfShape _, OfValue _ -> Optional.empty();
        };
    }

    /// The scope with the record that stands for the one it is about.
    default TagScope moved(UnaryOperator<RecordId> to) {
        return switch (this) {
            case Once once -> new Once(to.apply(once.record()), once.path());
            case OfBytes bytes -> new OfBytes(to.apply(bytes.record()), bytes.layerPath(), bytes.span());
            case WholeExchange exchange -> new WholeExchange(to.apply(exchange.record()));
            case AtEndpoints _, AtHost _, Everywhere _, OfShape _, OfValue _ -> this;
        };
    }

    /// A pattern at one endpoint or at chosen ones.
    record AtEndpoints(Set<Endpoint> endpoints, String pattern) implements TagScope {
        public AtEndpoints {
            endpoints = java.util.Collections.unmodifiableSet(new TreeSet<>(endpoints));
        }
    }

    /// A pattern at every endpoint of a host.
    record AtHost(String host, String pattern) implements TagScope {}

    /// A pattern at every endpoint.
    record Everywhere(String pattern) implements TagScope {}

    /// The member `key` of every message of a shape, wherever it stands.
    ///
    /// @param shape canonical text of the shape
    /// @param key one printed step from the message, such as `2`
    record OfShape(String shape, String key) implements TagScope {}

    /// A value anywhere, in every encoding that the value search knows.
    record OfValue(String value) implements TagScope {}

    /// One field of one exchange.
    record Once(RecordId record, String path) implements TagScope {}

    /// Raw bytes of one layer of one exchange.
    ///
    /// @param layerPath printed path of the layer without steps, such as `gzip|json:`
    record OfBytes(RecordId record, String layerPath, Span span) implements TagScope {}

    /// A whole exchange.
    record WholeExchange(RecordId record) implements TagScope {}
}
