package org.telltale.importers.payload.compressed;

import java.io.IOException;
import java.io.InputStream;
import org.brotli.dec.BrotliInputStream;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// Brotli, [RFC 7932](https://www.rfc-editor.org/rfc/rfc7932), which has no mark of its own.
///
/// Undeclared bytes are taken when the stream ends with the last of them and not before, and what is inside is
/// understood; those inside another tree when clean text comes out.
public final class BrotliDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("brotli", 1);
    private static final int SHORTEST = 12;
    private static final int SMALLEST_BUFFER = 256;
    private static final int LARGEST_BUFFER = 1 << 14;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean place = switch (hint.origin()) {
            case BODY, UNWRAPPED, BYTES -> true;
            case TEXT, URL, HEADERS -> false;
        };
        return place && head.size() >= SHORTEST ? Fit.POSSIBLE : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        if (!context.isForced() && !BrotliHead.isPossible(new Octets(bytes))) {
            return new DecodeResult.NotMine("no stream begins here");
        }
        Streamed read = Streamed.of(bytes, BrotliDecoder::inflating, context);
        if (context.isForced()) {
            return read.isWhole() || !read.bytes().isEmpty()
                    ? read.result("brotli", bytes)
                    : new DecodeResult.NotMine("nothing came out");
        }
        boolean evidence = context.hint().origin() != Origin.BYTES || isText(read.bytes());
        return evidence && read.isWhole() && read.bytes().size() >= bytes.size() / 2 && endsHere(bytes, context)
                ? read.result("brotli", bytes)
                : new DecodeResult.NotMine("no stream to the end");
    }

    private static boolean isText(Bytes plain) {
        return plain.size() >= SHORTEST && new Octets(plain).isText(0, plain.size());
    }

    /// Whether the last byte is wanted.
    private static boolean endsHere(Bytes bytes, DecodeContext context) {
        return !Streamed.of(bytes.slice(0, bytes.size() - 1), BrotliDecoder::inflating, context)
                .isWhole();
    }

    /// A method of our own, for that of the library cannot be kept in an ahead-of-time cache: its classes are too old.
    private static InputStream inflating(InputStream in) throws IOException {
        return new BrotliInputStream(in, Math.clamp(in.available(), SMALLEST_BUFFER, LARGEST_BUFFER));
    }
}
