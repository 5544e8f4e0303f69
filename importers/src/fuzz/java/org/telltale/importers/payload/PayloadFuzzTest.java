package org.telltale.importers.payload;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Tag;
import org.telltale.contract.WellFormed;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.field.Layer;
import org.telltale.model.job.JobContext;

/// Any bytes by any decoder: the first byte says which, the rest is what it reads.
@Tag("fuzz")
class PayloadFuzzTest {
    private static final PayloadPipeline PIPELINE = new PayloadPipeline(all());

    private static List<PayloadDecoder> all() {
        List<PayloadDecoder> found = new ArrayList<>();
        ServiceLoader.load(PayloadDecoder.class).forEach(found::add);
        return found;
    }

    @FuzzTest
    void readsAnyBytes(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        List<PayloadDecoder> decoders = PIPELINE.decoders();
        String decoder = decoders.get((bytes[0] & 0xff) % decoders.size()).id().name();
        Bytes input = Bytes.of(bytes).slice(1, bytes.length - 1L);
        Layer layer = PIPELINE.decodeAs(decoder, input, MediaHint.BODY, Choices.NONE, JobContext.NONE);
        if (layer.bytes().size() != input.size()) {
            throw new IllegalStateException(decoder + " lost bytes");
        }
        WellFormed.check(layer, false);
    }
}
