package org.telltale.importers.capture.saz;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.stored.StoredMessage;
import org.telltale.importers.capture.text.HostName;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.problem.Problem;

/// A session while its files come in.
final class SazSession {
    private final Span span;
    private final List<Problem> problems;
    private Optional<StoredMessage> request = Optional.empty();
    private Optional<StoredMessage> response = Optional.empty();
    private SessionNotes notes = SessionNotes.NONE;
    private Bytes frames = Bytes.EMPTY;

    SazSession(Span span, List<Problem> problems) {
        this.span = span;
        this.problems = problems;
    }

    /// @param part the letter in the file's name
    void take(char part, Bytes content) {
        switch (part) {
            case 'c' -> request = message(content);
            case 's' -> response = message(content);
            case 'm' -> notes = SessionNotes.of(content);
            default -> frames = content;
        }
    }

    private static Optional<StoredMessage> message(Bytes content) {
        return content.isEmpty() ? Optional.empty() : Optional.of(StoredMessage.of(content));
    }

    boolean isEmpty() {
        return request.isEmpty() && response.isEmpty() && frames.isEmpty();
    }

    CapturedRecord record(int number) {
        String url = request.map(this::url).orElse("");
        CapturedRecord.Builder builder = CapturedRecord.at(span)
                .protocol("http")
                .method(request.map(r -> r.head().method()).orElse(""))
                .url(url)
                .host(HostName.of(url))
                .attributes(attributes(number))
                .problems(problems);
        request.ifPresent(r -> builder.request(r.message()));
        response.ifPresent(r -> builder.response(r.message()));
        response.flatMap(r -> r.head().status()).ifPresent(builder::status);
        notes.time("clientbeginrequest").ifPresent(builder::time);
        notes.time("clientbeginrequest")
                .flatMap(from -> notes.time("clientdoneresponse").map(to -> Duration.between(from, to)))
                .filter(taken -> !taken.isNegative())
                .ifPresent(builder::duration);
        return builder.build();
    }

    private String url(StoredMessage message) {
        String target = message.head().target();
        String host = message.head().value("host");
        boolean whole = target.contains("://") || message.head().method().equals("CONNECT") || host.isEmpty();
        boolean tls = notes.flags().keySet().stream().anyMatch(flag -> flag.startsWith("https-"));
        return whole ? target : (tls ? "https://" : "http://") + host + target;
    }

    private Map<String, String> attributes(int number) {
        Map<String, String> all = new LinkedHashMap<>(notes.attributes());
        all.put("number in the archive", Integer.toString(number));
        request.ifPresent(r -> all.put("http version", r.head().version()));
        response.ifPresent(r -> {
            if (!r.reason().isEmpty()) {
                all.put("reason", r.reason());
            }
            if (r.joined()) {
                all.put("response body", "chunks joined");
            }
        });
        return all;
    }

    /// The WebSocket messages of the session as records of their own.
    List<CapturedRecord> messages(CapturedRecord record, int handshake) {
        String extensions =
                response.map(r -> r.head().value("sec-websocket-extensions")).orElse("");
        return frames.isEmpty() ? List.of() : new SocketFrames(frames, span, record, handshake).read(extensions);
    }
}
