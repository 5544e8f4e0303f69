package org.telltale.importers.capture.mitmproxy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.telltale.importers.capture.MadeSamples;

class FlowSamplesTest {
    @Test
    void samplesAreWhatIsMadeHere() throws IOException {
        MadeSamples.check(FlowSamples.all());
    }
}
