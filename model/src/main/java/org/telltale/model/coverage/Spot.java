package org.telltale.model.coverage;

import java.util.Optional;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Trail;

/// Bytes that a scope covers in a body.
///
/// @param trail the field; the payload's root where a whole exchange is covered
/// @param span the bytes in the field's layer: its value, or the part of it that a value search found
/// @param whole whether the exchange is covered and not a field of it
public record Spot(Trail trail, Span span, boolean whole) {
    /// The printed path; empty for a whole payload.
    public String path() {
        return whole ? "" : trail.path().print();
    }

    /// The value as an analyst reads it; lower-case hexadecimal digits for bytes and for parts of groups.
    public String value() {
        return text().orElseGet(() -> java.util.HexFormat.of()
                .formatHex(trail.layer().bytes().slice(span).toArray()));
    }

    private Optional<String> text() {
        if (!span.equals(trail.node().valueSpan())) {
            return Optional.empty();
        }
        return switch (trail.node()) {
            case FieldNode.Scalar scalar -> Optional.of(scalar.value().trimmed());
            case FieldNode.Opaque opaque -> Optional.of(opaque.value().trimmed());
            case FieldNode.Group _, FieldNode.Reference _ -> Optional.empty();
        };
    }

    /// Where the span's bytes stand unchanged in the payload; empty where unwrapping made new bytes on the way.
    public Optional<Long> offsetInPayload() {
        long offset = span.offset();
        Layer layer = trail.layer();
        Optional<Trail> carrier = trail.carrier();
        while (carrier.isPresent()) {
            if (layer.offsetInCarrier().isEmpty()) {
                return Optional.empty();
            }
            offset += layer.offsetInCarrier().getAsLong();
            layer = carrier.get().layer();
            carrier = carrier.get().carrier();
        }
        return Optional.of(offset);
    }
}
