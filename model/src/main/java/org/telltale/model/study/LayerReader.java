package org.telltale.model.study;

import java.util.Optional;
import java.util.function.Supplier;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
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
        return source(store, exchange, side, part)
                .map(source -> cache.get(source.key(), () -> {
                    Choices choices = store.choices(exchange.endpoint(), side);
                    return decoded(source, choices);
                }));
    }

    /// With another reading of one pattern; not kept.
    Optional<Layer> tried(StudyStore store, Exchange exchange, Side side, Part part, String pattern, String reading) {
        Choices kept = store.choices(exchange.endpoint(), side);
        Choices choices =
                each -> each.equals(pattern) ? Optional.of(reading).filter(r -> !r.isEmpty()) : kept.reading(each);
        return source(store, exchange, side, part).map(source -> decoded(source, choices));
    }

    /// What is decoded, and under which key the tree is kept.
    private record Source(LayerCache.Key key, MediaHint.Origin origin, Supplier<Bytes> bytes) {}

    private Layer decoded(Source source, Choices choices) {
        MediaHint hint = new MediaHint(source.key().mediaType(), source.origin());
        return pipeline.decode(source.bytes().get(), hint, choices, JobContext.NONE);
    }

    private static Optional<Source> source(StudyStore store, Exchange exchange, Side side, Part part) {
        Optional<Message> message = exchange.side(side);
        return switch (part) {
            case BODY ->
                message.filter(m -> m.size() > 0)
                        .map(m -> new Source(
                                new LayerCache.Key(m.payload(), m.mediaType(), exchange.endpoint(), side, part),
                                MediaHint.Origin.BODY,
                                () -> store.payload(m.payload())));
            case HEADERS ->
                message.map(Message::headers)
                        .map(Headers::text)
                        .flatMap(text -> text(exchange, side, part, text, MediaHint.Origin.HEADERS));
            case URL ->
                side == Side.REQUEST
                        ? text(exchange, side, part, exchange.url(), MediaHint.Origin.URL)
                        : Optional.empty();
        };
    }

    private static Optional<Source> text(
            Exchange exchange, Side side, Part part, String text, MediaHint.Origin origin) {
        LayerCache.Key key = new LayerCache.Key(text, "", exchange.endpoint(), side, part);
        return text.isEmpty() ? Optional.empty() : Optional.of(new Source(key, origin, () -> Bytes.utf8(text)));
    }
}
