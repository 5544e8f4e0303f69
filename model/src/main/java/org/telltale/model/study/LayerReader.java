package org.telltale.model.study;

import java.util.Optional;
import java.util.function.Supplier;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.field.Layer;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Headers;
import org.telltale.model.session.Message;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.model.store.StudyStore;

/// Decodes parts of exchanges with the study's choices, and keeps recent trees.
final class LayerReader {
    private final PayloadPipeline pipeline;
    private final LayerCache cache = new LayerCache();

    LayerReader(PayloadPipeline pipeline) {
        this.pipeline = pipeline;
    }

    void forget() {
        cache.clear();
    }

    Optional<Layer> layer(StudyStore store, Exchange exchange, Side side, Part part) {
        Optional<Message> message = exchange.side(side);
        return switch (part) {
            case BODY ->
                message.filter(m -> m.size() > 0)
                        .map(m -> read(
                                store,
                                exchange,
                                new LayerCache.Key(m.payload(), m.mediaType(), exchange.endpoint(), side, part),
                                MediaHint.Origin.BODY,
                                () -> store.payload(m.payload())));
            case HEADERS ->
                message.map(Message::headers)
                        .map(Headers::text)
                        .flatMap(text -> text(store, exchange, side, part, text, MediaHint.Origin.HEADERS));
            case URL ->
                side == Side.REQUEST
                        ? text(store, exchange, side, part, exchange.url(), MediaHint.Origin.URL)
                        : Optional.empty();
        };
    }

    private Optional<Layer> text(
            StudyStore store, Exchange exchange, Side side, Part part, String text, MediaHint.Origin origin) {
        LayerCache.Key key = new LayerCache.Key(text, "", exchange.endpoint(), side, part);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(read(store, exchange, key, origin, () -> Bytes.utf8(text)));
    }

    private Layer read(
            StudyStore store, Exchange exchange, LayerCache.Key key, MediaHint.Origin origin, Supplier<Bytes> bytes) {
        return cache.get(
                key,
                () -> pipeline.decode(
                        bytes.get(),
                        new MediaHint(key.mediaType(), origin),
                        store.choices(exchange.endpoint(), key.side()),
                        JobContext.NONE));
    }
}
