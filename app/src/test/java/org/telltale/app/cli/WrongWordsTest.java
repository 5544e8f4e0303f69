package org.telltale.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What commands answer to words that they do not know: one line that says what there is.
class WrongWordsTest {
    @TempDir
    private Path folder = Path.of("");

    private Path study() throws IOException {
        Path capture = Files.writeString(folder.resolve("run.jsonl"), "{\"req_id\": 7, \"data\": \"082a\"}\n");
        Path study = folder.resolve("study");
        assertEquals(0, Typed.run("import", study, capture).status());
        return study;
    }

    private static void refused(Typed typed, String words) {
        assertEquals(2, typed.status(), typed.err());
        assertEquals(1, typed.err().lines().count(), typed.err());
        assertTrue(typed.err().contains(words), typed.err());
    }

    @Test
    void namesTheCommandThatIsNone() {
        refused(Typed.run("frob"), "no command 'frob'");
    }

    @Test
    void namesThePlaceInAFilter() throws IOException {
        refused(Typed.run("exchanges", study(), "--where", "(size>1"), "(at character 8 of the filter)");
    }

    @Test
    void namesTheReadingsThatAValueHas() throws IOException {
        Path study = study();
        refused(Typed.run("read", study, "7", "protobuf:1", "colour"), "there are number, zigzag");
        assertEquals(0, Typed.run("read", study, "7", "protobuf:1", "zigzag").status());
        Typed absent = Typed.run("read", study, "7", "protobuf:9", "zigzag");
        assertEquals(0, absent.status(), absent.err());
        assertTrue(absent.err().contains("no request of rpc:7 has protobuf:9 now"), absent.err());
    }
}
