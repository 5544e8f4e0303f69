package org.telltale.importers.payload.plist;

import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// Text property lists of OpenStep, with the typed values of
/// [GNUstep](https://www.gnustep.org/resources/documentation/Developer/Base/Reference/NSPropertyList.html).
///
/// Undeclared text is taken when it is one list to its end with an entry in it.
public final class OpenStepDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("openstep-plist", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean place =
                hint.origin() == Origin.BODY || hint.origin() == Origin.UNWRAPPED || hint.origin() == Origin.TEXT;
        Ascii text = new Ascii(head);
        int at = new OpenStepText(text).skip(0);
        boolean list = text.at(at) == '{' && text.find('=', at, text.size()) < text.size()
                || text.at(at) == '(' && text.find('{', at, text.size()) < text.size();
        return place && list ? Fit.POSSIBLE : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Octets in = new Octets(bytes);
        if (!in.isUtf8(0, in.size())) {
            return new DecodeResult.NotMine("no text");
        }
        OpenStepReader reader = new OpenStepReader(in, new Tree(bytes, context));
        Tree tree = reader.read();
        boolean evidence = tree.isWhole() && tree.isStructured() && reader.entries() > 0;
        return evidence || context.isForced() && tree.hasAnything()
                ? new DecodeResult.Decoded(tree.layer("openstep-plist"))
                : new DecodeResult.NotMine("no list to the end");
    }
}
