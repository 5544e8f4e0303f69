package org.telltale.importers.capture;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.telltale.importers.capture.connections.PcapdroidImporter;
import org.telltale.importers.capture.connections.TrackerControlImporter;

@Tag("fuzz")
class ConnectionsFuzzTest {
    @FuzzTest
    void readsAnyBytes(byte[] bytes) throws IOException {
        CaptureFuzz.read(new PcapdroidImporter(), bytes);
        CaptureFuzz.read(new TrackerControlImporter(), bytes);
    }
}
