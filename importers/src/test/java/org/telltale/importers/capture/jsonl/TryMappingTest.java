package org.telltale.importers.capture.jsonl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.importers.capture.payload.PayloadImporter;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.KeyMapping;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.usecase.TryMapping;

class TryMappingTest {
    private static final List<SessionImporter> IMPORTERS =
            List.of(new PayloadImporter(), new TableImporter(), new JsonLinesImporter());

    @TempDir
    private Path folder = Path.of("");

    private TryMapping open(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return TryMapping.of(file, IMPORTERS).orElseThrow();
    }

    @Test
    void guessesWhatIsReadWithoutAMapping() throws IOException, MalformedCaptureException {
        TryMapping lines = open("a.log", """
                {"data": "68656c6c6f", "req_id": 7, "ts": 1700000000000, "in": {"a/b": 1}}
                {"data": "", "req_id": 8, "ts": 1700000000001, "in": {"a/b": 2}}
                """);
        assertEquals("jsonl", lines.format());
        assertEquals(List.of("data", "req_id", "ts", "in", "/in/a~1b"), lines.keys());
        assertEquals(
                Map.of("payload", "data", "number", "req_id", "time", "ts"),
                lines.guess().keys());
        TryMapping.Result result = lines.read(lines.guess(), 1);
        assertEquals(1, result.rows().size());
        assertEquals("7", result.rows().getFirst().record().requestId());
        assertEquals(
                Bytes.utf8("hello"),
                result.rows().getFirst().record().request().orElseThrow().body());
    }

    @Test
    void showsWhatAnotherMappingGivesBesideTheText() throws IOException, MalformedCaptureException {
        TryMapping lines = open("a.log", "{\"x\": \"abc\", \"data\": \"00\", \"in\": {\"a/b\": 5}}\n");
        KeyMapping changed =
                lines.guess().with("payload", "x").with("number", "/in/a~1b").with("name", "");
        KeyMapping text = new KeyMapping(changed.keys(), Optional.of("text"), Optional.empty(), List.of(), List.of());
        TryMapping.Row row = lines.read(text, 10).rows().getFirst();
        assertEquals("5", row.record().requestId());
        assertEquals(Bytes.utf8("abc"), row.record().request().orElseThrow().body());
        assertEquals('{', row.text().charAt(0));
        Path saved = folder.resolve("m.json");
        TryMapping.save(text, saved);
        assertEquals(
                row.record(),
                lines.read(Bytes.of(Files.readAllBytes(saved)), 1)
                        .rows()
                        .getFirst()
                        .record());
    }

    @Test
    void readsRowsOfATableByItsColumns() throws IOException, MalformedCaptureException {
        TryMapping table = open("a.csv", "when,where,what\n1700000000,https://a.test/x,68690a\n");
        assertEquals("table", table.format());
        KeyMapping mapping = table.guess().with("url", "where").with("payload", "what");
        TryMapping.Row row = table.read(mapping, 10).rows().getFirst();
        assertEquals("https://a.test/x", row.record().url());
        assertEquals("1700000000,https://a.test/x,68690a", row.text());
    }

    @Test
    void saysWhereAMappingIsNone() throws IOException {
        TryMapping lines = open("a.log", "{\"data\": \"00\"}\n");
        MalformedCaptureException refused =
                assertThrows(MalformedCaptureException.class, () -> lines.read(Bytes.utf8("{\n  \"pay\": \"x\"}"), 1));
        assertEquals(true, String.valueOf(refused.getMessage()).contains("line 2 column 3"), refused.getMessage());
    }

    @Test
    void hasNothingToSayOfOtherFiles() throws IOException {
        Path file = Files.write(folder.resolve("a.bin"), new byte[] {1, 2, 3});
        assertEquals(Optional.empty(), TryMapping.of(file, IMPORTERS));
    }
}
