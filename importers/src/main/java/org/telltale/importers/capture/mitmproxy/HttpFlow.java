package org.telltale.importers.capture.mitmproxy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.text.HostName;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.problem.Problem;

/// A flow of HTTP as a record: a request with its response, if one came.
final class HttpFlow {
    private static final BigDecimal LONGEST_MS = BigDecimal.valueOf(1L << 50);

    private final FlowEntry flow;
    private final HttpSide request;
    private final HttpSide response;

    HttpFlow(FlowEntry flow) {
        this.flow = flow;
        this.request = new HttpSide(flow.request());
        this.response = new HttpSide(flow.get("response").entries());
    }

    /// @param more further attributes
    CapturedRecord record(String protocol, Map<String, String> more, List<Problem> problems) {
        Map<String, String> attributes = attributes(url());
        attributes.putAll(more);
        String url = url();
        CapturedRecord.Builder builder = CapturedRecord.at(flow.span())
                .protocol(protocol)
                .method(request.get("method").word())
                .url(url)
                .host(HostName.of(url))
                .attributes(attributes)
                .problems(problems);
        request.get("timestamp_start").time().ifPresent(builder::time);
        FlowEntry.milliseconds(request.get("timestamp_start"), response.get("timestamp_end"))
                .filter(ms -> ms.compareTo(LONGEST_MS) < 0)
                .ifPresent(ms ->
                        builder.duration(Duration.ofNanos(ms.movePointRight(6).longValue())));
        if (request.isPresent()) {
            builder.request(request.message());
        }
        if (response.isPresent()) {
            builder.response(response.message());
        }
        response.status().ifPresent(builder::status);
        return builder.build();
    }

    private String url() {
        String host = request.get("host").word();
        String port = request.get("port").word();
        String bare = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        if (request.get("method").word().equals("CONNECT")) {
            return bare + ":" + port;
        }
        String scheme = request.get("scheme").word();
        String path = request.get("path").text();
        boolean usual = port.equals(scheme.equals("https") ? "443" : "80");
        String authority = asked().orElse(usual ? bare : bare + ":" + port);
        return authority.isEmpty() ? path : scheme + "://" + authority + path;
    }

    /// The authority that the client named.
    private Optional<String> asked() {
        return Optional.of(request.get("authority").word())
                .filter(name -> !name.isEmpty())
                .or(() -> request.headers().first("host"))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    private Map<String, String> attributes(String url) {
        Map<String, String> all = flow.facts();
        FlowEntry.put(all, "http version", request.version());
        if (!response.version().equals(request.version())) {
            FlowEntry.put(all, "response http version", response.version());
        }
        String host = request.get("host").word();
        if (!host.equals(HostName.of(url))) {
            FlowEntry.put(all, "requested address", host);
        }
        bodies(all);
        time(all, "timing send", request.get("timestamp_start"), request.get("timestamp_end"));
        time(all, "timing wait", request.get("timestamp_end"), response.get("timestamp_start"));
        time(all, "timing receive", response.get("timestamp_start"), response.get("timestamp_end"));
        request.trailers().list().forEach(line -> all.put("request trailer " + line.name(), line.value()));
        response.trailers().list().forEach(line -> all.put("trailer " + line.name(), line.value()));
        Map<String, Value> socket = flow.get("websocket").entries();
        if (!socket.isEmpty()) {
            FlowEntry.put(
                    all,
                    "close code",
                    socket.getOrDefault("close_code", Value.NULL).word());
            FlowEntry.put(
                    all,
                    "close reason",
                    socket.getOrDefault("close_reason", Value.NULL).word());
        }
        return all;
    }

    private void bodies(Map<String, String> all) {
        if (request.isPresent() && request.isUncaptured()) {
            all.put("request body", "not captured");
        }
        if (response.isPresent() && response.isUncaptured()) {
            all.put("response body", "not captured");
        }
    }

    private static void time(Map<String, String> all, String name, Value from, Value to) {
        FlowEntry.milliseconds(from, to).ifPresent(ms -> all.put(name, ms.toPlainString()));
    }
}
