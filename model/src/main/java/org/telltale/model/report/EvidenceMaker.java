package org.telltale.model.report;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.telltale.model.coverage.Spot;
import org.telltale.model.field.Trail;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Message;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Study;
import org.telltale.model.tag.Categories;
import org.telltale.model.tag.Tag;

/// Makes evidence of covered places.
final class EvidenceMaker {
    private static final Sha256 NOTHING = Sha256.of(org.telltale.model.bytes.Bytes.EMPTY);

    private final Study study;
    private final ExchangeTable table;
    private final EvidenceIds ids = new EvidenceIds();
    private final Map<RecordId, Exchange> exchanges = new HashMap<>();

    EvidenceMaker(Study study, ExchangeTable table) {
        this.study = study;
        this.table = table;
    }

    ExchangeTable table() {
        return table;
    }

    Evidence of(Tag tag, int row, Spot spot) {
        RecordId id = table.id(row);
        Side side = tag.side();
        Exchange exchange = exchanges.computeIfAbsent(id, study::exchange);
        Session session = table.sessions().get(table.session(row));
        String path = spot.path();
        int layer = depth(spot.trail());
        boolean secret = isCredential(tag.category());
        byte[] bytes = spot.trail().layer().bytes().slice(spot.span()).toArray();
        Optional<Long> inPayload = spot.offsetInPayload();
        return new Evidence(
                ids.id(id, side, path, layer, spot.span().offset(), spot.span().length()),
                id,
                session.cite(id.number()),
                side,
                session.file(),
                exchange.span(),
                path,
                layer,
                spot.span(),
                secret ? Optional.empty() : Optional.of(HexFormat.of().formatHex(bytes)),
                exchange.side(side).map(Message::payload).orElse(NOTHING),
                inPayload.isPresent() ? OptionalLong.of(inPayload.get()) : OptionalLong.empty());
    }

    /// How many layers lie around a field's own: a function of its path alone, so that an id outlives better decoders.
    private static int depth(Trail field) {
        int depth = 0;
        Optional<Trail> carrier = field.carrier();
        while (carrier.isPresent()) {
            depth++;
            carrier = carrier.get().carrier();
        }
        return depth;
    }

    static boolean isCredential(String category) {
        return category.equals(Categories.CREDENTIAL) || category.startsWith(Categories.CREDENTIAL + "/");
    }
}
