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

/// [xz](https://tukaani.org/xz/xz-file-format.txt) streams one after another, and the older `.lzma` form by
/// its head; dictionaries up to 64 MiB.
public final class XzDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("xz", 2);
    private static final long MAGIC = 0xfd377a585a00L;
    private static final int MOST_MEMORY_KIB = 100 << 10;
    private static final int OLD_HEAD = 13;
    private static final int OLD_PROPERTIES = 9 * 5 * 5;
    private static final int LEAST_DICTIONARY = 4096;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        Octets in = new Octets(head);
        boolean bytes = switch (hint.origin()) {
            case BODY, UNWRAPPED, BYTES -> true;
            case TEXT, URL, HEADERS -> false;
        };
        return isStream(in) ? Fit.CERTAIN : bytes && isOldStream(in) ? Fit.LIKELY : Fit.NONE;
    }

    private static boolean isStream(Octets in) {
        return in.has(0, 6) && in.big(0, 6) == MAGIC;
    }

    /// The old form has no mark, but a head in which little is possible: properties, a dictionary of a usual size, the
    /// length of the content or that it is not known, and the zero that the range coder begins with.
    private static boolean isOldStream(Octets in) {
        if (!in.has(0, OLD_HEAD + 5)) {
            return false;
        }
        long dictionary = in.little(1, 4);
        long power = Long.highestOneBit(dictionary);
        boolean usual = dictionary == power || dictionary == power + power / 2;
        long length = in.little(5, 8);
        return in.at(0) < OLD_PROPERTIES
                && usual
                && dictionary >= LEAST_DICTIONARY
                && (length == -1 || length > 0 && length < 1L << 32)
                && in.at(OLD_HEAD) == 0;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        if (isStream(new Octets(bytes))) {
            return Streamed.of(bytes, in -> new XZInputStream(in, MOST_MEMORY_KIB), context)
                    .result("xz", bytes);
        }
        if (!context.isForced() && !isOldStream(new Octets(bytes))) {
            return new DecodeResult.NotMine("no stream");
        }
        Streamed old = Streamed.of(bytes, in -> new LZMAInputStream(in, MOST_MEMORY_KIB), context);
        return old.isWhole() || !old.bytes().isEmpty()
                ? old.result("xz", bytes)
                : new DecodeResult.NotMine("no stream");
    }
}
