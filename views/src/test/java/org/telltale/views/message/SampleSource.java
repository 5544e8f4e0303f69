package org.telltale.views.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.Layer;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Headers;
import org.telltale.model.session.Message;
import org.telltale.model.session.Part;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;

/// Exchanges of a made-up capture: record 1 has both sides, all others a request.
final class SampleSource implements MessageSource {
    private static final Sha256 HASH = new Sha256("ab".repeat(32));

    private final Map<String, Layer> layers = new HashMap<>();

    static RecordId record(int number) {
        return new RecordId(HASH, number);
    }

    SampleSource with(int number, Side side, Part part, Layer layer) {
        layers.put(number + side.id() + part.id(), layer);
        return this;
    }

    @Override
    public Exchange exchange(RecordId id) {
        Headers headers = new Headers(List.of(new Headers.Header("Host", "api.example.com")));
        Message message = new Message(HASH, 25, "", "protobuf", PayloadState.DECODED, headers);
        return new Exchange(
                id,
                new Span(0, 1),
                "http",
                "POST",
                "https://api.example.com/v1",
                "api.example.com",
                Endpoint.UNKNOWN,
                "",
                "",
                Optional.of(200),
                Optional.empty(),
                Optional.empty(),
                Optional.of(message),
                id.number() == 1 ? Optional.of(message) : Optional.empty(),
                Map.of());
    }

    @Override
    public String cite(RecordId id) {
        return "run_1#" + id.number();
    }

    @Override
    public Optional<Layer> layer(RecordId id, Side side, Part part) {
        return Optional.ofNullable(layers.get(id.number() + side.id() + part.id()));
    }
}
