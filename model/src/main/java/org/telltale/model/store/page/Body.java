package org.telltale.model.store.page;

import java.util.List;
import org.telltale.model.problem.Problem;

/// What the index keeps of a decoded body: postings in the order of first appearance, shapes, counters and problems.
///
/// @param payload number of the payload; -1 where the body was forgotten
/// @param context number of its [Context]
/// @param outcome number of its [Outcome]
/// @param nodes nodes of layer 0 without the root
/// @param nested nodes of deeper layers
/// @param depth levels of layer 0, 1 for the root's children
/// @param postings one for each different (variant, value)
/// @param shapes one for each different shape
public record Body(
        int payload,
        int context,
        int outcome,
        int nodes,
        int nested,
        int depth,
        List<Posting> postings,
        List<ShapeCount> shapes,
        List<Remark> problems) {
    /// Nodes of one variant that hold one value.
    ///
    /// @param code the value's, 0 where the variant is no leaf
    /// @param prefix its text's first eight bytes where the code is hashed, else 0
    public record Posting(int variant, boolean leaf, long code, long prefix, int count) {}

    /// How often a shape stands in the body.
    public record ShapeCount(int shape, int count) {}

    /// A decoder's problem in the layer with that printed path.
    public record Remark(String where, Problem problem) {}

    public Body {
        postings = List.copyOf(postings);
        shapes = List.copyOf(shapes);
        problems = List.copyOf(problems);
    }

    /// A body that is not in the study any more.
    public static final Body FORGOTTEN = new Body(-1, 0, 0, 0, 0, 0, List.of(), List.of(), List.of());
}
