package org.telltale.importers.capture.wire.quic;

import java.util.LinkedHashMap;
import java.util.Map;
import org.telltale.importers.capture.wire.flow.Streams;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// The streams of a connection, each direction put in order. Beyond 10,000 the first begun is given up.
final class StreamTable {
    private static final int MOST = 10_000;

    private final Streams reader;
    private final Map<Key, Offsets> open = new LinkedHashMap<>();

    private record Key(long stream, Side from) {}

    StreamTable(Streams reader) {
        this.reader = reader;
    }

    void add(long stream, Side from, long offset, Slice data, boolean last, Moment at) {
        Key key = new Key(stream, from);
        open.computeIfAbsent(key, _ -> new Offsets()).add(offset, data, last, at, target(key));
        if (open.size() > MOST) {
            var first = open.entrySet().iterator();
            Map.Entry<Key, Offsets> given = first.next();
            given.getValue().finish(at, target(given.getKey()));
            first.remove();
        }
    }

    void reset(long stream, Side from, long code, Moment at) {
        Key key = new Key(stream, from);
        Offsets offsets = open.get(key);
        if (offsets != null) {
            offsets.finish(at, target(key));
        }
        reader.reset(stream, from, code, at);
    }

    private Offsets.Target target(Key key) {
        return new Offsets.Target() {
            @Override
            public void bytes(Slice data, Moment at) {
                reader.bytes(key.stream(), key.from(), data, at);
            }

            @Override
            public void gap(long missing, Moment at) {
                reader.gap(key.stream(), key.from(), missing, at);
            }

            @Override
            public void end(Moment at) {
                reader.endOf(key.stream(), key.from(), at);
            }
        };
    }

    void datagram(Side from, Slice data, Moment at) {
        reader.datagram(from, data, at);
    }

    void end(Moment at) {
        open.forEach((key, offsets) -> offsets.finish(at, target(key)));
        open.clear();
        reader.end();
    }

    long oldest() {
        return reader.oldest();
    }
}
