package org.telltale.model.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.bytes.Span;

/// One request with its response if there is one, as an analyst sees a record.
///
/// @param id the record behind it
/// @param span the record's bytes in the capture file
/// @param requestName the name the capture gives the request number, or empty
public record Exchange(
        RecordId id,
        Span span,
        String protocol,
        String method,
        String url,
        String host,
        Endpoint endpoint,
        String requestId,
        String requestName,
        Optional<Integer> status,
        Optional<Instant> time,
        Optional<Duration> duration,
        Optional<Message> request,
        Optional<Message> response,
        Map<String, String> attributes) {
    public Optional<Message> side(Side side) {
        return side == Side.REQUEST ? request : response;
    }
}
