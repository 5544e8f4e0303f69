package org.telltale.model.doubt;

import java.util.List;
import org.telltale.model.session.RecordId;
import org.telltale.model.store.FieldIndex.Field;

/// How one pattern of one endpoint is to be read.
///
/// @param readings the best first
/// @param confidence lead of the best reading over the next, 0 to 1
/// @param doubt why an analyst should look; empty where nothing is in doubt
/// @param instances fields that were looked at
/// @param example an exchange that has the field; of a doubtful pattern one whose value is in doubt
public record Judgement(
        Place place, List<Ranked> readings, double confidence, String doubt, int instances, RecordId example) {
    public Judgement {
        readings = List.copyOf(readings);
    }

    /// The field, by what it is known by in any index.
    public record Place(
            org.telltale.model.session.Endpoint endpoint,
            org.telltale.model.session.Side side,
            org.telltale.model.session.Part part,
            String pattern) {
        public boolean is(Field field) {
            return field.endpoint().equals(endpoint)
                    && field.side() == side
                    && field.part() == part
                    && field.pattern().equals(pattern);
        }
    }

    public boolean isDoubtful() {
        return !doubt.isEmpty();
    }
}
