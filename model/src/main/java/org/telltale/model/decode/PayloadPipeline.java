package org.telltale.model.decode;

import java.util.List;
import java.util.Optional;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.Layer;
import org.telltale.model.job.JobContext;

/// Stacks decoders until nothing more is understood. Any bytes give a layer; nobody's bytes give one opaque root.
///
/// Without choices the result is a function of the bytes and the hint alone.
public final class PayloadPipeline {
    /// The longest head that a probe is shown.
    public static final int HEAD = 4096;

    private final List<PayloadDecoder> decoders;

    /// @param decoders in order of preference among equal fits
    public PayloadPipeline(List<PayloadDecoder> decoders) {
        this.decoders = List.copyOf(decoders);
    }

    public List<PayloadDecoder> decoders() {
        return decoders;
    }

    /// The decoder of a name as it stands in paths.
    public Optional<PayloadDecoder> decoder(String name) {
        return decoders.stream().filter(d -> d.id().name().equals(name)).findFirst();
    }

    /// Reads a payload within [DecodeLimits#DEFAULT].
    public Layer decode(Bytes payload, MediaHint hint, Choices choices, JobContext job) {
        return decode(payload, hint, DecodeLimits.DEFAULT, choices, job);
    }

    public Layer decode(Bytes payload, MediaHint hint, DecodeLimits limits, Choices choices, JobContext job) {
        return new Peeling(this, context(hint, limits, choices, job)).payload(payload);
    }

    /// Reads a payload by a decoder of the caller's choice, damaged or not; what is inside is found as usual.
    ///
    /// @throws IllegalArgumentException when there is no decoder of that name
    public Layer decodeAs(String decoder, Bytes payload, MediaHint hint, Choices choices, JobContext job) {
        PayloadDecoder chosen = decoder(decoder)
                .orElseThrow(() -> new IllegalArgumentException("no decoder '" + decoder + "'; there are "
                        + String.join(
                                ", ", decoders.stream().map(d -> d.id().name()).toList())));
        return new Peeling(this, context(hint, DecodeLimits.DEFAULT, choices, job)).payloadAs(chosen, payload);
    }

    /// Reads a payload by a recipe; what its last step leaves is found as usual.
    public Layer decodeBy(Recipe recipe, Bytes payload, MediaHint hint, Choices choices, JobContext job) {
        return new Peeling(this, context(hint, DecodeLimits.DEFAULT, choices, job)).payloadBy(recipe, payload);
    }

    private DecodeContext context(MediaHint hint, DecodeLimits limits, Choices choices, JobContext job) {
        return DecodeContext.of(hint, limits, choices, job, new Others(decoders));
    }

    /// What a probe is shown of some bytes: an array, since all probes look at it.
    static Bytes head(Bytes bytes) {
        return ArrayBytes.of(bytes.size() > HEAD ? bytes.slice(0, HEAD) : bytes);
    }
}
