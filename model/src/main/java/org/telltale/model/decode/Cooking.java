package org.telltale.model.decode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;
import org.telltale.model.problem.Problem;

/// One recipe at work on one value: each step makes a layer, and what the last one leaves is read as usual. A step that
/// fails leaves its bytes as one opaque layer that says which step and why.
final class Cooking {
    private final Peeling peeling;
    private final PayloadPipeline pipeline;
    private final Recipe recipe;

    Cooking(Peeling peeling, PayloadPipeline pipeline, Recipe recipe) {
        this.peeling = peeling;
        this.pipeline = pipeline;
        this.recipe = recipe;
    }

    /// @param around the layers in which fields may be named: the one that holds the bytes
    Layer layer(Bytes bytes, DecodeContext context, int level, List<Layer> around) {
        return step(0, bytes, context, level, around);
    }

    private Layer step(int index, Bytes bytes, DecodeContext context, int level, List<Layer> around) {
        if (index == recipe.steps().size()) {
            return peeling.whole(bytes, context, level);
        }
        Recipe.Step step = recipe.steps().get(index);
        Optional<PayloadDecoder> decoder = pipeline.decoder(step.decoder());
        if (decoder.isEmpty() || level > context.limits().layers()) {
            return failed(index, bytes, decoder.isEmpty() ? "there is no decoder of that name" : "too many layers");
        }
        Map<String, Bytes> given = new HashMap<>();
        for (Map.Entry<String, Parameter> entry : step.parameters().entrySet()) {
            Optional<Bytes> value = value(entry.getValue(), around);
            if (value.isEmpty()) {
                return failed(index, bytes, "the field for '" + entry.getKey() + "' is not there, or not of that form");
            }
            given.put(entry.getKey(), value.get());
        }
        return switch (decoder.get().decode(bytes, context.with(given))) {
            case DecodeResult.NotMine notMine -> failed(index, bytes, notMine.why());
            case DecodeResult.Unwrapped unwrapped -> unwrapped(index, unwrapped, context, level, around);
            case DecodeResult.Decoded decoded -> decoded(index, decoded.layer(), context, level, around);
        };
    }

    private static List<Layer> and(List<Layer> around, Layer layer) {
        List<Layer> more = new ArrayList<>(around);
        more.addFirst(layer);
        return more;
    }

    private Layer unwrapped(
            int index, DecodeResult.Unwrapped made, DecodeContext context, int level, List<Layer> around) {
        Layer layer = made.layer();
        DecodeContext inside = context.inside(new MediaHint(made.innerMediaType(), Origin.UNWRAPPED), layer.decoder());
        IdentityHashMap<FieldNode, Layer> inner = new IdentityHashMap<>(1);
        inner.put(layer.root(), step(index + 1, made.inner(), inside, level + 1, and(around, layer)));
        return layer.withInner(inner);
    }

    private Layer decoded(int index, Layer layer, DecodeContext context, int level, List<Layer> around) {
        if (index + 1 == recipe.steps().size()) {
            return peeling.peel(layer, context, level);
        }
        String into = layer.decoder() + ":" + into(recipe.steps().get(index));
        IdentityHashMap<FieldNode, Layer> inner = layer.inner();
        FieldWalk.visit(layer, place -> {
            boolean here = place.layer() == layer
                    && (place.pattern().equals(into) || place.path().equals(into));
            Optional<Bytes> bytes = here ? Carried.bytes(place.node()) : Optional.empty();
            bytes.ifPresent(b -> {
                DecodeContext inside = context.inside(new MediaHint("", Origin.UNWRAPPED), place.pattern());
                inner.put(place.node(), step(index + 1, b, inside, level + 1, and(around, layer)));
            });
        });
        return inner.isEmpty()
                ? failed(index, layer.bytes(), "nothing stands at " + into)
                : peeling.peel(layer.withInner(inner), context, level);
    }

    private static String into(Recipe.Step step) {
        if (!step.into().isEmpty()) {
            return step.into();
        }
        return switch (step.decoder()) {
            case "slice" -> "slice";
            case "split" -> "[]";
            default -> "";
        };
    }

    private static Optional<Bytes> value(Parameter parameter, List<Layer> around) {
        return switch (parameter) {
            case Parameter.Written written -> Optional.of(written.bytes());
            case Parameter.Document document -> Optional.of(Bytes.utf8(document.json()));
            case Parameter.Taken taken -> taken(taken, around);
        };
    }

    private static Optional<Bytes> taken(Parameter.Taken taken, List<Layer> around) {
        for (Layer layer : around) {
            Layer alone = Layer.of(layer.decoder(), layer.bytes(), layer.root(), List.of());
            for (Place place : FieldWalk.places(alone)) {
                if (place.path().equals(taken.path())) {
                    return as(place.node(), taken.form());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Bytes> as(FieldNode node, Parameter.Form form) {
        boolean raw = node instanceof FieldNode.Scalar s && s.value() instanceof FieldValue.Raw
                || node instanceof FieldNode.Opaque;
        try {
            return Carried.bytes(node).map(b -> raw ? b : form.bytes(new FieldValue.Utf8(b).text()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Layer failed(int index, Bytes bytes, String why) {
        String words = "recipe '" + recipe.name() + "', step " + (index + 1) + " ("
                + recipe.steps().get(index).decoder() + "): " + why;
        FieldNode root = new FieldNode.Opaque(
                Key.ROOT, "bytes", 0, bytes.size(), 0, bytes.size(), new FieldValue.Raw(bytes), words);
        return Layer.of("bytes", bytes, root, List.of(Problem.warning(0, bytes.size(), words)));
    }
}
