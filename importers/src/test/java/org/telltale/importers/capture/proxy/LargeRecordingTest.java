package org.telltale.importers.capture.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.importers.capture.har.HarImporter;
import org.telltale.importers.capture.mitmproxy.MitmproxyImporter;
import org.telltale.importers.capture.pcap.PcapImporter;
import org.telltale.model.capture.SessionImporter;

/// Recordings of 2 GiB, and 4 GiB of packets, read by a process with a heap of 512 MiB.
@Tag("soak")
class LargeRecordingTest {
    private static final long SIZE = Long.getLong("telltale.soak.bytes", 2L << 30);
    private static final String BODY = "0123456789abcde\\n".repeat(4096);

    @TempDir
    Path folder;

    @Test
    void readsAHarInLittleMemory() throws IOException, InterruptedException {
        String entry = "{\"startedDateTime\":\"2024-05-03T12:00:01Z\",\"time\":1,\"request\":{\"method\":\"GET\","
                + "\"url\":\"https://api.example.test/a\",\"headers\":[]},\"response\":{\"status\":200,\"headers\":[],"
                + "\"content\":{\"text\":\"" + BODY + "\"}}}";
        Path file = folder.resolve("large.har");
        long count = write(file, "{\"log\":{\"version\":\"1.2\",\"entries\":[", entry, ",\n", "]}}");
        assertEquals(count + " records", read(HarImporter.class, file));
    }

    @Test
    void readsFlowsInLittleMemory() throws IOException, InterruptedException {
        String content = tagged(BODY, ',');
        String response = tagged("11:status_code;3:200#7:content;" + content, '}');
        String request = tagged("6:method;3:GET,4:host;16:api.example.test;4:path;2:/a,6:scheme;5:https,", '}');
        String flow = tagged(
                "4:type;4:http;7:version;2:21#7:request;" + request + "8:response;" + response + "11:client_conn;0:}",
                '}');
        Path file = folder.resolve("large.flows");
        long count = write(file, "", flow, "", "");
        assertEquals(count + " records", read(MitmproxyImporter.class, file));
    }

    @Test
    void readsPacketsInLittleMemory() throws IOException, InterruptedException {
        Path file = folder.resolve("large.pcap");
        long count = new LargePackets().write(file, 2 * SIZE);
        assertEquals(count + " records", read(PcapImporter.class, file));
    }

    private static String tagged(String content, char tag) {
        return content.length() + ":" + content + tag;
    }

    private static long write(Path file, String head, String part, String between, String foot) throws IOException {
        byte[] first = part.getBytes(StandardCharsets.ISO_8859_1);
        byte[] next = (between + part).getBytes(StandardCharsets.ISO_8859_1);
        long count = SIZE / next.length;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            for (long i = 0; i < count; i++) {
                out.write(i == 0 ? first : next);
            }
            out.write(foot.getBytes(StandardCharsets.ISO_8859_1));
        }
        return count;
    }

    /// What [RecordCount] says of a file in a process of its own.
    private static String read(Class<? extends SessionImporter> importer, Path file)
            throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(List.of(
                        java.toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RecordCount.class.getName(),
                        importer.getName(),
                        file.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }
}
