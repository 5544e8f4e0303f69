package org.telltale.importers.payload.image;

import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// The boxes of the ISO base media format, [ISO 14496-12](https://www.iso.org/standard/83102.html): HEIC, AVIF, MP4,
/// QuickTime. Exif and XMP of a picture are members `exif` and `xmp` of the root, where their items say.
public final class BoxDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("bmff", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return isFile(new Octets(head)) ? Fit.CERTAIN : Fit.NONE;
    }

    private static boolean isFile(Octets in) {
        return in.has(0, 12) && in.startsWith("ftyp", 4) && in.big(0, 4) >= 12 && in.big(0, 4) <= 4096;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Octets in = new Octets(bytes);
        if (!isFile(in)) {
            return new DecodeResult.NotMine("no file type comes first");
        }
        Tree tree = new BoxReader(in, new Tree(bytes, context)).read();
        return new DecodeResult.Decoded(tree.layer("bmff"));
    }
}
