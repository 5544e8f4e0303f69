package org.telltale.model.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.model.decode.Choices;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Trail;
import org.telltale.model.field.TrailWalk;

/// A message type for what stands at a place of payloads.
///
/// @param carrier pattern of the layer that holds the message, up to its colon (`gzip|protobuf:`); empty for the
///     outermost layer of protobuf, whatever it stands in
public record Binding(Schema schema, MessageType type, String carrier) implements Choices {
    private static final String LAYER = "protobuf:";

    /// The declared field of a printed pattern; empty outside of the message.
    public Optional<Member> member(String pattern) {
        int end = carrier.isEmpty() ? outermost(pattern) : carrier.length();
        boolean inside =
                end > 0 && pattern.length() > end && pattern.startsWith(carrier) && pattern.indexOf('|', end) < 0;
        return inside ? schema.member(type, pattern.substring(end)) : Optional.empty();
    }

    /// What the declaration says about text, message or bytes.
    @Override
    public Optional<String> reading(String pattern) {
        Optional<Member> member = member(pattern);
        boolean any = member.isPresent() && pattern.endsWith("2") && isValueOfAny(pattern);
        return any ? Optional.empty() : member.map(Member::reading);
    }

    /// The layers of a payload that hold such a message.
    public List<Layer> layersIn(Layer payload) {
        return layers(carrier, payload);
    }

    /// The layers of protobuf that a carrier means in a payload.
    public static List<Layer> layers(String carrier, Layer payload) {
        return roots(carrier, payload).stream().map(Trail::layer).toList();
    }

    /// The roots of those layers, which know their pattern.
    public static List<Trail> roots(String carrier, Layer payload) {
        List<Trail> found = new ArrayList<>();
        TrailWalk.visit(payload, trail -> {
            if (trail.isRoot() && trail.layer().decoder().equals("protobuf")) {
                String pattern = trail.pattern().print();
                boolean here = carrier.isEmpty() ? outermost(pattern) == pattern.length() : carrier.equals(pattern);
                if (here) {
                    found.add(trail);
                }
            }
        });
        return found;
    }

    /// The value of an `Any` is bytes to the schema; which message they are, the type beside it says.
    private boolean isValueOfAny(String pattern) {
        int dot = pattern.lastIndexOf('.');
        boolean inner = dot > pattern.lastIndexOf(':');
        String owner =
                inner ? member(pattern.substring(0, dot)).map(Member::type).orElse("") : type.name();
        return owner.equals(WellKnown.ANY);
    }

    /// Where the way inside the first layer of protobuf begins, or 0.
    private static int outermost(String pattern) {
        int at = pattern.startsWith(LAYER) ? 0 : pattern.indexOf("|" + LAYER) + 1;
        return at == 0 && !pattern.startsWith(LAYER) ? 0 : at + LAYER.length();
    }
}
