package org.telltale.importers.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Compares samples with the code that makes them (written anew by `-Dgolden=write`).
public final class MadeSamples {
    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", "")).resolve("src/test/resources/samples");

    private MadeSamples() {}

    /// @param samples path below the samples folder to content
    public static void check(Map<String, byte[]> samples) throws IOException {
        for (Map.Entry<String, byte[]> sample : samples.entrySet()) {
            Path file = FOLDER.resolve(sample.getKey());
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(file.getParent());
                Files.write(file, sample.getValue());
            }
            assertArrayEquals(sample.getValue(), Files.readAllBytes(file), sample.getKey());
        }
    }
}
