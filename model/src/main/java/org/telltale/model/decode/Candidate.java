package org.telltale.model.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.probe.Fit;

/// A decoder that may read some bytes, and how sure its probe is.
record Candidate(PayloadDecoder decoder, Fit fit) {
    /// The decoders whose probe is not [Fit#NONE], surest first, in order of preference among equals.
    static List<Candidate> of(List<PayloadDecoder> decoders, MediaHint hint, Bytes bytes) {
        Bytes head = PayloadPipeline.head(bytes);
        List<Candidate> found = List.of();
        // by index: this runs for most values of a payload
        for (int i = 0; i < decoders.size(); i++) {
            PayloadDecoder decoder = decoders.get(i);
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
}
