package org.telltale.model.field;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.problem.Problem;

/// Bytes plus the tree read from them, plus the layers found inside its values. Immutable.
///
/// Layer 0 is a payload; every step of a path over `|` leads to another layer. A layer that was only unwrapped (gzip,
/// base64, …) has an opaque or scalar root and one inner layer at it.
public final class Layer {
    private static final List<FieldNode> UNKNOWN = List.of();
    private static final IdentityHashMap<FieldNode, Layer> NOTHING = new IdentityHashMap<>(0);

    private final String decoder;
    private final Bytes bytes;
    private final FieldNode root;
    private final List<Problem> problems;
    private final boolean wrapping;

    private final IdentityHashMap<FieldNode, Layer> inner;

    private final OptionalLong offsetInCarrier;

    private final List<FieldNode> leaves;

    private Layer(
            String decoder,
            Bytes bytes,
            FieldNode root,
            List<Problem> problems,
            boolean wrapping,
            IdentityHashMap<FieldNode, Layer> inner,
            OptionalLong offsetInCarrier,
            List<FieldNode> leaves) {
        this.decoder = decoder;
        this.bytes = bytes;
        this.root = root;
        this.problems = List.copyOf(problems);
        this.wrapping = wrapping;
        this.inner = inner;
        this.offsetInCarrier = offsetInCarrier;
        this.leaves = leaves;
    }

    /// A layer as a decoder makes it: its own tree, and nothing inside yet.
    public static Layer of(String decoder, Bytes bytes, FieldNode root, List<Problem> problems) {
        return new Layer(decoder, bytes, root, problems, false, NOTHING, OptionalLong.empty(), UNKNOWN);
    }

    /// A layer whose decoder has its leaves at hand, so that nobody need look for them.
    ///
    /// @param leaves all nodes with a value but numbers; not changed afterwards
    public static Layer of(
            String decoder, Bytes bytes, FieldNode root, List<Problem> problems, List<FieldNode> leaves) {
        return new Layer(decoder, bytes, root, problems, false, NOTHING, OptionalLong.empty(), leaves);
    }

    /// A layer that only wraps: its root stands for all its bytes.
    public static Layer wrapping(String decoder, Bytes bytes, FieldNode root, List<Problem> problems) {
        return new Layer(decoder, bytes, root, problems, true, NOTHING, OptionalLong.empty(), UNKNOWN);
    }

    /// The same layer with the layers found inside its nodes, by node identity.
    public Layer withInner(IdentityHashMap<FieldNode, Layer> found) {
        boolean same = found.isEmpty() && leaves.isEmpty();
        IdentityHashMap<FieldNode, Layer> layers = found.isEmpty() ? NOTHING : new IdentityHashMap<>(found);
        return same ? this : new Layer(decoder, bytes, root, problems, wrapping, layers, offsetInCarrier, UNKNOWN);
    }

    /// All nodes with a value but numbers, where the decoder had them at hand and nothing was looked for inside yet;
    /// else empty.
    public List<FieldNode> leaves() {
        return leaves;
    }

    /// The same layer, standing unchanged at an offset of the layer that carries it.
    public Layer at(long offset) {
        return new Layer(decoder, bytes, root, problems, wrapping, inner, OptionalLong.of(offset), leaves);
    }

    public String decoder() {
        return decoder;
    }

    public Bytes bytes() {
        return bytes;
    }

    public FieldNode root() {
        return root;
    }

    public List<Problem> problems() {
        return problems;
    }

    /// Whether this layer was stepped through as a whole, so that its path segment has no colon.
    public boolean isWrapping() {
        return wrapping;
    }

    /// The layer inside a node's value.
    public Optional<Layer> inner(FieldNode node) {
        return Optional.ofNullable(inner.get(node));
    }

    /// All layers found inside this one's nodes.
    public IdentityHashMap<FieldNode, Layer> inner() {
        return new IdentityHashMap<>(inner);
    }

    public boolean hasInner() {
        return !inner.isEmpty();
    }

    /// Where these bytes stand unchanged in the carrier's layer; empty where unwrapping made new bytes.
    public OptionalLong offsetInCarrier() {
        return offsetInCarrier;
    }
}
