package org.telltale.model.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.probe.Fit;

/// A decoder that may read some bytes, and how sure its probe is.
record Candidate(PayloadDecoder decoder, Fit fit) {
    private static final MediaHint BYTES = new MediaHint("", MediaHint.Origin.BYTES);

    /// The decoders whose probe is not [Fit#NONE], surest first, in order of preference among equals.
    static List<Candidate> of(List<PayloadDecoder> decoders, MediaHint hint, Bytes bytes) {
        Bytes head = head(bytes);
        List<Candidate> found = List.of();
        for (PayloadDecoder decoder : decoders) {
            Fit fit = decoder.probe(hint, head);
            if (fit != Fit.NONE) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.add(new Candidate(decoder, fit));
            }
        }
        if (found.size() > 1) {
            found.sort(Comparator.comparing(Candidate::fit).reversed());
        }
        return found;
    }

    /// Whether somebody is likely to read these bytes of a value.
    static boolean any(List<PayloadDecoder> decoders, Bytes value) {
        Bytes head = head(value);
        for (PayloadDecoder decoder : decoders) {
            if (decoder.probe(BYTES, head).compareTo(Fit.LIKELY) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Bytes head(Bytes bytes) {
        return bytes.size() > PayloadPipeline.HEAD ? bytes.slice(0, PayloadPipeline.HEAD) : bytes;
    }
}
