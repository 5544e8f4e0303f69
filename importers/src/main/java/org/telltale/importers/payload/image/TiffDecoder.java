package org.telltale.importers.payload.image;

import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// The directories of a TIFF, [TIFF 6.0](https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf), and of Exif,
/// [CIPA DC-008](https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E), with the place as
/// decimal degrees beside its parts.
public final class TiffDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("tiff", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return isTiff(new Octets(head)) ? Fit.LIKELY : Fit.NONE;
    }

    private static boolean isTiff(Octets in) {
        return in.has(0, 8) && (in.big(0, 4) == 0x49492a00 || in.big(0, 4) == 0x4d4d002a);
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        return isTiff(new Octets(bytes))
                ? new DecodeResult.Decoded(new TiffReader(bytes, context).layer())
                : new DecodeResult.NotMine("no TIFF");
    }
}
