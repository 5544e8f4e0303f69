package org.telltale.importers.capture.wire.http3;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.wire.flow.Flow;
import org.telltale.importers.capture.wire.flow.Opener;
import org.telltale.importers.capture.wire.flow.Streams;
import org.telltale.importers.capture.wire.multiplex.HttpStream;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// HTTP/3 (RFC 9114): each stream that the client begins for both sides is an exchange. At most 10,000 are open at a
/// time.
public final class Http3Conversation implements Streams {
    private static final int MOST = 10_000;

    private final Flow flow;
    private final Opener opener;
    private final Qpack[] qpacks = {new Qpack(), new Qpack()};
    private final Map<Long, Exchange> exchanges = new LinkedHashMap<>();
    private final Map<Long, OneWayStream> oneWay = new LinkedHashMap<>();
    private Optional<Moment> last = Optional.empty();

    private record Exchange(HttpStream stream, List<FrameReader> readers) {
        FrameReader reader(Side from) {
            return readers.get(from.ordinal());
        }
    }

    public Http3Conversation(Flow flow, Opener opener) {
        this.flow = flow;
        this.opener = opener;
    }

    private Exchange exchange(long number, Moment at) {
        Exchange known = exchanges.get(number);
        if (known != null) {
            return known;
        }
        HttpStream stream = new HttpStream(flow, opener, "HTTP/3", number, at);
        Exchange fresh = new Exchange(
                stream,
                List.of(
                        new FrameReader(Side.REQUEST, stream, qpacks[0]),
                        new FrameReader(Side.RESPONSE, stream, qpacks[1])));
        exchanges.put(number, fresh);
        if (exchanges.size() > MOST) {
            finish(exchanges.keySet().iterator().next(), at);
        }
        return fresh;
    }

    private void finish(long number, Moment at) {
        Exchange done = exchanges.remove(number);
        if (done != null) {
            done.readers().forEach(reader -> reader.end(at));
            done.stream().finish();
        }
    }

    private static boolean isOneWay(long stream) {
        return (stream & 2) != 0;
    }

    @Override
    public void bytes(long stream, Side from, Slice data, Moment at) {
        last = Optional.of(at);
        if (isOneWay(stream)) {
            oneWay(stream, from).bytes(data, at);
            return;
        }
        Exchange exchange = exchange(stream, at);
        exchange.reader(from).bytes(data, at);
    }

    private OneWayStream oneWay(long stream, Side from) {
        return oneWay.computeIfAbsent(stream, n -> new OneWayStream(flow, n, from, this));
    }

    /// The table that headers of a side refer to.
    Qpack qpack(Side side) {
        return qpacks[side.ordinal()];
    }

    /// Entries have come that headers of a side may wait for.
    void release(Side side, Moment at) {
        for (Map.Entry<Long, Exchange> entry : List.copyOf(exchanges.entrySet())) {
            FrameReader reader = entry.getValue().reader(side);
            if (reader.isBlocked()) {
                reader.read(at, false);
                settle(entry.getKey(), at);
            }
        }
    }

    private void settle(long number, Moment at) {
        Exchange exchange = exchanges.get(number);
        if (exchange != null && exchange.readers().stream().allMatch(FrameReader::isEnded)) {
            finish(number, at);
        }
    }

    @Override
    public void gap(long stream, Side from, long missing, Moment at) {
        if (isOneWay(stream)) {
            oneWay(stream, from).gap();
        } else {
            exchange(stream, at).reader(from).gap(missing, at);
        }
    }

    @Override
    public void endOf(long stream, Side from, Moment at) {
        if (isOneWay(stream)) {
            Optional.ofNullable(oneWay.remove(stream)).ifPresent(OneWayStream::end);
        } else {
            exchange(stream, at).reader(from).endOf();
            settle(stream, at);
        }
    }

    @Override
    public void reset(long stream, Side from, long code, Moment at) {
        Exchange exchange = exchanges.get(stream);
        if (exchange != null) {
            exchange.stream().reset(from, code, at);
            exchange.reader(from).endOf();
            settle(stream, at);
        }
    }

    @Override
    public void datagram(Side from, Slice data, Moment at) {
        flow.datagram(from, data, at);
    }

    @Override
    public void end() {
        last.ifPresent(at -> List.copyOf(exchanges.keySet()).forEach(number -> finish(number, at)));
        oneWay.values().forEach(OneWayStream::end);
        oneWay.clear();
    }

    @Override
    public long oldest() {
        long open = exchanges.values().stream()
                .mapToLong(exchange -> exchange.stream().offset())
                .min()
                .orElse(Long.MAX_VALUE);
        long other =
                oneWay.values().stream().mapToLong(OneWayStream::oldest).min().orElse(Long.MAX_VALUE);
        return Math.min(open, other);
    }
}
