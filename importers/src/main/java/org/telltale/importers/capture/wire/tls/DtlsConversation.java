package org.telltale.importers.capture.wire.tls;

import java.util.Optional;
import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.flow.Draft;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// DTLS 1.0 to 1.3 (RFC 4347, 6347, 9147): an exchange of what its handshake says openly; what is encrypted is counted.
/// Datagrams between its own, such as STUN of WebRTC, go to whoever reads the flow else.
public final class DtlsConversation implements Conversation {
    private static final int HEADER = 13;
    private static final int HANDSHAKE = 22;

    private final Flow flow;
    private final Conversation others;
    private final DtlsSide[] sides = {new DtlsSide(), new DtlsSide()};
    private Optional<Draft> draft = Optional.empty();
    private long sealed;

    /// @param others takes the datagrams that are not of DTLS
    public DtlsConversation(Flow flow, Conversation others) {
        this.flow = flow;
        this.others = others;
    }

    /// Whether a datagram begins with a hello of a client or server, or a server's request to prove the address.
    public static boolean begins(Slice datagram) {
        int message = datagram.u8(HEADER);
        return isRecord(datagram)
                && datagram.u8(0) == HANDSHAKE
                && datagram.u16(3) == 0
                && message >= 1
                && message <= 3
                && datagram.u24(HEADER + 9) + 12 <= datagram.u16(11);
    }

    private static boolean isRecord(Slice s) {
        int version = s.u16(1);
        boolean known = version == 0xfeff || version == 0xfefd || version == 0x0100;
        return s.u8(0) >= 20 && s.u8(0) <= 26 && known && s.has(HEADER, s.u16(11)) && s.u16(11) > 0;
    }

    /// A record of DTLS 1.3 under keys has a head of its own (RFC 9147, section 4).
    private static boolean isUnified(Slice s) {
        return s.u8(0) >> 5 == 1;
    }

    @Override
    public void bytes(Side from, Slice data, Moment at) {
        if (!isRecord(data) && !isUnified(data)) {
            others.bytes(from, data, at);
            return;
        }
        DtlsSide side = sides[from.ordinal()];
        side.count(data);
        draft(at);
        Slice left = data;
        while (isRecord(left)) {
            int length = left.u16(11);
            if (left.u8(0) == HANDSHAKE && left.u16(3) == 0) {
                side.take(left.part(HEADER, length)).forEach(message -> handshake(from, message));
            } else if (left.u16(3) > 0) {
                sealed++;
            }
            left = left.from(HEADER + length);
        }
        sealed += isUnified(left) && !left.isEmpty() ? 1 : 0;
    }

    private void draft(Moment at) {
        Draft open = draft.orElseGet(() -> {
            Draft fresh = flow.draft("dtls", at);
            fresh.request("", flow.url("dtls"), "");
            return fresh;
        });
        draft = Optional.of(open);
        open.seen(at);
    }

    private void handshake(Side from, Slice message) {
        draft.ifPresent(open -> open.body(from).add(message));
        Slice body = message.from(4);
        switch (message.u8(0)) {
            case 1 -> {
                ClientFacts.add(Hello.client(body), 'd', flow.facts());
                draft.ifPresent(open -> open.request("", flow.url("dtls"), ""));
            }
            case 2 -> ServerFacts.hello(body, flow.facts());
            case 11 -> {
                if (from == Side.RESPONSE) {
                    ServerFacts.certificate(body, false, flow.facts());
                }
            }
            default -> {
                // key exchange and the like say nothing that is shown
            }
        }
    }

    @Override
    public void gap(Side from, long missing, Moment at) {
        draft.ifPresent(open -> open.body(from).miss(missing));
    }

    @Override
    public void endOf(Side from) {
        others.endOf(from);
    }

    @Override
    public void end() {
        draft.ifPresent(open -> {
            open.attribute("request bytes", Long.toString(sides[0].total()));
            open.attribute("response bytes", Long.toString(sides[1].total()));
            open.attribute("encrypted records", Long.toString(sealed));
            open.body(Side.REQUEST);
            open.body(Side.RESPONSE);
            open.finish();
        });
        draft = Optional.empty();
        others.end();
    }

    @Override
    public long oldest() {
        return Math.min(draft.map(Draft::offset).orElse(Long.MAX_VALUE), others.oldest());
    }
}
