package org.telltale.importers.payload.compressed;

import io.airlift.compress.v3.bzip2.BZip2HadoopStreams;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// [bzip2](https://sourceware.org/bzip2/): streams with their mark and that of a block or of the end.
public final class Bzip2Decoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("bzip2", 1);
    private static final long BLOCK = 0x314159265359L;
    private static final long END = 0x177245385090L;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return isStream(new Octets(head)) ? Fit.CERTAIN : Fit.NONE;
    }

    private static boolean isStream(Octets in) {
        return in.has(0, 14)
                && in.startsWith("BZh", 0)
                && in.at(3) >= '1'
                && in.at(3) <= '9'
                && (in.big(4, 6) == BLOCK || in.big(4, 6) == END);
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        return isStream(new Octets(bytes))
                ? Streamed.of(bytes, in -> new BZip2HadoopStreams().createInputStream(in), context)
                        .result("bzip2", bytes)
                : new DecodeResult.NotMine("no stream");
    }
}
