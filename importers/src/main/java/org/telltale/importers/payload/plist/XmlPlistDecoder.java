package org.telltale.importers.payload.plist;

import java.util.Optional;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.xml.XmlDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Layer;
import org.telltale.model.probe.Fit;

/// XML property lists ([PropertyList-1.0](http://www.apple.com/DTDs/PropertyList-1.0.dtd)): keys name their values.
public final class XmlPlistDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("plist", 1);
    private static final int FIRST = 600;
    private final XmlDecoder xml = new XmlDecoder();

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return isPlist(new Ascii(head)) ? xml.probe(hint, head) : Fit.NONE;
    }

    private static boolean isPlist(Ascii text) {
        int at = text.at(text.skipSpace(0)) == '<' ? text.find("<plist", 0) : -1;
        return at >= 0 && at < FIRST;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        if (!isPlist(new Ascii(bytes))) {
            return new DecodeResult.NotMine("no property list");
        }
        DecodeResult read = xml.decode(bytes, context);
        if (!(read instanceof DecodeResult.Decoded(Layer layer))) {
            return read;
        }
        Optional<FieldNode> root = new XmlPlist(bytes).of(layer.root());
        return root.<DecodeResult>map(r -> new DecodeResult.Decoded(Layer.of("plist", bytes, r, layer.problems())))
                .orElseGet(() -> new DecodeResult.NotMine("no value in the list"));
    }
}
