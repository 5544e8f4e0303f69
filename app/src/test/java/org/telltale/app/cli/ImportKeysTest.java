package org.telltale.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportKeysTest {
    private static final Path CORPUS = Path.of("../../shared/corpus/pcap");

    @TempDir
    private Path folder = Path.of("");

    private Path study = Path.of("");

    @BeforeEach
    void placeStudy() {
        study = folder.resolve("a.telltale");
    }

    private Path copy(String from, String to) throws IOException {
        Path source = CORPUS.resolve(from);
        assumeTrue(Files.exists(source));
        return Files.copy(source, Files.createDirectories(folder.resolve("in")).resolve(to));
    }

    private List<String> methods() {
        return Typed.run("exchanges", study, "--json").values("method").stream()
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void opensCapturesWithTheLogThatIsNamedAndAgainOnRebuild() throws IOException {
        Path capture = copy("own/tls13_h2.pcap", "a.pcap");
        Path keys = copy("own/tls13_h2.keys", "kept elsewhere");
        assertEquals(0, Typed.run("import", study, capture).status());
        assertEquals(List.of(""), methods());
        Typed opened = Typed.run("import", study, capture, "--keys", keys, "--json");
        assertEquals(List.of("imported", "keys"), opened.values("result"));
        List<String> methods = List.of("", "GET", "HEAD", "POST", "PUT");
        assertEquals(methods, methods());
        Files.delete(keys);
        assertEquals(0, Typed.run("rebuild", study).status());
        assertEquals(methods, methods());
        assertEquals(0, Typed.run("verify", study).status());
    }

    @Test
    void findsALogBesideTheCaptureAndAmongTheFiles() throws IOException {
        Path beside = copy("wireshark/tls13-rfc8446.pcap", "one.pcap");
        copy("wireshark/tls13-rfc8446.keys", "one.keylog");
        Typed alone = Typed.run("import", study, beside, "--json");
        assertEquals(List.of("imported", "keys"), alone.values("result"));
        Path capture = copy("wireshark/http2-data-reassembly.pcap", "two.pcap");
        Path among = copy("wireshark/http2-data-reassembly.keys", "odd-name.txt");
        Typed both = Typed.run("import", study, capture, among, "--json");
        assertEquals(List.of("two.pcap", "odd-name.txt"), both.values("file"));
        assertEquals(List.of("GET"), methods());
    }

    @Test
    void takesALogWithoutKeysWithARemark() throws IOException {
        byte[] pcap = HexFormat.of().parseHex("d4c3b2a1020004000000000000000000ffff000001000000");
        Path capture = Files.write(folder.resolve("a.pcap"), pcap);
        Path keys = Files.writeString(folder.resolve("none.txt"), "# secrets log\n");
        Typed typed = Typed.run("import", study, capture, "--keys", keys, "--json");
        assertEquals(0, typed.status(), typed.out());
        assertEquals(List.of("imported", "keys"), typed.values("result"));
        assertTrue(typed.values("why").getLast().contains("holds no keys"), typed.out());
    }

    @Test
    void saysWhenALogHasNothingToOpen() throws IOException {
        Path lone = Files.writeString(
                folder.resolve("keys.txt"), "CLIENT_RANDOM " + "0a".repeat(32) + " " + "0b".repeat(48) + "\n");
        Typed typed = Typed.run("import", study, lone, "--json");
        assertEquals(2, typed.status());
        assertTrue(typed.values("why").getFirst().contains("packet captures"), typed.out());
    }
}
