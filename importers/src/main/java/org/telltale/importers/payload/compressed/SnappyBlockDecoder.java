package org.telltale.importers.payload.compressed;

import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.snappy.SnappyJavaDecompressor;
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

/// A bare [Snappy block](https://github.com/google/snappy/blob/main/format_description.txt), which has no mark: its
/// length comes first, and it must give exactly that, and something readable. Four bytes of a checksum may follow, as
/// in Avro.
public final class SnappyBlockDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("snappy-block", 1);
    private static final int SHORTEST = 16;

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
        // a block begins with a literal
        boolean literal = head.size() >= SHORTEST && length(new Octets(head)).isGood();
        return place && literal ? Fit.POSSIBLE : Fit.NONE;
    }

    /// The length that stands first.
    private record Length(long value, int end, boolean isGood) {}

    private static Length length(Octets in) {
        long value = 0;
        for (int i = 0; i < 5; i++) {
            int next = in.at(i);
            value |= (next & 127L) << 7 * i;
            if (next >= 0 && next < 128) {
                return new Length(
                        value, i + 1, (in.at(i + 1L) & 3) == 0 && value > 0 && value <= Integer.MAX_VALUE - 8);
            }
        }
        return new Length(0, 0, false);
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Length length = length(new Octets(bytes));
        // no stream of this format gives more than 22 bytes for one
        boolean fits = length.isGood() && length.value() <= 64L * bytes.size();
        if (!fits || length.value() > context.inflatedLeft()) {
            return new DecodeResult.NotMine("no length that these bytes could have");
        }
        if (!context.isForced() && length.value() < bytes.size()) {
            return new DecodeResult.NotMine("less would come out than went in");
        }
        Optional<Bytes> plain = unpacked(bytes, (int) length.value())
                .or(() -> context.isForced() && bytes.size() > 4
                        ? unpacked(bytes.slice(0, bytes.size() - 4), (int) length.value())
                        : Optional.empty());
        return plain.filter(p -> context.takeInflated(p.size()))
                .map(p -> Inflated.result("snappy-block", bytes, p, List.of()))
                .orElseGet(() -> new DecodeResult.NotMine("no block to the end"));
    }

    private static Optional<Bytes> unpacked(Bytes bytes, int length) {
        byte[] packed = bytes.toArray();
        byte[] out = new byte[length];
        try {
            int count = new SnappyJavaDecompressor().decompress(packed, 0, packed.length, out, 0, length);
            return count == length ? Optional.of(Bytes.of(out)) : Optional.empty();
        } catch (MalformedInputException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }
}
