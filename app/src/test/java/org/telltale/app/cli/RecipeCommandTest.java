package org.telltale.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Own decodings on the command line: tried, kept, rebuilt, handed on.
class RecipeCommandTest {
    private static final byte[] DICTIONARY = "{\"imei\":\"000000000000000\"}".getBytes(StandardCharsets.UTF_8);
    private static final String LEAF = "bytes:|slice:slice|zlib|json:imei";

    @TempDir
    private Path folder = Path.of("");

    private Path recipe = Path.of("");
    private Path body = Path.of("");

    @BeforeEach
    void writeFiles() throws IOException {
        byte[] packed = new byte[200];
        byte[] plain = "{\"imei\":\"490154203237518\"}".getBytes(StandardCharsets.UTF_8);
        packed[0] = (byte) 0x91;
        int size = 1;
        try (Deflater deflater = new Deflater()) {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(plain);
            deflater.finish();
            size += deflater.deflate(packed, 1, packed.length - 1);
        }
        byte[] sent = java.util.Arrays.copyOf(packed, size);
        Files.write(folder.resolve("words.bin"), DICTIONARY);
        body = Files.write(folder.resolve("body.bin"), sent);
        Files.writeString(
                folder.resolve("login.jsonl"),
                "{\"req_id\": 7, \"data\": \"" + HexFormat.of().formatHex(sent) + "\"}\n");
        recipe = Files.writeString(folder.resolve("sealed.json"), """
                {"recipe": "sealed", "endpoint": "7", "pattern": "bytes:", "steps": [
                 {"do": "slice", "from": 1}, {"do": "zlib", "dictionary": {"file": "words.bin"}}]}
                """);
    }

    private Path study(String name) {
        Path study = folder.resolve(name);
        assertEquals(
                0, Typed.run("import", study, folder.resolve("login.jsonl")).status());
        return study;
    }

    private static List<String> paths(Path study) {
        return Typed.run("fields", study, "login#1", "--json").values("path");
    }

    @Test
    void decodesAFileByARecipeOrByWhatIsGiven() throws IOException {
        List<String> leaves =
                Typed.run("decode", body, "--recipe", recipe, "--json").values("path");
        assertTrue(leaves.contains("slice:slice|zlib|json:imei"), leaves::toString);
        byte[] sent = Files.readAllBytes(body);
        Path bare = Files.write(folder.resolve("bare.bin"), java.util.Arrays.copyOfRange(sent, 1, sent.length));
        String words = "dictionary=@" + folder.resolve("words.bin");
        List<String> given = Typed.run("decode", bare, "--as", "zlib", "--give", words, "--json")
                .values("path");
        assertTrue(given.contains("zlib|json:imei"), given::toString);
        assertEquals(2, Typed.run("decode", bare, "--give", words).status());
        assertEquals(
                2,
                Typed.run("decode", bare, "--as", "zlib", "--give", "dictionary=hex:0")
                        .status());
    }

    @Test
    void keepsARecipeOverARebuildUntilItIsRemoved() {
        Path study = study("a.telltale");
        assertEquals(0, Typed.run("recipe", study, "add", recipe).status());
        assertTrue(paths(study).contains(LEAF), paths(study)::toString);
        assertEquals(
                List.of("sealed"), Typed.run("recipe", study, "list", "--json").values("recipe"));
        assertEquals(0, Typed.run("rebuild", study).status());
        assertTrue(paths(study).contains(LEAF), paths(study)::toString);
        assertEquals(0, Typed.run("recipe", study, "remove", recipe).status());
        assertEquals(List.of("bytes:"), paths(study));
        assertEquals(0, Typed.run("undo", study).status());
        assertTrue(paths(study).contains(LEAF), paths(study)::toString);
    }

    @Test
    void handsRecipesAndBindingsOnWithTheRules() throws IOException {
        Path study = study("a.telltale");
        Typed.run("recipe", study, "add", recipe);
        Path proto =
                Files.writeString(folder.resolve("a.proto"), "syntax = \"proto3\"; message Ping { string words = 1; }");
        assertEquals(0, Typed.run("schema", study, "add", proto).status());
        assertEquals(0, Typed.run("schema", study, "bind", "7", "Ping").status());
        Path rules = folder.resolve("rules.json");
        assertEquals(0, Typed.run("rules", study, "export", rules).status());
        Path other = study("b.telltale");
        Typed applied = Typed.run("rules", other, "import", rules);
        assertTrue(applied.err().contains("2 rules applied"), applied.err());
        assertTrue(applied.err().contains("no file of the study declares Ping"), applied.err());
        assertTrue(paths(other).contains(LEAF), paths(other)::toString);
        assertEquals(0, Typed.run("schema", other, "add", proto).status());
        assertEquals(
                List.of("Ping"), Typed.run("schema", other, "list", "--json").values("message"));
    }
}
