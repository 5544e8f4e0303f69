package org.telltale.model.decode;

import java.util.List;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.job.JobContext;

/// Stacks decoders until nothing more is understood. Any bytes give a layer; nobody's bytes give one opaque root.
public final class PayloadPipeline {
    private final List<PayloadDecoder> decoders;

    /// @param decoders in order of preference among equal fits
    public PayloadPipeline(List<PayloadDecoder> decoders) {
        this.decoders = List.copyOf(decoders);
    }

    public List<PayloadDecoder> decoders() {
        return decoders;
    }

    /// Reads a payload within [DecodeLimits#DEFAULT].
    public Layer decode(Bytes payload, MediaHint hint, Choices choices, JobContext job) {
        FieldNode root = new FieldNode.Opaque(
                Key.ROOT, "bytes", 0, payload.size(), 0, payload.size(), new FieldValue.Raw(payload), "unknown");
        return Layer.of("bytes", payload, root, List.of());
    }
}
