package org.telltale.importers.payload.compressed;

import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.XZInputStream;

/// [xz](https://tukaani.org/xz/xz-file-format.txt) streams one after another, and the older `.lzma` form where it is
/// asked for; dictionaries up to 64 MiB.
public final class XzDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("xz", 1);
    private static final long MAGIC = 0xfd377a585a00L;
    private static final int MOST_MEMORY_KIB = 100 << 10;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return isStream(new Octets(head)) ? Fit.CERTAIN : Fit.NONE;
    }

    private static boolean isStream(Octets in) {
        return in.has(0, 6) && in.big(0, 6) == MAGIC;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        if (isStream(new Octets(bytes))) {
            return Streamed.of(bytes, in -> new XZInputStream(in, MOST_MEMORY_KIB), context)
                    .result("xz", bytes);
        }
        if (!context.isForced()) {
            return new DecodeResult.NotMine("no stream");
        }
        Streamed old = Streamed.of(bytes, in -> new LZMAInputStream(in, MOST_MEMORY_KIB), context);
        return old.isWhole() || !old.bytes().isEmpty()
                ? old.result("xz", bytes)
                : new DecodeResult.NotMine("no stream");
    }
}
