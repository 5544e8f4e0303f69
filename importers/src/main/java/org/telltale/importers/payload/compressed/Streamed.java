package org.telltale.importers.payload.compressed;

import io.airlift.compress.v3.MalformedInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeLimits;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.problem.Problem;

/// What came out of a stream of a library, and what ended it.
///
/// @param bytes everything that came out, also of a damaged or cut stream
/// @param fault what ended it early, empty when it ended as it should
record Streamed(Bytes bytes, String fault) {
    private static final int SMALLEST_STEP = 1 << 9;
    private static final int LARGEST_STEP = 1 << 14;

    /// Opens a stream of plain bytes over packed ones.
    @FunctionalInterface
    interface Codec {
        InputStream open(InputStream packed) throws IOException;
    }

    static Streamed of(Bytes packed, Codec codec, DecodeContext context) {
        ArrayBytes here = ArrayBytes.of(packed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = codec.open(new ByteArrayInputStream(here.array(), here.start(), here.length()))) {
            String fault = run(in, out, packed.size(), context);
            return new Streamed(Bytes.of(out.toByteArray()), fault);
        } catch (IOException | MalformedInputException | IndexOutOfBoundsException _) {
            return new Streamed(Bytes.of(out.toByteArray()), "damaged or cut");
        } catch (ArithmeticException | IllegalStateException _) {
            // what the library for Zstandard throws at a window or content size that cannot be
            return new Streamed(Bytes.of(out.toByteArray()), "damaged or cut");
        }
    }

    private static String run(InputStream in, ByteArrayOutputStream out, long packed, DecodeContext context)
            throws IOException {
        DecodeLimits limits = context.limits();
        byte[] step = new byte[Math.clamp(4 * packed, SMALLEST_STEP, LARGEST_STEP)];
        int count = in.read(step);
        while (count >= 0) {
            context.job().check();
            if (!context.takeInflated(count)) {
                return "more than " + limits.inflated() + " bytes of a payload inflated";
            }
            out.write(step, 0, count);
            if (out.size() > limits.ratioFree() && out.size() > packed * limits.ratio()) {
                return "more than " + limits.ratio() + " bytes for one";
            }
            count = in.read(step);
        }
        return "";
    }

    boolean isWhole() {
        return fault.isEmpty();
    }

    DecodeResult result(String decoder, Bytes packed) {
        List<Problem> problems = isWhole()
                ? List.of()
                : List.of(Problem.warning(0, packed.size(), fault + "; " + bytes.size() + " bytes came out"));
        return Inflated.result(decoder, packed, bytes, problems);
    }
}
