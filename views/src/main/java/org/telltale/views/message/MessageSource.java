package org.telltale.views.message;

import java.util.Optional;
import java.util.stream.IntStream;
import org.telltale.model.field.Layer;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Part;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Study;
import org.telltale.views.words.Words;

/// Where the inspector has its exchanges from. Called beside the FX thread.
public interface MessageSource {
    Exchange exchange(RecordId id);

    /// As in `login_1#14`.
    String cite(RecordId id);

    /// Layer 0 of a part; empty where it holds no bytes or the side is not there.
    Optional<Layer> layer(RecordId id, Side side, Part part);

    /// How many payloads of its endpoint nobody understood, as in `64 in 138`; empty where that is not known.
    default Optional<String> similar(RecordId id, Side side) {
        return Optional.empty();
    }

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

            @Override
            public Optional<String> similar(RecordId id, Side side) {
                ExchangeTable table = study.exchanges();
                return table.row(id).stream()
                        .mapToObj(here -> {
                            long count = IntStream.range(0, table.size())
                                    .filter(row -> table.endpoint(row) == table.endpoint(here)
                                            && table.state(row, side) == PayloadState.OPAQUE)
                                    .count();
                            String key =
                                    table.endpoints().get(table.endpoint(here)).key();
                            return Words.of(MessageSource.class)
                                    .say("similar", count, key.substring(key.indexOf(':') + 1));
                        })
                        .findFirst();
            }
        };
    }
}
