package org.telltale.model.decode;

import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.field.Entropy;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;

/// The way of one payload through the decoders, layer by layer. The stack grows with layers, of which there are few,
/// never with the depth of a tree.
final class Peeling {
    private final PayloadPipeline pipeline;
    private final DecodeContext outermost;

    Peeling(PayloadPipeline pipeline, DecodeContext outermost) {
        this.pipeline = pipeline;
        this.outermost = outermost;
    }

    /// A payload by a recipe; what is left is found as usual.
    Layer payloadBy(Recipe recipe, Bytes payload) {
        return new Cooking(this, pipeline, recipe).layer(payload, outermost, 1, List.of());
    }

    Layer payload(Bytes payload) {
        return whole(payload, outermost, 1);
    }

    Layer payloadAs(PayloadDecoder decoder, Bytes payload) {
        return forced(decoder, payload, outermost, 1).orElseGet(() -> unknown(payload, ""));
    }

    /// A payload, or what a wrapping held: something always comes out.
    Layer whole(Bytes bytes, DecodeContext context, int level) {
        if (level > context.limits().layers()) {
            return unknown(bytes, "more than " + context.limits().layers() + " layers; ");
        }
        List<Candidate> candidates = Candidate.of(pipeline.decoders(), context.hint(), bytes);
        return read(candidates, bytes, context, level)
                .orElseGet(() -> context.hasChoices() ? peel(unknown(bytes, ""), context, level) : unknown(bytes, ""));
    }

    /// Bytes that somebody reads. A step that is only possible must prove itself by what comes out.
    private Optional<Layer> read(List<Candidate> candidates, Bytes bytes, DecodeContext context, int level) {
        for (Candidate candidate : candidates) {
            Optional<Layer> layer = attempt(candidate, bytes, context, level);
            if (layer.isPresent() && (candidate.fit() != Fit.POSSIBLE || proves(candidate, bytes, layer.get()))) {
                return layer;
            }
        }
        return Optional.empty();
    }

    private static boolean proves(Candidate candidate, Bytes bytes, Layer layer) {
        Layer innermost = layer;
        Optional<Layer> next = innermost.inner(innermost.root());
        while (next.isPresent()) {
            innermost = next.get();
            next = innermost.inner(innermost.root());
        }
        if (innermost.isWrapping()) {
            return false;
        }
        return switch (innermost.root()) {
            case FieldNode.Opaque _ -> false;
            // a lone value with a remark, such as text in a charset that was guessed, proves nothing
            case FieldNode.Scalar _ ->
                innermost.problems().isEmpty() && !candidate.decoder().wantsStructure(bytes);
            case FieldNode.Group _, FieldNode.Reference _ -> true;
        };
    }

    private Optional<Layer> attempt(Candidate candidate, Bytes bytes, DecodeContext context, int level) {
        return finish(candidate.decoder().decode(bytes, context), context, level);
    }

    private Optional<Layer> forced(PayloadDecoder decoder, Bytes bytes, DecodeContext context, int level) {
        return finish(decoder.decode(bytes, context.forced()), context, level);
    }

    private Optional<Layer> finish(DecodeResult result, DecodeContext context, int level) {
        return switch (result) {
            case DecodeResult.Decoded decoded -> Optional.of(peel(decoded.layer(), context, level));
            case DecodeResult.Unwrapped unwrapped -> Optional.of(unwrap(unwrapped, context, level));
            case DecodeResult.NotMine _ -> Optional.empty();
        };
    }

    private Layer unwrap(DecodeResult.Unwrapped unwrapped, DecodeContext context, int level) {
        Layer layer = unwrapped.layer();
        MediaHint hint = new MediaHint(unwrapped.innerMediaType(), Origin.UNWRAPPED);
        Layer inner = whole(unwrapped.inner(), context.inside(hint, layer.decoder()), level + 1);
        IdentityHashMap<FieldNode, Layer> found = new IdentityHashMap<>(1);
        found.put(layer.root(), inner);
        return layer.withInner(found);
    }

    Layer peel(Layer layer, DecodeContext context, int level) {
        if (level >= context.limits().layers()) {
            return layer;
        }
        IdentityHashMap<FieldNode, Layer> found = layer.inner();
        if (context.hasChoices()) {
            Layer alone = Layer.of(layer.decoder(), layer.bytes(), layer.root(), List.of());
            FieldWalk.visit(alone, place -> inside(place.node(), place.pattern(), layer, context, level, found));
        } else if (layer.leaves().isEmpty()) {
            everyNode(layer, context, level, found);
        } else {
            List<FieldNode> leaves = layer.leaves();
            for (int i = 0; i < leaves.size(); i++) {
                if (Carried.isWorthALook(leaves.get(i))) {
                    inside(leaves.get(i), "", layer, context, level, found);
                }
            }
        }
        return layer.withInner(found);
    }

