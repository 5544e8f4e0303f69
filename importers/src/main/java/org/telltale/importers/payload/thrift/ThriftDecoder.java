package org.telltale.importers.payload.thrift;

import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// Messages of [Thrift](https://github.com/apache/thrift/tree/master/doc/specs), in the binary protocol, with its mark or
/// without, and the compact one, framed or not; where it is asked for, also a bare structure. Its JSON protocol is JSON.
public final class ThriftDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("thrift", 2);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        Octets in = new Octets(head);
        boolean place = switch (hint.origin()) {
            case BODY, UNWRAPPED, BYTES -> true;
            case TEXT, URL, HEADERS -> false;
        };
        if (hint.mediaType().contains("thrift")) {
            return Fit.LIKELY;
        }
        return place && (Wire.isMessage(in, 0) || Wire.isMessage(in, 4)) ? Fit.POSSIBLE : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Octets in = new Octets(bytes);
        Tree tree = new Tree(bytes, context);
        boolean given = context.isForced() || context.hint().mediaType().contains("thrift");
        boolean framed = !Wire.isMessage(in, 0) && Wire.isMessage(in, 4) && in.big(0, 4) > 0;
        if (!framed && !Wire.isMessage(in, 0)) {
            return bare(bytes, context, given);
        }
        int at = 0;
        while (at < in.size() && Wire.isMessage(in, framed ? at + 4 : at)) {
            int from = framed ? at + 4 : at;
            long end = framed ? Math.min(in.size(), from + in.big(at, 4)) : in.size();
            at = new ThriftReader(Wire.of(in, from), in, tree, end).message(at, from);
        }
        if (at >= 0 && at < in.size()) {
            tree.rest(at, in.size(), "bytes after the message");
        }
        // a message by its mark and a name in clean text is one, cut or not
        boolean marked = Wire.of(in, framed ? 4 : 0) != Wire.OLD_BINARY;
        boolean named = marked && context.hint().origin() == MediaHint.Origin.BODY && tree.words() >= 4;
        return tree.isWhole() && tree.words() > 2 || (given || named) && tree.hasAnything()
                ? new DecodeResult.Decoded(tree.layer("thrift"))
                : new DecodeResult.NotMine("no message to the end");
    }

    /// A structure without a message around it, in the protocol that reads on to the end.
    private static DecodeResult bare(Bytes bytes, DecodeContext context, boolean given) {
        if (!given || bytes.isEmpty()) {
            return new DecodeResult.NotMine("no message begins");
        }
        Octets in = new Octets(bytes);
        Tree compact = new Tree(bytes, context);
        ThriftReader first = new ThriftReader(Wire.COMPACT, in, compact, in.size());
        first.structure();
        if (compact.isWhole() && !first.isOdd()) {
            return new DecodeResult.Decoded(compact.layer("thrift"));
        }
        Tree binary = new Tree(bytes, context);
        new ThriftReader(Wire.BINARY, in, binary, in.size()).structure();
        Tree better = binary.isWhole() || binary.hasAnything() && !compact.isWhole() ? binary : compact;
        return better.hasAnything()
                ? new DecodeResult.Decoded(better.layer("thrift"))
                : new DecodeResult.NotMine("no structure");
    }
}
