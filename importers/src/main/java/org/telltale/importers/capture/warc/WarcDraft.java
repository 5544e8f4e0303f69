package org.telltale.importers.capture.warc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.message.HttpMessage;
import org.telltale.importers.capture.text.HostName;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Headers;

/// An exchange to which further records of the archive may belong.
final class WarcDraft {
    private static final int MOST_ATTRIBUTE = 256;

    /// Two line ends follow each record.
    private static final int SEPARATOR = 4;

    private final WarcRecord first;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private Span span;
    private String protocol = "";
    private String method = "";
    private Optional<Integer> status = Optional.empty();
    private Optional<CapturedMessage> request = Optional.empty();
    private Optional<CapturedMessage> response = Optional.empty();

    WarcDraft(WarcRecord first) {
        this.first = first;
        this.span = first.span();
    }

    WarcRecord first() {
        return first;
    }

    boolean wantsRequest() {
        return request.isEmpty() && response.isPresent();
    }

    boolean wantsResponse() {
        return response.isEmpty() && request.isPresent();
    }

    void request(WarcRecord record, HttpMessage message) {
        describe(record, "request", message.oddity());
        protocol = "http";
        method = message.method();
        put("http version", message.version());
        request = Optional.of(message.captured());
    }

    void response(WarcRecord record, HttpMessage message) {
        describe(record, "response", message.oddity());
        protocol = "http";
        status = message.status();
        String version = attributes.getOrDefault("http version", message.version());
        put(version.equals(message.version()) ? "http version" : "response http version", message.version());
        response = Optional.of(message.captured());
    }

    /// What was kept is no message of HTTP.
    void content(WarcRecord record, Bytes body) {
        describe(record, record.type(), "");
        int colon = record.target().indexOf(':');
        protocol = colon > 0 ? record.target().substring(0, colon).toLowerCase(Locale.ROOT) : "";
        put("record", record.type());
        String media =
                record.mediaType().isEmpty() ? record.field("ARC-Type").toLowerCase(Locale.ROOT) : record.mediaType();
        response = Optional.of(new CapturedMessage(Headers.NONE, media.equals("no-type") ? "" : media, body));
    }

    /// Puts a body in the place of an empty one.
    void body(Bytes body) {
        response = response.map(old -> new CapturedMessage(old.headers(), old.mediaType(), body));
    }

    private void describe(WarcRecord record, String what, String oddity) {
        long gap = record.span().offset() - span.end();
        if (record == first || gap >= 0 && gap <= SEPARATOR) {
            span = new Span(span.offset(), record.span().end() - span.offset());
        } else {
            put(what + " at byte", Long.toString(record.span().offset()));
        }
        put("server ip", record.field("WARC-IP-Address").equals("0.0.0.0") ? "" : record.field("WARC-IP-Address"));
        put("truncated", record.field("WARC-Truncated"));
        put("cipher suite", record.field("WARC-Cipher-Suite"));
        if (record.cut() > 0) {
            problem(Problem.error(
                    record.block().end(), 0, "the " + what + " is cut off: " + record.cut() + " bytes are missing"));
        }
        if (!oddity.isEmpty()) {
            problem(Problem.warning(record.block().offset(), record.block().length(), oddity));
        }
    }

    void put(String name, String value) {
        if (!value.isEmpty() && value.length() <= MOST_ATTRIBUTE) {
            attributes.putIfAbsent(name, value);
        }
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    /// Bytes of its bodies.
    long size() {
        return request.map(message -> message.body().size()).orElse(0L)
                + response.map(message -> message.body().size()).orElse(0L);
    }

    CapturedRecord record() {
        CapturedRecord.Builder builder = CapturedRecord.at(span)
                .protocol(protocol)
                .method(method)
                .url(first.target())
                .host(HostName.of(first.target()))
                .attributes(attributes)
                .problems(problems);
        Optional<Instant> time = first.time();
        time.ifPresent(builder::time);
        status.ifPresent(builder::status);
        request.ifPresent(builder::request);
        response.ifPresent(builder::response);
        return builder.build();
    }
}
