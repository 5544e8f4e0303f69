package org.telltale.model.store.page;

import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;

/// One way in which a pattern occurs: the unit of postings. A field of the port is all variants of its pattern.
///
/// @param type the decoder's word
/// @param leaf whether it holds a value
/// @param layerZero whether it stands in layer 0
/// @param doubtful whether its bytes have a second full structure
public record Variant(
        Endpoint endpoint,
        Side side,
        Part part,
        String pattern,
        String type,
        boolean leaf,
        boolean layerZero,
        boolean doubtful) {
    /// The pattern whose reading is chosen.
    public Reading reading() {
        return new Reading(endpoint, side, pattern);
    }

    /// The field that it is a variant of.
    public Place place() {
        return new Place(endpoint, side, part, pattern);
    }

    /// A pattern of one endpoint and side, for which a reading may be chosen.
    public record Reading(Endpoint endpoint, Side side, String pattern) {}

    /// A field's identity.
    public record Place(Endpoint endpoint, Side side, Part part, String pattern) {}
}
