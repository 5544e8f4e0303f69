package org.telltale.importers.capture.wire.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.flow.Opener;
import org.telltale.importers.capture.wire.flow.RawConversation;
import org.telltale.importers.capture.wire.http.StartLine;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.importers.capture.wire.tls.OldHello;
import org.telltale.model.session.Side;

/// A stream of which the first bytes are still to come; once they are there, somebody takes over for good.
final class Undecided implements Conversation {
    private static final String PREFACE = "PRI * HTTP/2.0\r\n";
    private static final int LOOK = 24;
    private static final int MOST_WAITING = 64;

    private final Flow flow;
    private final Opener opener;
    private final List<Waiting> waiting = new ArrayList<>();
    private final byte[][] heads = {new byte[0], new byte[0]};
    private Optional<Conversation> taken = Optional.empty();

    private record Waiting(Side from, Slice data, Moment at) {}

    Undecided(Flow flow, Opener opener) {
        this.flow = flow;
        this.opener = opener;
    }

    @Override
    public void bytes(Side from, Slice data, Moment at) {
        if (taken.isPresent()) {
            taken.get().bytes(from, data, at);
            return;
        }
        waiting.add(new Waiting(from, Slice.of(data.toArray()), at));
        byte[] head = heads[from.ordinal()];
        if (head.length < LOOK) {
            byte[] longer = java.util.Arrays.copyOf(head, head.length + Math.min(data.length(), 4096));
            System.arraycopy(data.array(), data.start(), longer, head.length, longer.length - head.length);
            heads[from.ordinal()] = longer;
        }
        guess().or(() -> waiting.size() >= MOST_WAITING ? Optional.of("tcp") : Optional.empty())
                .ifPresent(this::take);
    }

    /// The protocol, or nothing while more bytes are needed.
    private Optional<String> guess() {
        Slice client = Slice.of(heads[0]);
        Slice server = Slice.of(heads[1]);
        if (client.startsWith(PREFACE)) {
            return Optional.of("h2");
        }
        if (client.isEmpty()) {
            return fromServer(server);
        }
        if (opener.beginsTls(client)
                || OldHello.begins(client)
                || client.u8(0) >= 20 && client.u8(0) <= 23 && isTlsRecord(client)) {
            return Optional.of("tls");
        }
        if (StartLine.isRequest(client)) {
            return Optional.of("http/1.1");
        }
        boolean open = client.length() < LOOK && mayBecome(client) && server.isEmpty();
        if (open) {
            return Optional.empty();
        }
        Optional<String> answer = fromServer(server);
        return answer.isPresent() ? answer : Optional.of("tcp");
    }

    private static boolean mayBecome(Slice client) {
        boolean word = client.latin().chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '-' || c == '_');
        return word || PREFACE.startsWith(client.latin()) || client.u8(0) == 22 && client.length() < 11;
    }

    private static Optional<String> fromServer(Slice server) {
        if (StartLine.isResponse(server)) {
            return Optional.of("http/1.1");
        }
        // many a server greets first; the client's answer says more
        return isTlsRecord(server) ? Optional.of("tls") : Optional.empty();
    }

    private static boolean isTlsRecord(Slice bytes) {
        boolean type = bytes.u8(0) >= 20 && bytes.u8(0) <= 23;
        int length = bytes.u16(3);
        return type && bytes.u8(1) == 3 && bytes.u8(2) <= 4 && length > 0 && length <= 18_432 && bytes.has(0, 6);
    }

    private void take(String protocol) {
        Conversation next =
                opener.speak(protocol, "", flow).orElseGet(() -> new RawConversation(flow, opener, flow.transport()));
        taken = Optional.of(next);
        for (Waiting w : waiting) {
            next.bytes(w.from(), w.data(), w.at());
        }
        waiting.clear();
    }

    @Override
    public void gap(Side from, long missing, Moment at) {
        if (taken.isEmpty() && !waiting.isEmpty()) {
            take(guess().orElse("tcp"));
        }
        taken.ifPresent(next -> next.gap(from, missing, at));
    }

    @Override
    public void endOf(Side from) {
        taken.ifPresent(next -> next.endOf(from));
    }

    @Override
    public void end() {
        if (taken.isEmpty() && !waiting.isEmpty()) {
            take(guess().orElse("tcp"));
        }
        taken.ifPresent(Conversation::end);
    }

    @Override
    public long oldest() {
        long mine = waiting.isEmpty()
                ? Long.MAX_VALUE
                : waiting.getFirst().at().span().offset();
        return Math.min(mine, taken.map(Conversation::oldest).orElse(Long.MAX_VALUE));
    }
}
