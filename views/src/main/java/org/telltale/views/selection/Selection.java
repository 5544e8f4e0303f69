package org.telltale.views.selection;

import java.util.Optional;
import org.telltale.model.bytes.Span;
import org.telltale.model.session.Part;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Side;

/// What the analyst looks at: an exchange, a part of one of its sides, a field there, and bytes of a layer.
///
/// @param layer number of the layer that `path` ends in and `span` counts in, 0 for the payload
/// @param path printed path of the selected field, or empty where none is
/// @param span the selected bytes of that layer
public record Selection(RecordId exchange, Side side, Part part, int layer, String path, Optional<Span> span) {
    /// The request body of an exchange, with no field chosen.
    public static Selection of(RecordId exchange) {
        return of(exchange, Side.REQUEST, Part.BODY);
    }

    /// A part of one side, with no field chosen.
    public static Selection of(RecordId exchange, Side side, Part part) {
        return new Selection(exchange, side, part, 0, "", Optional.empty());
    }

    /// The same part with another field and its bytes.
    public Selection at(int newLayer, String newPath, Optional<Span> newSpan) {
        return new Selection(exchange, side, part, newLayer, newPath, newSpan);
    }

    /// Whether both stand in the same tree.
    public boolean sameTree(Selection other) {
        return exchange.equals(other.exchange) && side == other.side && part == other.part;
    }
}
