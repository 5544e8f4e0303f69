package org.telltale.views.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Outline;
import org.telltale.model.field.Spot;
import org.telltale.model.session.Endpoint;
import org.telltale.model.study.Study;
import org.telltale.views.selection.Selection;

/// The value that a recipe is tried on: the selected field, or the whole part where none is.
record Target(Selection at, Endpoint endpoint, String path, String pattern) {
    private static final int MOST_LINES = 500;

    /// Decodes: on a worker thread.
    static Optional<Target> of(Study study, Selection at) {
        return study.layer(at.exchange(), at.side(), at.part()).map(Outline::of).flatMap(outline -> {
            Optional<Spot> found = at.path().isEmpty() ? Optional.empty() : outline.find(at.path());
            Spot spot = found.orElseGet(() -> outline.root(0));
            Endpoint endpoint = study.exchange(at.exchange()).endpoint();
            return Optional.of(new Target(at, endpoint, spot.path(), spot.pattern()));
        });
    }

    /// What a reading makes of the value, leaf by leaf.
    List<RecipeViewModel.Line> tried(Study study, String reading) {
        List<RecipeViewModel.Line> lines = new ArrayList<>();
        Optional<Layer> layer = study.tried(at.exchange(), at.side(), at.part(), pattern, reading);
        layer.ifPresent(root -> FieldWalk.visit(root, place -> {
            if (place.path().startsWith(path + "|") && lines.size() < MOST_LINES) {
                String inside = place.path().substring(path.length() + 1);
                switch (place.node()) {
                    case FieldNode.Scalar scalar ->
                        lines.add(new RecipeViewModel.Line(
                                inside, scalar.type(), scalar.value().text()));
                    case FieldNode.Opaque opaque ->
                        lines.add(new RecipeViewModel.Line(
                                inside, opaque.why(), opaque.value().text()));
                    case FieldNode.Group _, FieldNode.Reference _ -> {}
                }
            }
        }));
        return lines;
    }
}
