package org.telltale.importers.capture;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.telltale.importers.capture.burp.BurpImporter;

@Tag("fuzz")
class BurpFuzzTest {
    @FuzzTest
    void readsAnyBytes(byte[] bytes) throws IOException {
        CaptureFuzz.read(new BurpImporter(), bytes);
    }
}
