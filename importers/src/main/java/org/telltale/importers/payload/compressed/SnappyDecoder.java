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
    private static final long LARGEST_BLOCK = 1 << 16;

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
        Octets in = new Octets(bytes);
        if (!isFrame(in)) {
            return new DecodeResult.NotMine("no frame");
        }
        long sound = sound(in);
        Streamed read = Streamed.of(
                bytes.slice(0, sound),
                packed -> new SnappyFramedInputStream(new SnappyJavaDecompressor(), packed),
                context);
        return sound == bytes.size()
                ? read.result("snappy", bytes)
                : new Streamed(read.bytes(), "a block that says it holds more than 64 KiB").result("snappy", bytes);
    }

    /// Where the first block begins that says it holds more than a block may, for which the library would make room; the
    /// end where there is none.
    private static long sound(Octets in) {
        long at = 0;
        while (in.has(at, 4)) {
            long length = 0;
            for (int i = 0; i < 5 && in.at(at) == 0; i++) {
                int next = Math.max(0, in.at(at + 8 + i));
                length |= (next & 127L) << 7 * i;
                if (next < 128) {
                    break;
                }
            }
            if (length > LARGEST_BLOCK) {
                return at;
            }
            at += 4 + in.little(at + 1, 3);
        }
        return in.size();
    }
}
