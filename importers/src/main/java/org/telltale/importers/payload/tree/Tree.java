package org.telltale.importers.payload.tree;

import java.util.ArrayList;
import java.util.List;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.problem.Problem;

/// The tree of one layer as it grows: top-level values, containers that are open, and the limits.
///
/// A lone top-level value becomes the root; several are the elements of a `sequence`.
public final class Tree {
    private static final int MOST_PROBLEMS = 100;

    private final Bytes bytes;
    private final Nodes nodes;
    private final DecodeContext context;
    private final List<Open> open = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean damaged;
    private int letters;

    public Tree(Bytes bytes, DecodeContext context) {
        this.bytes = bytes;
        this.nodes = new Nodes(bytes);
        this.context = context;
        open.add(new Open(Key.ROOT, "sequence", true, 0, 0));
    }

    public Nodes nodes() {
        return nodes;
    }

    /// The innermost container; the top level where none is open.
    public Open inner() {
        return open.getLast();
    }

    /// Containers that are open.
    public int depth() {
        return open.size() - 1;
    }

    /// Takes one node from the budget and looks at the depth; the reason why the next value cannot be read, or none.
    public String refusal() {
        context.job().check();
        if (!context.takeNode()) {
            return "more than a million nodes";
        }
        return depth() > context.limits().jsonDepth()
                ? "more than " + context.limits().jsonDepth() + " levels"
                : "";
    }

    /// Opens a container of elements or of named members as the next value.
    ///
    /// @param at its first byte without its name
    /// @param value the first byte of its content
    public Open open(String type, boolean list, long at, long value) {
        Open parent = inner();
        Open made = new Open(parent.nextKey(), type, list, parent.nextStart(at), value);
        open.add(made);
        return made;
    }

    /// Ends the innermost container.
    ///
    /// @param valueEnd the offset after its content
    /// @param end the offset after its end mark
    public void close(long valueEnd, long end) {
        Open closed = open.removeLast();
        inner().add(nodes.group(
                closed.key,
                closed.type,
                new Span(closed.offset, end - closed.offset),
                new Span(closed.value, valueEnd - closed.value),
                closed.children));
    }

    /// Ends all containers whose counted members have come.
    public void closeCounted(long end) {
        while (depth() > 0 && inner().left() == 0) {
            close(end, end);
        }
    }

    public void add(FieldNode node) {
        inner().add(node);
    }

    /// A span from the name of the next value, if it has one, to `end`.
    public Span span(long valueAt, long end) {
        long from = inner().nextStart(valueAt);
        return new Span(from, end - from);
    }

    /// Adds what cannot be read up to `end` as an opaque rest of the innermost container.
    public void rest(long at, long end, String why) {
        damaged = true;
        long from = inner().nextStart(at);
        if (from < end) {
            inner().add(nodes.opaque(inner().restKey(), new Span(from, end - from), why));
        }
        problem(Problem.warning(from, end - from, why + "; the rest is opaque"));
    }

    /// Ends the reading: the bytes from there on are opaque, and what is open ends with the layer.
    public void fail(long at, String why) {
        rest(at, bytes.size(), why);
        closeAll(bytes.size());
    }

    public void closeAll(long end) {
        while (depth() > 0) {
            close(end, end);
        }
    }

    /// Notes damage, or with a notice only an oddity.
    public void problem(Problem problem) {
        damaged |= problem.severity() != org.telltale.model.problem.Severity.NOTICE;
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    /// Counts clean text as evidence.
    public void words(long length) {
        letters += (int) Math.min(1000, length);
        letters = Math.min(letters, 1_000_000);
    }

    /// Bytes of clean text in names and values.
    public int words() {
        return letters;
    }

    /// Whether nothing was damaged, and something was read.
    public boolean isWhole() {
        return !damaged && !open.getFirst().children.isEmpty();
    }

    /// Whether any value was read at all.
    public boolean hasAnything() {
        return open.getFirst().children.stream().anyMatch(child -> !(child instanceof FieldNode.Opaque));
    }

    /// Whether every value is a container with members.
    public boolean isStructured() {
        List<FieldNode> top = open.getFirst().children;
        return !top.isEmpty()
                && top.stream()
                        .allMatch(value -> value instanceof FieldNode.Group group
                                && !group.children().isEmpty());
    }

    public Layer layer(String decoder) {
        return Layer.of(decoder, bytes, root(), problems);
    }

    private FieldNode root() {
        List<FieldNode> top = open.getFirst().children;
        long size = bytes.size();
        if (top.size() == 1) {
            switch (top.getFirst()) {
                case FieldNode.Group g -> {
                    return new FieldNode.Group(
                            Key.ROOT, g.type(), 0, size, g.valueOffset(), g.valueLength(), g.children(), false);
                }
                case FieldNode.Scalar s -> {
                    return new FieldNode.Scalar(
                            Key.ROOT, s.type(), 0, size, s.valueOffset(), s.valueLength(), s.value(), false);
                }
                case FieldNode.Opaque o -> {
                    return nodes.opaque(Key.ROOT, nodes.all(), o.why());
                }
                case FieldNode.Reference _ -> {}
            }
        }
        return nodes.group(Key.ROOT, "sequence", nodes.all(), nodes.all(), top);
    }
}
