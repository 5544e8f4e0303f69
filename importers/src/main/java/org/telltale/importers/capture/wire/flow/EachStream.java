package org.telltale.importers.capture.wire.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// A connection whose streams are read one by one, each as a connection of its own. At most 10,000 are open at a time.
public final class EachStream implements Streams {
    private static final int MOST = 10_000;

    private final Flow flow;
    private final Opener opener;
    private final String protocol;
    private final Map<Long, Conversation> open = new LinkedHashMap<>();
    private final Map<Long, Integer> ended = new LinkedHashMap<>();

    /// @param protocol that each stream speaks, or empty where that is to be found out
    public EachStream(Flow flow, Opener opener, String protocol) {
        this.flow = flow;
        this.opener = opener;
        this.protocol = protocol;
    }

    private Conversation conversation(long stream) {
        Conversation known = open.get(stream);
        if (known != null) {
            return known;
        }
        Flow alone = flow.stream(stream, "quic");
        Conversation fresh = opener.speak(protocol, "", alone).orElseGet(() -> opener.open(alone));
        open.put(stream, fresh);
        if (open.size() > MOST) {
            drop(open.keySet().iterator().next());
        }
        return fresh;
    }

    private void drop(long stream) {
        Conversation done = open.remove(stream);
        ended.remove(stream);
        if (done != null) {
            done.end();
        }
    }

    @Override
    public void bytes(long stream, Side from, Slice data, Moment at) {
        conversation(stream).bytes(from, data, at);
    }

    @Override
    public void gap(long stream, Side from, long missing, Moment at) {
        conversation(stream).gap(from, missing, at);
    }

    @Override
    public void endOf(long stream, Side from, Moment at) {
        if (!open.containsKey(stream)) {
            return;
        }
        conversation(stream).endOf(from);
        boolean alone = (stream & 2) != 0;
        if (ended.merge(stream, 1, Integer::sum) == 2 || alone) {
            drop(stream);
        }
    }

    @Override
    public void reset(long stream, Side from, long code, Moment at) {
        endOf(stream, from, at);
    }

    @Override
    public void datagram(Side from, Slice data, Moment at) {
        flow.datagram(from, data, at);
    }

    @Override
    public void end() {
        open.values().forEach(Conversation::end);
        open.clear();
        ended.clear();
    }

    @Override
    public long oldest() {
        return open.values().stream().mapToLong(Conversation::oldest).min().orElse(Long.MAX_VALUE);
    }
}
