package org.telltale.importers.capture.wire.websocket;

import java.util.Locale;
import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// WebSocket (RFC 6455), with permessage-deflate (RFC 7692) where the handshake agreed on it.
public final class WebSocketConversation implements Conversation {
    private final FrameReader[] readers;

    /// @param extensions the `Sec-WebSocket-Extensions` of the response
    public WebSocketConversation(Flow flow, String extensions) {
        String agreed = extensions.toLowerCase(Locale.ROOT);
        boolean deflate = agreed.contains("permessage-deflate");
        readers = new FrameReader[] {
            new FrameReader(flow, Side.REQUEST, deflate, agreed.contains("client_no_context_takeover")),
            new FrameReader(flow, Side.RESPONSE, deflate, agreed.contains("server_no_context_takeover"))
        };
    }

    @Override
    public void bytes(Side from, Slice data, Moment at) {
        readers[from.ordinal()].bytes(data, at);
    }

    @Override
    public void gap(Side from, long missing, Moment at) {
        readers[from.ordinal()].gap(missing, at);
    }

    @Override
    public void endOf(Side from) {
        readers[from.ordinal()].end();
    }

    @Override
    public void end() {
        readers[0].end();
        readers[1].end();
    }

    @Override
    public long oldest() {
        return Math.min(readers[0].oldest(), readers[1].oldest());
    }
}
