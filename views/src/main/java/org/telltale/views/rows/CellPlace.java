package org.telltale.views.rows;

import java.util.Optional;
import org.telltale.model.detect.Bodies;
import org.telltale.model.field.Trail;
import org.telltale.model.field.TrailWalk;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.Study;
import org.telltale.views.selection.Selection;

/// Finds the field of a cell again in its request.
final class CellPlace {
    private final Rows.Line line;
    private final Rows.Column column;
    private final Patterns patterns = new Patterns();
    private Optional<Trail> row = Optional.empty();
    private Optional<Trail> field = Optional.empty();

    private CellPlace(Rows.Line line, Rows.Column column) {
        this.line = line;
        this.column = column;
    }

    /// The first field of a column in a row, or the row itself where it has none. Decodes: on a worker thread.
    static Optional<Selection> of(Study study, Level level, Rows.Line line, Rows.Column column, JobContext job) {
        CellPlace place = new CellPlace(line, column);
        new Bodies(study).visit(org.telltale.model.detect.Rows.of(line.row()), level.side(), job, body -> {
            if (body.part() == level.part()) {
                TrailWalk.visit(body.layer(), place::look);
            }
        });
        return place.field
                .or(() -> place.row)
                .map(trail -> Selection.of(study.exchanges().id(line.row()), level.side(), level.part())
                        .at(
                                trail.layerNumber(),
                                trail.path().print(),
                                Optional.of(trail.node().valueSpan())));
    }

    private void look(Trail trail) {
        if (row.isEmpty() && trail.path().print().equals(line.path())) {
            row = Optional.of(trail);
        }
        boolean wanted = patterns.of(trail).equals(column.pattern());
        if (field.isEmpty() && wanted && (column.beside() || row.isPresent() && isIn(trail, row.get()))) {
            field = Optional.of(trail);
        }
    }

    private static boolean isIn(Trail field, Trail row) {
        for (Optional<Trail> at = Optional.of(field);
                at.isPresent();
                at = at.get().outer()) {
            if (at.get() == row) {
                return true;
            }
        }
        return false;
    }
}
