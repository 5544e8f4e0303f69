package org.telltale.importers.payload.compressed;

import io.airlift.compress.v3.zstd.ZstdInputStream;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// Zstandard frames, [RFC 8878](https://www.rfc-editor.org/rfc/rfc8878), with windows of up to 8 MiB.
public final class ZstandardDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("zstd", 1);
    private static final long MAGIC = 0xfd2fb528L;
    private static final long SKIPPABLE = 0x184d2a50L;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return isFrame(new Octets(head)) ? Fit.CERTAIN : Fit.NONE;
    }

    private static boolean isFrame(Octets in) {
        return in.has(0, 4) && (in.little(0, 4) == MAGIC || (in.little(0, 4) & ~15L) == SKIPPABLE);
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        return isFrame(new Octets(bytes))
                ? Streamed.of(bytes, ZstdInputStream::new, context).result("zstd", bytes)
                : new DecodeResult.NotMine("no frame");
    }
}
