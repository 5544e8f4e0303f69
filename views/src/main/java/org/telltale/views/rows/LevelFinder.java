package org.telltale.views.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Outline;
import org.telltale.model.field.Spot;
import org.telltale.model.field.TrailWalk;
import org.telltale.model.study.Study;
import org.telltale.views.selection.Selection;

/// Says what can be a row, seen from what is looked at. Decodes: on a worker thread.
final class LevelFinder {
    private LevelFinder() {}

    /// Repeated nodes around the selected field, innermost first; the whole request is the last. Where no field is
    /// selected, what repeats most in the payload comes first.
    static List<Level> of(Study study, Selection at) {
        List<Level> levels = new ArrayList<>();
        study.layer(at.exchange(), at.side(), at.part()).ifPresent(layer -> {
            var endpoint = study.exchange(at.exchange()).endpoint();
            Outline outline = Outline.of(layer);
            Optional<Spot> spot = at.path().isEmpty() ? Optional.empty() : outline.find(at.path());
            List<String> patterns =
                    spot.isPresent() ? around(spot.get()) : most(layer).stream().toList();
            patterns.stream()
                    .distinct()
                    .forEach(pattern -> levels.add(new Level(endpoint, at.side(), at.part(), pattern, false)));
            levels.add(new Level(endpoint, at.side(), at.part(), outline.root(0).pattern(), true));
        });
        return levels;
    }

    private static List<String> around(Spot field) {
        List<String> patterns = new ArrayList<>();
        for (Optional<Spot> spot = Optional.of(field);
                spot.isPresent();
                spot = spot.get().above()) {
            if (isRepeated(spot.get())) {
                patterns.add(spot.get().pattern());
            }
        }
        return patterns;
    }

    private static boolean isRepeated(Spot spot) {
        boolean element = spot.node().key() instanceof Key.Element && !spot.isRoot();
        boolean several = spot.parent()
                .filter(parent -> parent.node() instanceof FieldNode.Group group
                        && group.children().size() > 1)
                .isPresent();
        return spot.ordinal().isPresent() || element && several;
    }

    /// The pattern of the node that holds others and repeats most, if any stands there twice.
    private static Optional<String> most(Layer payload) {
        Map<String, Integer> counts = new HashMap<>();
        TrailWalk.visit(payload, trail -> {
            boolean repeats = trail.sibling() >= 0 || trail.node().key() instanceof Key.Element && !trail.isRoot();
            boolean holds = trail.node() instanceof FieldNode.Group
                    || trail.layer().inner(trail.node()).isPresent();
            if (repeats && holds) {
                counts.merge(trail.pattern().print(), 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 1)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
