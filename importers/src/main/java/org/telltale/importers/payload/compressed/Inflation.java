package org.telltale.importers.payload.compressed;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeLimits;

/// What came out of one deflate stream, and what ended it.
///
/// @param bytes everything that came out, also of a damaged or cut stream
/// @param end the offset after the stream in the input
/// @param fault what ended it early, empty when it ended as it should
record Inflation(Bytes bytes, int end, String fault) {
    private static final int SMALLEST_STEP = 1 << 9;
    private static final int LARGEST_STEP = 1 << 16;

    /// Inflates within the context's limits, with the dictionary that is given (`dictionary`).
    ///
    /// @param raw whether the stream has no zlib header
    static Inflation of(ArrayBytes input, int from, boolean raw, DecodeContext context) {
        Inflater inflater = new Inflater(raw);
        Optional<Bytes> dictionary = context.given("dictionary");
        try {
            if (raw && dictionary.isPresent()) {
                inflater.setDictionary(dictionary.get().toArray());
            }
            inflater.setInput(input.array(), input.start() + from, input.length() - from);
            return run(inflater, from, context);
        } finally {
            inflater.end();
        }
    }

    private static Inflation run(Inflater inflater, int from, DecodeContext context) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] step = new byte[Math.clamp(4L * inflater.getRemaining(), SMALLEST_STEP, LARGEST_STEP)];
        String fault = "";
        while (fault.isEmpty() && !inflater.finished()) {
            context.job().check();
            try {
                int count = inflater.inflate(step);
                fault = count == 0
                        ? stalled(inflater, context)
                        : limit(out.size() + (long) count, count, inflater, context);
                out.write(step, 0, count);
            } catch (DataFormatException _) {
                fault = "damaged";
            }
        }
        int end = from + (int) inflater.getBytesRead();
        return new Inflation(Bytes.of(out.toByteArray()), end, fault);
    }

    private static String stalled(Inflater inflater, DecodeContext context) {
        if (!inflater.needsDictionary()) {
            return inflater.finished() ? "" : "cut";
        }
        Optional<Bytes> dictionary = context.given("dictionary");
        String wanted = String.format(Locale.ROOT, "wants the dictionary of checksum %08x", inflater.getAdler());
        if (dictionary.isEmpty()) {
            return wanted;
        }
        try {
            inflater.setDictionary(dictionary.get().toArray());
            return "";
        } catch (IllegalArgumentException _) {
            return wanted + ", which the given one is not";
        }
    }

    private static String limit(long out, int count, Inflater inflater, DecodeContext context) {
        DecodeLimits limits = context.limits();
        if (!context.takeInflated(count)) {
            return "more than " + limits.inflated() + " bytes of a payload inflated";
        }
        boolean bomb = out > limits.ratioFree() && out > inflater.getBytesRead() * limits.ratio();
        return bomb ? "more than " + limits.ratio() + " bytes for one" : "";
    }
}
