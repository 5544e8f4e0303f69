package org.telltale.model.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.model.field.Key;
import org.telltale.model.field.Path;
import org.telltale.model.field.Step;
import org.telltale.model.field.Trail;

/// A pattern, ready to be compared with many fields. An element of an array is covered only where the pattern says so
/// (`[]`, or its position); a number among siblings may be left out.
final class PatternMatch {
    private final List<Path.Segment> segments;
    private final String skeleton;

    /// @throws IllegalArgumentException when the text is no path
    PatternMatch(String pattern) {
        Path path = Path.parse(pattern);
        this.segments = path.segments();
        this.skeleton = skeleton(path);
    }

    /// Whether fields of that pattern may be covered; pinned positions are not looked at.
    boolean mayCover(String fieldPattern) {
        return skeleton(Path.parse(fieldPattern)).equals(skeleton);
    }

    private static String skeleton(Path path) {
        List<Path.Segment> bare = new ArrayList<>();
        for (Path.Segment segment : path.segments()) {
            List<Step> names = segment.steps().stream()
                    .filter(step -> step instanceof Step.Name)
                    .toList();
            bare.add(new Path.Segment(segment.decoder(), names, segment.open()));
        }
        return new Path(bare).print();
    }

    boolean covers(Trail field) {
        Optional<Trail> at = Optional.of(field);
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (at.isEmpty() || !covers(segments.get(i), at.get())) {
                return false;
            }
            at = at.get().carrier();
        }
        return at.isEmpty();
    }

    private static boolean covers(Path.Segment segment, Trail field) {
        if (!segment.decoder().equals(field.layer().decoder())) {
            return false;
        }
        List<Step> steps = segment.steps();
        int left = steps.size();
        Optional<Trail> at = Optional.of(field);
        while (at.isPresent() && !at.get().isRoot()) {
            left = take(at.get(), steps, left);
            if (left < 0) {
                return false;
            }
            at = at.get().parent();
        }
        return left == 0;
    }

    /// Steps left before the ones that this node takes up, or -1 where it is another.
    private static int take(Trail node, List<Step> steps, int left) {
        if (left == 0) {
            return -1;
        }
        Step last = steps.get(left - 1);
        return switch (node.node().key()) {
            case Key.Element element ->
                last instanceof Step.Any || last.equals(new Step.Index(element.index())) ? left - 1 : -1;
            case Key.Name name -> {
                boolean pinned = !(last instanceof Step.Name);
                boolean there =
                        !pinned || last instanceof Step.Any || last.equals(new Step.Index(Math.max(0, node.sibling())));
                int before = pinned ? left - 2 : left - 1;
                boolean named = before >= 0
                        && steps.get(before) instanceof Step.Name(String text, int duplicate)
                        && text.equals(name.text())
                        && duplicate == name.duplicate();
                yield there && named ? before : -1;
            }
        };
    }
}