    private void everyNode(Layer layer, DecodeContext context, int level, IdentityHashMap<FieldNode, Layer> found) {
        ArrayDeque<FieldNode.Group> open = new ArrayDeque<>();
        everyNode(layer.root(), open, layer, context, level, found);
        while (!open.isEmpty()) {
            List<FieldNode> children = open.pop().children();
            for (int i = 0; i < children.size(); i++) {
                everyNode(children.get(i), open, layer, context, level, found);
            }
        }
    }

    /// Most nodes are numbers, which hold nothing and are not looked up either: an identity hash costs more than reading.
    private void everyNode(
            FieldNode node,
            ArrayDeque<FieldNode.Group> open,
            Layer layer,
            DecodeContext context,
            int level,
            IdentityHashMap<FieldNode, Layer> found) {
        if (node instanceof FieldNode.Group group) {
            open.push(group);
        } else if (layer.hasInner() || Carried.isWorthALook(node)) {
            inside(node, "", layer, context, level, found);
        }
    }

    private void inside(
            FieldNode node,
            String pattern,
            Layer layer,
            DecodeContext context,
            int level,
            IdentityHashMap<FieldNode, Layer> found) {
        boolean look = Carried.isWorthALook(node);
        Layer attached = layer.hasInner() ? found.get(node) : null;
        if (attached != null) {
            // its own decoder alone knew how to read it
            found.put(node, peel(attached, context.inside(MediaHint.BODY, pattern), level + 1));
            return;
        }
        if (!context.hasChoices()) {
            if (look) {
                Optional<Carried> carried = Carried.by(node, layer);
                if (carried.isPresent()) {
                    Optional<Layer> inner = step(carried.get(), pattern, Optional.empty(), context, level);
                    inner.ifPresent(read -> found.put(node, read));
                }
            }
            return;
        }
        Optional<String> choice = context.choice(pattern);
        Optional<Bytes> cookable = choice.filter(Recipe::is).flatMap(_ -> Carried.bytes(node));
        if (cookable.isPresent()) {
            DecodeContext inside = context.inside(MediaHint.BODY, pattern);
            found.put(node, cooked(choice.orElseThrow(), cookable.get(), inside, level, layer));
            return;
        }
        Optional<PayloadDecoder> chosen = choice.flatMap(pipeline::decoder);
        boolean plain = choice.isPresent() && choice.get().equals("plain");
        if (plain || chosen.isEmpty() && !look) {
            return;
        }
        Carried.by(node, layer)
                .flatMap(carried -> step(carried, pattern, chosen, context, level))
                .ifPresent(inner -> found.put(node, inner));
    }

    /// A value by the recipe that was chosen for it.
    private Layer cooked(String recipe, Bytes bytes, DecodeContext inside, int level, Layer layer) {
        try {
            return new Cooking(this, pipeline, Recipe.parse(recipe)).layer(bytes, inside, level + 1, List.of(layer));
        } catch (IllegalArgumentException e) {
            return unknown(bytes, e.getMessage() + "; ");
        }
    }

    private Optional<Layer> step(
            Carried carried, String pattern, Optional<PayloadDecoder> chosen, DecodeContext context, int level) {
        MediaHint hint = carried.hint();
        Optional<Layer> layer = chosen.isEmpty()
                ? Optional.empty()
                : forced(chosen.get(), carried.bytes(), context.inside(hint, pattern), level + 1);
        if (layer.isEmpty()) {
            List<Candidate> candidates = Candidate.of(pipeline.decoders(), hint, carried.bytes());
            layer = candidates.isEmpty()
                    ? layer
                    : read(candidates, carried.bytes(), context.inside(hint, pattern), level + 1);
        }
        context.job().check();
        return layer.isEmpty() || carried.offset().isEmpty()
                ? layer
                : Optional.of(layer.get().at(carried.offset().getAsLong()));
    }

    private static Layer unknown(Bytes bytes, String why) {
        FieldNode root = new FieldNode.Opaque(
                Key.ROOT,
                "bytes",
                0,
                bytes.size(),
                0,
                bytes.size(),
                new FieldValue.Raw(bytes),
                why + (bytes.isEmpty() ? "empty" : Entropy.words(bytes)));
        List<Problem> problems =
                why.isEmpty() ? List.of() : List.of(Problem.warning(0, bytes.size(), why + "not read"));
        return Layer.of("bytes", bytes, root, problems);
    }
}
