package org.telltale.importers.payload.compressed;

import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.util.List;
import java.util.Optional;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// Zstandard frames, [RFC 8878](https://www.rfc-editor.org/rfc/rfc8878).
public final class ZstandardDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("zstd", 1);

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
        return ZstandardFrames.begin(new Octets(head), 0) ? Fit.CERTAIN : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        if (!ZstandardFrames.begin(new Octets(bytes), 0)) {
            return new DecodeResult.NotMine("no frame");
        }
        Optional<Bytes> dictionary = context.given("dictionary");
        if (dictionary.isPresent()) {
            return ZstandardFrames.unpacked(bytes, dictionary.get(), context).result("zstd", bytes);
        }
        if (ZstandardFrames.wanted(bytes) == 0 && ZstandardFrames.isWide(bytes)) {
            return ZstandardFrames.unpacked(bytes, Bytes.EMPTY, context).result("zstd", bytes);
        }
        // the library does not know frames that are to be skipped
        int from = ZstandardFrames.skipped(bytes);
        Bytes frames = bytes.slice(from, bytes.size() - from);
        Streamed plain = Streamed.of(frames, ZstdInputStream::new, context);
        long wanted = plain.isWhole() ? 0 : ZstandardFrames.wanted(bytes);
        return wanted == 0
                ? plain.result("zstd", bytes)
                : new Streamed(plain.bytes(), "wants dictionary " + wanted).result("zstd", bytes);
    }
}
