package org.telltale.importers.capture.saz;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telltale.importers.capture.stored.StoredMessage;
import org.telltale.importers.capture.text.TimeText;
import org.telltale.importers.capture.wire.flow.Ends;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.flow.Names;
import org.telltale.importers.capture.wire.flow.Output;
import org.telltale.importers.capture.wire.packet.Address;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.capture.wire.websocket.WebSocketConversation;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Side;

/// WebSocket frames as Fiddler keeps them: each behind lines that begin with `Request-Length:` or `Response-Length:`,
/// an empty line between.
final class SocketFrames {
    private static final Pattern LENGTH = Pattern.compile("(?m)^(Request|Response)-Length: (\\d{1,9})\\s*$");
    private static final Pattern TIME = Pattern.compile("(?m)^(?:DoneRead|BeginSend|DoneSend): (\\S{10,64})\\s*$");
    private static final int LONGEST_LINES = 4096;

    private final Bytes file;
    private final Span span;
    private final CapturedRecord session;
    private final int handshake;
    private final List<CapturedRecord> records = new ArrayList<>();

    SocketFrames(Bytes file, Span span, CapturedRecord session, int handshake) {
        this.file = file;
        this.span = span;
        this.session = session;
        this.handshake = handshake;
    }

    /// @param extensions that the handshake agreed on
    List<CapturedRecord> read(String extensions) {
        Output output = new Output(sink(), new Names());
        Ends unknown = new Ends(new Address(Slice.EMPTY), 0, new Address(Slice.EMPTY), 0);
        Flow flow = new Flow(unknown, 0, true, output);
        flow.facts().clear();
        WebSocketConversation conversation = new WebSocketConversation(flow, extensions);
        long at = 0;
        while (at < file.size()) {
            long lines = Math.min(StoredMessage.endOfHead(file, at), Math.min(file.size(), at + LONGEST_LINES));
            String head = new String(file.slice(at, lines - at).toArray(), StandardCharsets.ISO_8859_1);
            Matcher length = LENGTH.matcher(head);
            if (!length.find()) {
                break;
            }
            long end = Math.min(file.size(), lines + Long.parseLong(length.group(2)));
            Side side = length.group(1).equals("Request") ? Side.REQUEST : Side.RESPONSE;
            Matcher time = TIME.matcher(head);
            Optional<Instant> moment =
                    time.find() ? TimeText.read(time.group(1)).map(TimeText::instant) : Optional.empty();
            conversation.bytes(
                    side,
                    Slice.of(file.slice(lines, end - lines).toArray()),
                    new Moment(1, span, moment.filter(t -> t.isAfter(Instant.EPOCH))));
            at = end;
            while (at < file.size() && (file.at(at) == '\r' || file.at(at) == '\n')) {
                at++;
            }
        }
        conversation.end();
        output.release(Long.MAX_VALUE);
        return records;
    }

    private ExchangeSink sink() {
        return new ExchangeSink() {
            @Override
            public void record(CapturedRecord read) {
                Map<String, String> attributes = new LinkedHashMap<>(read.attributes());
                attributes.put("handshake", Integer.toString(handshake));
                CapturedRecord.Builder builder = CapturedRecord.at(span)
                        .protocol("websocket")
                        .url(session.url())
                        .host(session.host())
                        .attributes(attributes)
                        .problems(read.problems());
                read.time().ifPresent(builder::time);
                read.request().ifPresent(builder::request);
                read.response().ifPresent(builder::response);
                records.add(builder.build());
            }

            @Override
            public void problem(Problem problem) {
                // a flow has problems of its exchanges only
            }
        };
    }
}
