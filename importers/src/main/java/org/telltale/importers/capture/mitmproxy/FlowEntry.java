package org.telltale.importers.capture.mitmproxy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.telltale.model.bytes.Span;
import org.telltale.model.problem.Problem;

/// One flow of a file, in any format from 0.10 on; names are those of the newest.
///
/// @param span of the flow in the file
record FlowEntry(Span span, Map<String, Value> entries) {
    static FlowEntry of(Value value) {
        return new FlowEntry(value.span(), value.entries());
    }

    /// Whether a dictionary has what every flow has.
    boolean isFlow() {
        return entries.containsKey("version")
                && (entries.containsKey("request")
                        || entries.containsKey("client_conn")
                        || entries.containsKey("messages"));
    }

    Value get(String key) {
        return entries.getOrDefault(key, Value.NULL);
    }

    /// `http`, `websocket`, `tcp`, `udp`, `dns`; flows before 0.11 state none and are of HTTP.
    String type() {
        return entries.containsKey("type") ? get("type").word() : "http";
    }

    /// `18`, or `0.11.3` as versions were counted up to 3.
    String version() {
        Value version = get("version");
        return version.tag() == ']'
                ? version.items().stream().map(Value::word).collect(Collectors.joining("."))
                : version.word();
    }

    /// The flow before somebody edited it in the proxy, where its messages were others then.
    Optional<FlowEntry> original() {
        Map<String, Value> before = get("backup").entries();
        boolean other = !before.isEmpty()
                && (differs(before, "request", "timestamp_start") || differs(before, "response", "timestamp_end"));
        if (!other) {
            return Optional.empty();
        }
        Map<String, Value> all = new LinkedHashMap<>(entries);
        all.remove("backup");
        all.remove("websocket");
        all.putAll(before);
        return Optional.of(new FlowEntry(span, all));
    }

    /// Whether a message has other bytes than before; a message that lacks the time is none.
    private boolean differs(Map<String, Value> before, String message, String time) {
        Value old = before.getOrDefault(message, Value.NULL);
        return old.entries().containsKey(time)
                && !Arrays.equals(old.bytes().toArray(), get(message).bytes().toArray());
    }

    String id() {
        return get("id").word();
    }

    Map<String, Value> request() {
        return get("request").entries();
    }

    /// The connection from the client; within the request in flows before 0.11.
    Link client() {
        Map<String, Value> own = get("client_conn").entries();
        return new Link(
                own.isEmpty()
                        ? request().getOrDefault("client_conn", Value.NULL).entries()
                        : own);
    }

    Link server() {
        return new Link(get("server_conn").entries());
    }

    /// What is said of the flow beside its messages.
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "format version", version());
        put(facts, "connection", client().word("id"));
        client().client().ifPresent(peer -> peer.describe("client", facts));
        server().describe(facts);
        if (!facts.containsKey("server ip")) {
            put(
                    facts,
                    "server ip",
                    Link.address(request().getOrDefault("ip", Value.NULL).word()));
        }
        describe(facts);
        return facts;
    }

    private void describe(Map<String, String> facts) {
        put(
                facts,
                "error",
                get("error").entries().getOrDefault("msg", Value.NULL).word());
        put(facts, "comment", get("comment").word());
        put(facts, "mode", get("mode").word());
        put(facts, "mode", client().word("proxy_mode"));
        Value marked = get("marked");
        put(facts, "marked", marked.tag() == '!' ? marked.isTrue() ? "yes" : "" : marked.word());
        boolean again = request().getOrDefault("is_replay", Value.NULL).isTrue();
        put(facts, "replayed", again ? "request" : get("is_replay").word());
        put(facts, "edited in the proxy", get("backup").isDictionary() ? "yes" : "");
    }

    static void put(Map<String, String> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }

    /// Milliseconds between two times of which both are stated and in order.
    static Optional<BigDecimal> milliseconds(Value from, Value to) {
        return from.seconds()
                .flatMap(start -> to.seconds().map(end -> end.subtract(start)))
                .filter(ms -> ms.signum() >= 0)
                .map(s -> s.movePointRight(3).stripTrailingZeros());
    }

    /// Says which parts of the flow cannot be read to their end.
    List<Problem> damage(Value whole) {
        List<Problem> problems = new ArrayList<>();
        for (Value part : List.of(whole, get("request"), get("response"), get("websocket"), get("messages"))) {
            part.damage()
                    .ifPresent(at -> problems.add(Problem.error(
                            at,
                            part.content().end() - at,
                            "no value of the format; the rest of this part is not read")));
        }
        return problems;
    }
}
