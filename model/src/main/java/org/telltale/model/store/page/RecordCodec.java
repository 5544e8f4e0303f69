package org.telltale.model.store.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.bytes.Span;
import org.telltale.model.problem.Problem;
import org.telltale.model.problem.Severity;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Headers;
import org.telltale.model.session.Message;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.RecordId;

/// Exchanges and problems as bytes of a page, without loss. Payloads stand by number. Confined to one thread.
public final class RecordCodec {
    private static final List<PayloadState> STATES = List.of(PayloadState.values());
    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    private final PayloadDirectory payloads;

    private final Packer out = new Packer();

    public RecordCodec(PayloadDirectory payloads) {
        this.payloads = payloads;
    }

    public void write(Packer page, Exchange exchange) {
        out.clear();
        span(out, exchange.span());
        out.text(exchange.protocol())
                .text(exchange.method())
                .text(exchange.url())
                .text(exchange.host());
        out.text(exchange.requestId()).text(exchange.requestName());
        out.signed(exchange.status().map(status -> status.longValue()).orElse(Long.MIN_VALUE));
        out.number(exchange.time().isPresent() ? 1 : 0);
        exchange.time().ifPresent(time -> out.signed(time.getEpochSecond()).number(time.getNano()));
        out.number(exchange.duration().isPresent() ? 1 : 0);
        exchange.duration().ifPresent(time -> out.signed(time.getSeconds()).number(time.getNano()));
        message(out, exchange.request());
        message(out, exchange.response());
        out.number(exchange.attributes().size());
        exchange.attributes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> out.text(entry.getKey()).text(entry.getValue()));
        page.number(out.size()).raw(out.array(), out.size());
    }

    private void message(Packer out, Optional<Message> message) {
        out.number(message.isPresent() ? 1 : 0);
        message.ifPresent(side -> {
            out.number(payloads.find(side.payload())).text(side.mediaType()).text(side.decoder());
            out.number(side.state().ordinal()).number(side.headers().list().size());
            side.headers().list().forEach(header -> out.text(header.name()).text(header.value()));
        });
    }

    public Exchange read(Unpacker in, RecordId id) {
        in.count();
        Span span = span(in);
        String protocol = in.text();
        String method = in.text();
        String url = in.text();
        String host = in.text();
        String requestId = in.text();
        String requestName = in.text();
        long status = in.signed();
        Optional<Instant> time =
                in.number() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(in.signed(), in.number()));
        Optional<Duration> duration =
                in.number() == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(in.signed(), in.number()));
        Optional<Message> request = message(in);
        Optional<Message> response = message(in);
        return new Exchange(
                id,
                span,
                protocol,
                method,
                url,
                host,
                Endpoint.of(method, url, requestId),
                requestId,
                requestName,
                status == Long.MIN_VALUE ? Optional.empty() : Optional.of((int) status),
                time,
                duration,
                request,
                response,
                attributes(in));
    }

    /// Steps over a record.
    public void skip(Unpacker in) {
        in.skip(in.count());
    }

    private Optional<Message> message(Unpacker in) {
        if (in.number() == 0) {
            return Optional.empty();
        }
        int payload = in.count();
        String mediaType = in.text();
        String decoder = in.text();
        PayloadState state = STATES.get(in.count());
        int count = in.count();
        List<Headers.Header> headers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            headers.add(new Headers.Header(in.text(), in.text()));
        }
        return Optional.of(new Message(
                payloads.hash(payload), payloads.size(payload), mediaType, decoder, state, new Headers(headers)));
    }

    private static Map<String, String> attributes(Unpacker in) {
        int count = in.count();
        Map<String, String> attributes = LinkedHashMap.newLinkedHashMap(count);
        for (int i = 0; i < count; i++) {
            attributes.put(in.text(), in.text());
        }
        return attributes;
    }

    public static void problem(Packer out, Problem problem) {
        out.number(problem.severity().ordinal());
        span(out, problem.span());
        out.text(problem.message());
    }

    public static Problem problem(Unpacker in) {
        return new Problem(SEVERITIES.get(in.count()), span(in), in.text());
    }

    private static void span(Packer out, Span span) {
        out.number(span.offset()).number(span.length());
    }

    private static Span span(Unpacker in) {
        return new Span(in.number(), in.number());
    }
}
