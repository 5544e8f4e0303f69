package org.telltale.views.study;

import java.util.Optional;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.Outline;
import org.telltale.model.field.Spot;
import org.telltale.model.session.Part;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Side;
import org.telltale.model.study.Study;
import org.telltale.views.selection.Selection;

/// Finds where a path stands that names no part. Decodes, so for worker threads.
public final class Whereabouts {
    private Whereabouts() {}

    /// The field, or the body's beginning where no part has such a field.
    ///
    /// @param span bytes of the field's layer; those of its value where there are none
    public static Selection of(Study study, RecordId record, Side side, String path, Optional<Span> span) {
        for (Part part : Part.values()) {
            Optional<Spot> spot = path.isEmpty()
                    ? Optional.empty()
                    : study.layer(record, side, part).map(Outline::of).flatMap(outline -> outline.find(path));
            if (spot.isPresent()) {
                Span there = span.orElseGet(() -> spot.get().node().valueSpan());
                return Selection.of(record, side, part).at(spot.get().layerNumber(), path, Optional.of(there));
            }
        }
        return Selection.of(record, side, Part.BODY);
    }
}
