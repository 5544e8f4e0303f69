package org.telltale.views.study;

import java.util.BitSet;
import java.util.Optional;
import org.telltale.model.coverage.Criteria;

/// What a scope that is being chosen would cover.
///
/// @param rows rows of the exchange table, not to be changed
/// @param criteria by which fields are told, empty where nothing is being chosen
public record Preview(BitSet rows, Optional<Criteria> criteria) {
    public static final Preview NOTHING = new Preview(new BitSet(), Optional.empty());
}
