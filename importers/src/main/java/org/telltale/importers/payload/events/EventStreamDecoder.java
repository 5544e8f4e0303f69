package org.telltale.importers.payload.events;

import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.Key;
import org.telltale.model.probe.Fit;

/// [Server-sent events](https://html.spec.whatwg.org/multipage/server-sent-events.html): an event is lines up to a blank
/// one, each a field; comments are fields without a name.
public final class EventStreamDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("sse", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        if (hint.mediaType().startsWith("text/event-stream")) {
            return Fit.CERTAIN;
        }
        boolean place = hint.origin() == Origin.BODY || hint.origin() == Origin.UNWRAPPED;
        return place && isEvents(new Ascii(head)) ? Fit.LIKELY : Fit.NONE;
    }

    /// Whether the first lines are fields of an event with data.
    private static boolean isEvents(Ascii text) {
        int at = 0;
        boolean data = false;
        while (at < text.size() && text.at(at) != '\n' && text.at(at) != '\r') {
            boolean field = text.startsWith("event:", at)
                    || text.startsWith("data:", at)
                    || text.startsWith("id:", at)
                    || text.startsWith("retry:", at)
                    || text.at(at) == ':';
            if (!field) {
                return false;
            }
            data |= text.startsWith("data:", at);
            at = text.find('\n', at, text.size()) + 1;
        }
        return data && at < text.size();
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Octets in = new Octets(bytes);
        if (!in.isUtf8(0, in.size()) || bytes.isEmpty()) {
            return new DecodeResult.NotMine("no text");
        }
        Ascii text = new Ascii(bytes);
        Tree tree = new Tree(bytes, context);
        tree.open("events", true, 0, 0);
        int at = 0;
        while (at < text.size()) {
            String refusal = tree.refusal();
            if (!refusal.isEmpty()) {
                tree.closeAll(at);
                break;
            }
            at = line(text, in, tree, at);
        }
        if (at < text.size()) {
            tree.rest(at, text.size(), "more than a million nodes");
        }
        tree.closeAll(text.size());
        return new DecodeResult.Decoded(tree.layer("sse"));
    }

    private static int line(Ascii text, Octets in, Tree tree, int at) {
        int feed = at;
        while (feed < text.size() && text.at(feed) != '\n' && text.at(feed) != '\r') {
            feed++;
        }
        int next = Math.min(text.size(), text.startsWith("\r\n", feed) ? feed + 2 : feed + 1);
        if (feed == at) {
            if (tree.depth() > 1) {
                tree.close(at, next);
            }
            return next;
        }
        if (tree.depth() == 1) {
            tree.open("event", false, at, at);
        }
        int colon = text.find(':', at, feed);
        int value = Math.min(feed, colon + 1);
        value = value < feed && text.at(value) == ' ' ? value + 1 : value;
        Nodes nodes = tree.nodes();
        String name = in.text(at, colon - (long) at);
        String type = name.isEmpty() ? "comment" : "text";
        tree.add(nodes.text(Key.of(name), type, new Span(at, next - (long) at), new Span(value, feed - (long) value)));
        return next;
    }
}
