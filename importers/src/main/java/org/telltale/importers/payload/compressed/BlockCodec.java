package org.telltale.importers.payload.compressed;

import java.util.Optional;
import org.telltale.model.decode.PayloadDecoder;

/// The decoders of the codecs that containers name.
public final class BlockCodec {
    private BlockCodec() {}

    /// @param name as Avro calls it; empty where there is none of that name
    public static Optional<PayloadDecoder> named(String name) {
        return switch (name) {
            case "deflate" -> Optional.of(new DeflateDecoder());
            case "snappy" -> Optional.of(new SnappyBlockDecoder());
            case "zstandard" -> Optional.of(new ZstandardDecoder());
            case "bzip2" -> Optional.of(new Bzip2Decoder());
            case "xz" -> Optional.of(new XzDecoder());
            default -> Optional.empty();
        };
    }
}
