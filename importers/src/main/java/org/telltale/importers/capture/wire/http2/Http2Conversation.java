package org.telltale.importers.capture.wire.http2;

import java.util.LinkedHashMap;
import java.util.Map;
import org.telltale.importers.capture.wire.flow.Conversation;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.flow.Opener;
import org.telltale.importers.capture.wire.multiplex.HttpStream;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// HTTP/2 (RFC 9113): each stream is an exchange; those of gRPC are an exchange for each message.
public final class Http2Conversation implements Conversation {
    private static final int MOST_STREAMS = 10_000;

    private final Flow flow;
    private final Opener opener;
    private final FrameReader[] readers;
    private final Map<Integer, HttpStream> streams = new LinkedHashMap<>();
    private final String upgrading;

    /// @param upgrading the method of the request of HTTP/1 that the first stream answers, or empty
    public Http2Conversation(Flow flow, Opener opener, String upgrading) {
        this.flow = flow;
        this.opener = opener;
        this.upgrading = upgrading;
        this.readers = new FrameReader[] {new FrameReader(Side.REQUEST, this), new FrameReader(Side.RESPONSE, this)};
    }

    @Override
    public void bytes(Side from, Slice data, Moment at) {
        readers[from.ordinal()].bytes(data, at);
    }

    @Override
    public void gap(Side from, long missing, Moment at) {
        readers[from.ordinal()].gap(missing, at);
    }

    /// The other direction's reader, for settings that hold there.
    FrameReader against(Side side) {
        return readers[1 - side.ordinal()];
    }

    Flow flow() {
        return flow;
    }

    /// Whether a stream has begun and is not over.
    boolean has(int number) {
        return streams.containsKey(number);
    }

    HttpStream stream(int number, Moment at) {
        if (streams.size() >= MOST_STREAMS && !streams.containsKey(number)) {
            var oldest = streams.entrySet().iterator();
            oldest.next().getValue().finish();
            oldest.remove();
        }
        return streams.computeIfAbsent(number, n -> {
            HttpStream fresh = new HttpStream(flow, opener, "HTTP/2", n, at);
            if (n == 1 && !upgrading.isEmpty()) {
                fresh.upgraded(upgrading);
            }
            return fresh;
        });
    }

    /// Lets a stream out that both sides have ended.
    void settle(int number) {
        HttpStream stream = streams.get(number);
        if (stream != null && stream.isDone()) {
            stream.finish();
            streams.remove(number);
        }
    }

    void reset(int number, Side by, long code, Moment at) {
        HttpStream stream = streams.get(number);
        if (stream != null) {
            stream.reset(by, code, at);
            settle(number);
        }
    }

    @Override
    public void endOf(Side from) {}

    @Override
    public void end() {
        readers[0].end();
        readers[1].end();
        streams.values().forEach(HttpStream::finish);
        streams.clear();
    }

    @Override
    public long oldest() {
        long waiting = Math.min(readers[0].oldest(), readers[1].oldest());
        return Math.min(
                waiting,
                streams.values().stream().mapToLong(HttpStream::offset).min().orElse(Long.MAX_VALUE));
    }
}
