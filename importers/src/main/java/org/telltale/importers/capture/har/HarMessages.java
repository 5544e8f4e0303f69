package org.telltale.importers.capture.har;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.json.JsonCursor;
import org.telltale.importers.capture.text.Base64Text;
import org.telltale.importers.capture.text.EpochUnit;
import org.telltale.importers.capture.text.ReadText;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.problem.Problem;

/// The `_webSocketMessages` and `_eventSourceMessages` of an entry, as Chrome writes them: `type` send or receive, `time`
/// since 1970 in seconds (Chrome, mitmproxy) or milliseconds (Playwright), `opcode` 1 text or 2 base64 of binary data;
/// an event of a stream has `eventName` and `eventId` instead, and comes from the server.
final class HarMessages {
    private final JsonCursor cursor;
    private final List<Message> list = new ArrayList<>();

    private record Message(
            Span span, String protocol, String type, String opcode, String data, Optional<Instant> time) {}

    HarMessages(JsonCursor cursor) {
        this.cursor = cursor;
    }

    /// @param protocol `websocket` or `event-stream`
    void read(String protocol) {
        if (!cursor.isNull()) {
            cursor.array("messages", () -> message(protocol));
        }
    }

    private void message(String protocol) {
        if (!cursor.isObject()) {
            cursor.warn("a message is not an object; it is not read");
            return;
        }
        long start = cursor.tokenStart();
        String[] parts = {"", "", "", ""};
        cursor.object("a message", key -> {
            switch (key) {
                case "type" -> parts[0] = cursor.text(key);
                case "opcode", "eventName" -> parts[1] = cursor.text(key);
                case "data" -> parts[2] = cursor.text(key);
                case "time" -> parts[3] = cursor.text(key);
                default -> {}
            }
        });
        Optional<Instant> time = EpochUnit.guess(parts[3]).flatMap(unit -> unit.read(parts[3]));
        list.add(new Message(
                cursor.since(start),
                protocol,
                protocol.equals("event-stream") ? "receive" : parts[0],
                parts[1],
                parts[2],
                time));
    }

    List<CapturedRecord> records(CapturedRecord handshake, int number) {
        return list.stream().map(message -> record(message, handshake, number)).toList();
    }

    private static CapturedRecord record(Message message, CapturedRecord handshake, int number) {
        List<Problem> problems = new ArrayList<>();
        CapturedMessage body = CapturedMessage.of(body(message, problems));
        CapturedRecord.Builder builder = CapturedRecord.at(message.span())
                .protocol(message.protocol())
                .url(handshake.url())
                .host(handshake.host())
                .attributes(Map.of(
                        "handshake",
                        Integer.toString(number),
                        message.protocol().equals("websocket") ? "opcode" : "event",
                        message.opcode()));
        message.time().ifPresent(builder::time);
        switch (message.type()) {
            case "receive", "response" -> builder.response(body);
            case "send", "request" -> builder.request(body);
            default -> {
                builder.request(body);
                problems.add(Problem.warning(
                        message.span().offset(), message.span().length(), "which way the message went is not stated"));
            }
        }
        return builder.problems(problems).build();
    }

    private static Bytes body(Message message, List<Problem> problems) {
        Span span = message.span();
        if (message.protocol().equals("event-stream") || !message.opcode().equals("2")) {
            if (message.data().indexOf('\ufffd') >= 0) {
                problems.add(Problem.warning(
                        span.offset(),
                        span.length(),
                        "lossy: bytes that were no text were replaced when this was saved"));
            }
            return Bytes.utf8(message.data());
        }
        byte[] characters = message.data().getBytes(StandardCharsets.ISO_8859_1);
        ReadText read = Base64Text.read(characters, 0, characters.length);
        if (read.fault().isEmpty()) {
            return read.bytes();
        }
        problems.add(Problem.error(
                span.offset(), span.length(), "a binary message that is not base64; its text is taken as the message"));
        return Bytes.utf8(message.data());
    }
}
