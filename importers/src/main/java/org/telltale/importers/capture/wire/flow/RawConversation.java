package org.telltale.importers.capture.wire.flow;

import java.util.Optional;
import org.telltale.importers.capture.wire.packet.Moment;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.session.Side;

/// A protocol that nobody here understands: one exchange with all bytes of each side, until TLS begins in it. Beyond
/// 16 MiB the flow goes on in a further exchange.
public final class RawConversation implements Conversation {
    private static final long MOST = 16 << 20;
    private static final int MOST_LENGTHS = 32;

    private final Flow flow;
    private final Opener opener;
    private final String protocol;
    private Optional<Draft> draft = Optional.empty();
    private Optional<Conversation> next = Optional.empty();
    private int parts;
    private final int[] pieces = new int[2];

    public RawConversation(Flow flow, Opener opener, String protocol) {
        this.flow = flow;
        this.opener = opener;
        this.protocol = protocol;
    }

    private Draft draft(Moment at) {
        Draft open = draft.orElseGet(() -> begin(at));
        draft = Optional.of(open);
        open.seen(at);
        return open;
    }

    private Draft begin(Moment at) {
        Draft open = flow.draft(protocol, at);
        open.request("", flow.url(protocol), "");
        parts++;
        if (parts > 1) {
            open.attribute("part", Integer.toString(parts));
        }
        return open;
    }

    @Override
    public void bytes(Side from, Slice data, Moment at) {
        if (next.isEmpty() && from == Side.REQUEST && flow.isStream() && opener.beginsTls(data)) {
            next = opener.speak("tls", "", flow);
            next.ifPresent(_ -> finish());
        }
        if (next.isEmpty() && !flow.isStream() && (draft.isEmpty() || opener.beginsDtls(data))) {
            next = opener.begunBy(data, flow);
            next.ifPresent(_ -> finish());
        }
        if (next.isPresent()) {
            next.get().bytes(from, data, at);
            return;
        }
        Draft open = draft(at);
        open.body(from).add(data);
        if (!flow.isStream() && ++pieces[from.ordinal()] <= MOST_LENGTHS) {
            open.attributeToo(from.id() + " datagrams", Integer.toString(data.length()));
        }
        if (open.body(from).size() >= MOST) {
            finish();
        }
    }

    private void finish() {
        draft.ifPresent(Draft::finish);
        draft = Optional.empty();
    }

    @Override
    public void gap(Side from, long missing, Moment at) {
        if (next.isPresent()) {
            next.get().gap(from, missing, at);
        } else {
            draft(at).body(from).miss(missing);
        }
    }

    @Override
    public void endOf(Side from) {
        next.ifPresent(inner -> inner.endOf(from));
    }

    @Override
    public void end() {
        finish();
        next.ifPresent(Conversation::end);
    }

    @Override
    public long oldest() {
        long mine = draft.map(Draft::offset).orElse(Long.MAX_VALUE);
        return Math.min(mine, next.map(Conversation::oldest).orElse(Long.MAX_VALUE));
    }
}
