package org.telltale.importers.capture.proxy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.telltale.importers.capture.MadeSamples;

class ArchivedSamplesTest {
    @Test
    void samplesAreWhatIsMadeHere() throws IOException {
        MadeSamples.check(ArchivedSamples.all());
    }
}
