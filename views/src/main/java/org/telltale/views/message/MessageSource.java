package org.telltale.views.message;

import java.util.Optional;
import org.telltale.model.field.Layer;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Part;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Side;
import org.telltale.model.study.Study;

/// Where the inspector has its exchanges from. Called beside the FX thread.
public interface MessageSource {
    Exchange exchange(RecordId id);

    /// As in `login_1#14`.
    String cite(RecordId id);

    /// Layer 0 of a part; empty where it holds no bytes or the side is not there.
    Optional<Layer> layer(RecordId id, Side side, Part part);

    static MessageSource of(Study study) {
        return new MessageSource() {
            @Override
            public Exchange exchange(RecordId id) {
                return study.exchange(id);
            }

            @Override
            public String cite(RecordId id) {
                return study.cite(id);
            }

            @Override
            public Optional<Layer> layer(RecordId id, Side side, Part part) {
                return study.layer(id, side, part);
            }
        };
    }
}
