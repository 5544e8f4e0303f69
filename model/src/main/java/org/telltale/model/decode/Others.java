package org.telltale.model.decode;

import java.util.List;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// The other decoders, whom one may ask about a byte value of its layer.
///
/// @param decoders in order of preference; none where a decoder reads alone
record Others(List<PayloadDecoder> decoders) {
    static final Others NONE = new Others(List.of());
    private static final MediaHint BYTES = new MediaHint("", Origin.BYTES);

    /// Whether somebody is likely to read these bytes.
    boolean areLikely(Bytes value) {
        Bytes head = PayloadPipeline.head(value);
        for (PayloadDecoder decoder : decoders) {
            if (decoder.probe(BYTES, head).compareTo(Fit.LIKELY) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether a decoder but that one knows these bytes for its own: by what only it begins with, or as a whole tree.
    boolean doRead(Bytes value, String but, DecodeLimits limits, JobContext job) {
        Bytes head = PayloadPipeline.head(value);
        for (PayloadDecoder decoder : decoders) {
            Fit fit = decoder.id().name().equals(but) ? Fit.NONE : decoder.probe(BYTES, head);
            if (fit != Fit.NONE) {
                DecodeResult result = decoder.decode(value, DecodeContext.of(BYTES, limits, Choices.NONE, job));
                boolean read = result instanceof DecodeResult.Decoded
                        || result instanceof DecodeResult.Unwrapped && fit != Fit.POSSIBLE;
                if (read) {
                    return true;
                }
            }
        }
        return false;
    }
}
