package org.telltale.importers.capture.mitmproxy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;

/// WebSocket messages as records: `[opcode, from client, content, time, dropped, injected]`.
final class SocketMessages {
    /// A handshake that was read.
    ///
    /// @param number of its record
    record Handshake(int number, String url, String host) {}

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Optional<Handshake> handshake;

    SocketMessages(FlowEntry flow, Optional<Handshake> handshake) {
        Map<String, String> all = flow.facts();
        for (String kept : List.of("connection", "client ip", "client port", "server ip", "server port")) {
            FlowEntry.put(facts, kept, all.getOrDefault(kept, ""));
        }
        if (flow.type().equals("websocket")) {
            FlowEntry.put(facts, "flow", flow.id());
        }
        this.handshake = handshake;
        handshake.ifPresent(known -> facts.put("handshake", Integer.toString(known.number())));
    }

    CapturedRecord record(Value message) {
        List<Value> parts = message.items();
        Map<String, String> all = new LinkedHashMap<>(facts);
        String opcode = part(parts, 0).word();
        all.put("message", opcode.equals("1") ? "text" : opcode.equals("2") ? "binary" : "code " + opcode);
        if (part(parts, 4).isTrue()) {
            all.put("dropped", "yes");
        }
        if (part(parts, 5).isTrue()) {
            all.put("injected", "yes");
        }
        CapturedRecord.Builder builder =
                CapturedRecord.at(message.span()).protocol("websocket").attributes(all);
        handshake.ifPresent(known -> builder.url(known.url()).host(known.host()));
        part(parts, 3).time().ifPresent(builder::time);
        CapturedMessage body = CapturedMessage.of(part(parts, 2).bytes());
        return (part(parts, 1).isTrue() ? builder.request(body) : builder.response(body)).build();
    }

    private static Value part(List<Value> parts, int index) {
        return index < parts.size() ? parts.get(index) : Value.NULL;
    }
}
