package org.telltale.importers.payload.compressed;

import io.airlift.compress.v3.snappy.SnappyFramedInputStream;
import io.airlift.compress.v3.snappy.SnappyJavaDecompressor;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// Snappy in its [framing format](https://github.com/google/snappy/blob/main/framing_format.txt).
public final class SnappyDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("snappy", 1);
    private static final long MAGIC = 0xff060000L;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return isFrame(new Octets(head)) ? Fit.CERTAIN : Fit.NONE;
    }

    private static boolean isFrame(Octets in) {
        return in.has(0, 10) && in.big(0, 4) == MAGIC && in.startsWith("sNaPpY", 4);
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        return isFrame(new Octets(bytes))
                ? Streamed.of(bytes, in -> new SnappyFramedInputStream(new SnappyJavaDecompressor(), in), context)
                        .result("snappy", bytes)
                : new DecodeResult.NotMine("no frame");
    }
}
