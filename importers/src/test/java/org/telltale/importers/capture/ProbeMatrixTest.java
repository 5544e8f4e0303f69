package org.telltale.importers.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.telltale.contract.SessionImporterContract;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.Recognizer;
import org.telltale.model.capture.SessionImporter;

class ProbeMatrixTest {
    private static final List<SessionImporter> ALL = ServiceLoader.load(SessionImporter.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    @Test
    void eachSampleIsClaimedByItsImporterUnderAnyName() throws IOException {
        Recognizer recognizer = new Recognizer(ALL);
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> claimed = new TreeMap<>();
        for (SessionImporter importer : ALL) {
            for (Path sample : SessionImporterContract.samples(getClass(), importer.id())) {
                byte[] head = Recognizer.head(Bytes.of(Files.readAllBytes(sample)));
                for (String name : List.of(sample.getFileName().toString(), "capture.bin")) {
                    String key = importer.id() + "/" + sample.getFileName() + " as " + name;
                    expected.put(key, importer.id());
                    claimed.put(key, recognizer.best(name, head).orElseThrow().format());
                }
            }
        }
        assertEquals(expected, claimed);
    }
}
