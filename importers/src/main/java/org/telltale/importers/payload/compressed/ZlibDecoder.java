package org.telltale.importers.payload.compressed;

import java.util.List;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;

/// zlib, [RFC 1950](https://www.rfc-editor.org/rfc/rfc1950).
public final class ZlibDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("zlib", 1);
    private static final int SHORTEST = 8;
    private static final int DICTIONARY = 0x20;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public List<String> parameters() {
        return List.of("dictionary");
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        Ascii text = new Ascii(head);
        int method = text.at(0);
        int flags = text.at(1);
        boolean header = method == 0x78 && flags >= 0 && (method << 8 | flags) % 31 == 0;
        boolean place =
                hint.origin() == Origin.BODY || hint.origin() == Origin.UNWRAPPED || hint.origin() == Origin.BYTES;
        return header && place && head.size() >= SHORTEST ? Fit.LIKELY : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        ArrayBytes here = ArrayBytes.of(bytes);
        Inflation read = Inflation.of(here, 0, false, context);
        boolean dictionary = (new Ascii(bytes).at(1) & DICTIONARY) != 0;
        if (read.bytes().isEmpty()
                && !context.isForced()
                && (!dictionary || context.hint().origin() != Origin.BODY)) {
            return new DecodeResult.NotMine("nothing came out");
        }
        List<Problem> problems =
                read.fault().isEmpty() ? trailing(read, bytes) : List.of(Inflated.stopped(read, bytes));
        return Inflated.result("zlib", bytes, read.bytes(), problems);
    }

    private static List<Problem> trailing(Inflation read, Bytes bytes) {
        return read.end() < bytes.size()
                ? List.of(Problem.warning(read.end(), bytes.size() - read.end(), "bytes after the stream"))
                : List.of();
    }
}
