package org.telltale.views.values;

import java.util.BitSet;
import java.util.Optional;
import org.telltale.model.detect.Bodies;
import org.telltale.model.detect.Rows;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Trail;
import org.telltale.model.field.TrailWalk;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Side;
import org.telltale.model.study.Study;
import org.telltale.views.selection.Selection;

/// Finds the first leaf that holds a value.
final class FirstPlace {
    private final Study study;
    private final String value;
    private Optional<Trail> found = Optional.empty();

    private FirstPlace(Study study, String value) {
        this.study = study;
        this.value = value;
    }

    /// The first place of a trimmed value among rows. Decodes: on a worker thread.
    static Optional<Selection> of(Study study, String value, BitSet among, JobContext job) {
        return new FirstPlace(study, value).find(among, job);
    }

    private Optional<Selection> find(BitSet among, JobContext job) {
        Bodies bodies = new Bodies(study);
        Selection[] first = new Selection[1];
        for (int row : study.fields().rowsWithValue(value)) {
            for (Side side : among.get(row) ? Side.values() : new Side[0]) {
                bodies.visit(Rows.of(row), side, job, body -> {
                    TrailWalk.visit(body.layer(), this::look);
                    if (first[0] == null && found.isPresent()) {
                        Trail at = found.get();
                        first[0] = Selection.of(study.exchanges().id(row), side, body.part())
                                .at(
                                        at.layerNumber(),
                                        at.path().print(),
                                        Optional.of(at.node().valueSpan()));
                    }
                });
                if (first[0] != null) {
                    return Optional.of(first[0]);
                }
            }
        }
        return Optional.empty();
    }

    private void look(Trail trail) {
        if (found.isEmpty() && holds(trail.node())) {
            found = Optional.of(trail);
        }
    }

    private boolean holds(FieldNode node) {
        return switch (node) {
            case FieldNode.Scalar scalar -> is(scalar.value());
            case FieldNode.Opaque opaque -> is(opaque.value());
            case FieldNode.Group _, FieldNode.Reference _ -> false;
        };
    }

    private boolean is(FieldValue of) {
        return of.trimmed().equals(value);
    }
}
