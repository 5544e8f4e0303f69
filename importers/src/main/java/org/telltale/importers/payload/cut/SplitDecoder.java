package org.telltale.importers.payload.cut;

import java.util.List;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import org.telltale.model.probe.Fit;

/// Parts between separators (`separator`), or of one length (`every`). With `names`, separated by commas, the parts
/// have these as keys. Only where it is asked for.
public final class SplitDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("split", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public List<String> parameters() {
        return List.of("separator", "every", "names");
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        byte[] separator =
                context.given("separator").orElse(Bytes.of(new byte[0])).toArray();
        long every = context.givenNumber("every").orElse(0L);
        if (separator.length == 0 && every <= 0) {
            return new DecodeResult.NotMine("neither a separator nor a length was given");
        }
        String names = context.givenText("names");
        Tree tree = new Tree(bytes, context);
        tree.open("parts", names.isEmpty(), 0, 0);
        Octets in = new Octets(bytes);
        String[] keys = names.isEmpty() ? new String[0] : names.split(",", -1);
        int at = 0;
        int count = 0;
        while (at <= in.size()) {
            String refusal = tree.refusal();
            if (!refusal.isEmpty()) {
                tree.rest(at, in.size(), refusal);
                break;
            }
            int end = separator.length > 0 ? find(in, separator, at) : (int) Math.min(in.size(), at + every);
            tree.add(part(in, tree, key(keys, count++), at, end));
            at = end + Math.max(separator.length, end == in.size() ? 1 : 0);
        }
        tree.closeAll(in.size());
        return new DecodeResult.Decoded(tree.layer("split"));
    }

    private static Key key(String[] names, int index) {
        if (names.length == 0) {
            return new Key.Element(index);
        }
        return Key.of(index < names.length ? names[index].strip() : Integer.toString(index));
    }

    private static FieldNode part(Octets in, Tree tree, Key key, int from, int end) {
        Span span = new Span(from, end - (long) from);
        boolean text = in.isText(from, span.length());
        return text ? tree.nodes().text(key, "text", span, span) : tree.nodes().raw(key, "bytes", span, span);
    }

    private static int find(Octets in, byte[] separator, int from) {
        for (int i = from; i + separator.length <= in.size(); i++) {
            int k = 0;
            while (k < separator.length && in.at(i + (long) k) == (separator[k] & 0xff)) {
                k++;
            }
            if (k == separator.length) {
                return i;
            }
        }
        return in.size();
    }
}
