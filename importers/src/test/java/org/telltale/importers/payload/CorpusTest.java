package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.telltale.contract.WellFormed;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;
import org.telltale.model.job.JobContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Payloads of other projects beside the facts that other tools found in them; runs where they are present.
@EnabledIf("arePresent")
class CorpusTest {
    private static final Path CORPUS = Decoders.SHARED.resolve("corpus");
    private static final JsonMapper JSON = JsonMapper.shared();

    static boolean arePresent() {
        return Files.isRegularFile(CORPUS.resolve("MANIFEST.csv"));
    }

    @Test
    void givesATreeForEveryFileByEveryDecoder() throws IOException {
        for (String folder : List.of("protobuf", "json", "nested", "urlencoded", "xml-html", "compress")) {
            for (Path file : files(folder)) {
                Bytes bytes = bytes(file);
                WellFormed.check(Decoders.body(bytes), true);
                for (PayloadDecoder decoder : Decoders.PIPELINE.decoders()) {
                    Layer layer = Decoders.PIPELINE.decodeAs(
                            decoder.id().name(), bytes, MediaHint.BODY, Choices.NONE, JobContext.NONE);
                    assertEquals(bytes.size(), layer.bytes().size(), file::toString);
                    WellFormed.check(layer, true);
                }
            }
        }
    }

    @Test
    void readsAllValidJsonWithoutAProblem() throws IOException {
        Agreement row = new Agreement("json", Map.of());
        int read = 0;
        for (Map.Entry<String, JsonNode> fact :
                facts(f -> f.startsWith("json/JSONTestSuite/")).entrySet()) {
            Layer layer = Decoders.decode(
                    bytes(CORPUS.resolve(fact.getKey())), new MediaHint("application/json", MediaHint.Origin.BODY));
            boolean sound = layer.decoder().equals("json") && layer.problems().isEmpty();
            boolean text = layer.bytes().size() == Files.size(CORPUS.resolve(fact.getKey()));
            row.file();
            row.fact(fact.getKey(), true, text);
            switch (fact.getValue().path("suite").asString().substring(0, 6)) {
                case "must a" -> row.fact(fact.getKey(), true, sound);
                case "must r" -> row.fact(fact.getKey(), false, sound && !isSequence(layer));
                default -> {}
            }
            read++;
        }
        System.out.println(row.row());
        assertEquals(List.of(), row.open());
        assertTrue(read > 150);
    }

    private static boolean isSequence(Layer layer) {
        return layer.root().type().equals("sequence");
    }

    @Test
    void agreesWithProtocAboutTopLevelFields() throws IOException {
        for (Map.Entry<String, JsonNode> fact :
                facts(f -> f.startsWith("protobuf/")).entrySet()) {
            JsonNode fields = fact.getValue().path("top_level_fields");
            Layer layer = Decoders.PIPELINE.decodeAs(
                    "protobuf", bytes(CORPUS.resolve(fact.getKey())), MediaHint.BODY, Choices.NONE, JobContext.NONE);
            if (fields.isArray() && layer.root() instanceof FieldNode.Group root) {
                Set<Integer> theirs = numbers(fields);
                Set<Integer> ours = numbers(root);
                assertTrue(ours.containsAll(theirs), fact.getKey());
                // the manifest stops at 40 numbers
                assertTrue(ours.size() == theirs.size() || theirs.size() == 40, fact.getKey());
            }
        }
        assertEquals(
                "protobuf",
                Decoders.body(bytes(CORPUS.resolve("protobuf/batch.pb"))).decoder());
    }

    private static Set<Integer> numbers(JsonNode fields) {
        TreeSet<Integer> numbers = new TreeSet<>();
        fields.forEach(n -> numbers.add(n.asInt()));
        return numbers;
    }

    private static Set<Integer> numbers(FieldNode.Group root) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (FieldNode child : root.children()) {
            if (child.key() instanceof Key.Name name) {
                numbers.add(Integer.valueOf(name.text()));
            }
        }
        return numbers;
    }

    @Test
    void inflatesToTheSameBytesAsOtherTools() throws IOException {
        int compared = 0;
        Predicate<String> inflatable = f -> f.startsWith("compress/") && (f.endsWith(".gz") || f.endsWith(".deflate"));
        for (Map.Entry<String, JsonNode> fact : facts(inflatable).entrySet()) {
            Layer layer = Decoders.body(bytes(CORPUS.resolve(fact.getKey())));
            assertTrue(layer.isWrapping(), fact.getKey());
            boolean sound = fact.getValue().has("plain_sha256");
            assertEquals(sound, layer.problems().isEmpty(), fact.getKey());
            if (sound) {
                Bytes inner = layer.inner(layer.root()).orElseThrow().bytes();
                assertEquals(fact.getValue().path("plain_bytes").asLong(), inner.size(), fact.getKey());
                assertEquals(fact.getValue().path("plain_sha256").asString(), digest(inner), fact.getKey());
                compared++;
            }
        }
        assertTrue(compared >= 4);
    }

    @Test
    void findsNestedEncodings() throws IOException {
        Agreement row = new Agreement("nested", Map.of());
        for (Map.Entry<String, JsonNode> fact :
                facts(f -> f.startsWith("nested/") && !f.contains("json_in")).entrySet()) {
            row.file();
            Layer layer = Decoders.body(bytes(CORPUS.resolve(fact.getKey())));
            List<String> chain = new ArrayList<>();
            while (layer.isWrapping()) {
                chain.add(layer.decoder());
                layer = layer.inner(layer.root()).orElseThrow();
            }
            chain.add(layer.decoder());
            List<String> theirs = new ArrayList<>();
            fact.getValue()
                    .path("chain")
                    .forEach(step -> theirs.add(step.asString().replaceAll(" .*", "")));
            // a data URL is one step here
            boolean url = theirs.getFirst().equals("data");
            row.fact(fact.getKey(), url ? List.of("data-url", "json") : theirs, chain);
            row.fact(fact.getKey(), fact.getValue().path("inner_sha256").asString(), digest(layer.bytes()));
        }
        System.out.println(row.row());
        assertEquals(List.of(), row.open());
        List<String> deepest = Decoders.leaves(Decoders.body(bytes(CORPUS.resolve("nested/json_in_json_x4.txt"))));
        assertTrue(deepest.getLast().startsWith("json:d|json:d|json:d|json:d|json:geo[1] = "), deepest::toString);
    }

    @Test
    void readsQueriesAsOtherToolsDo() throws IOException {
        for (JsonNode item : JSON.readTree(Files.readString(CORPUS.resolve("url-query/cases.json")))) {
            Bytes url = Bytes.utf8(item.path("url").asString());
            Layer layer = Decoders.decode(url, new MediaHint("", MediaHint.Origin.URL));
            List<String> ours = new ArrayList<>();
            for (Place place : FieldWalk.places(layer)) {
                boolean pair = place.layer().decoder().equals("query")
                        && place.pattern().startsWith("url:query|query:");
                if (pair
                        && place.node() instanceof FieldNode.Scalar scalar
                        && !place.path().substring(16).contains("|")) {
                    ours.add(
                            scalar.key() instanceof Key.Name name
                                    ? name.text() + "=" + scalar.value().text()
                                    : "");
                }
            }
            List<String> theirs = new ArrayList<>();
            item.path("python_parse_qsl")
                    .forEach(
                            p -> theirs.add(p.get(0).asString() + "=" + p.get(1).asString()));
            if (theirs.stream().noneMatch(t -> t.contains("\ufffd"))) {
                assertEquals(
                        theirs, ours.subList(0, theirs.size()), item.path("url").asString());
                assertEquals(
                        item.path("count").asInt(),
                        ours.size(),
                        item.path("url").asString());
            }
        }
    }

    @Test
    void readsLargeNumbersDeepTreesAndUtf16() throws IOException {
        JsonNode numbers = fact("json/big_numbers.json");
        List<String> leaves = Decoders.leaves(Decoders.body(bytes(CORPUS.resolve("json/big_numbers.json"))));
        assertTrue(leaves.contains("json:i = " + numbers.path("i").asString()), leaves::toString);
        assertTrue(leaves.contains("json:u64 = " + numbers.path("u64").asString()), leaves::toString);
        Layer deep = Decoders.body(bytes(CORPUS.resolve("json/deep_objects.json")));
        assertEquals("json", deep.decoder());
        assertEquals(List.of(), deep.problems());
        Layer utf16 = Decoders.body(bytes(CORPUS.resolve("json/utf16le.json")));
        String value = fact("json/utf16le.json").path("k").asString();
        assertEquals("text:|json:k = " + value, Decoders.leaves(utf16).getLast());
    }

    @Test
    void readsLinesOfJsonAroundABadOne() throws IOException {
        Layer layer = Decoders.body(bytes(CORPUS.resolve("json/mixed.ndjson")));
        FieldNode.Group root = (FieldNode.Group) layer.root();
        long good = root.children().stream()
                .filter(c -> !(c instanceof FieldNode.Opaque))
                .count();
        assertEquals("sequence", root.type());
        assertFalse(layer.problems().isEmpty());
        assertTrue(good >= 5, () -> good + " lines");
    }

    @Test
    void readsMarkupWithoutFollowingAnything() throws IOException {
        Layer laughs = Decoders.body(bytes(CORPUS.resolve("xml-html/billion_laughs.xml")));
        assertTrue(Decoders.leaves(laughs).contains("xml:l = &j;"));
        Layer xxe = Decoders.body(bytes(CORPUS.resolve("xml-html/xxe_http.xml")));
        assertTrue(Decoders.leaves(xxe).contains("xml:r = "));
        Layer latin = Decoders.body(bytes(CORPUS.resolve("xml-html/latin1.xml")));
        assertTrue(Decoders.leaves(latin).contains("xml:r[\"#text\"] = <x>&"));
        assertEquals(
                "xml",
                Decoders.body(bytes(CORPUS.resolve("xml-html/tagsoup.html"))).decoder());
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(CORPUS.resolve(folder))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Bytes bytes(Path file) throws IOException {
        return Bytes.of(Files.readAllBytes(file));
    }

    private static JsonNode fact(String path) throws IOException {
        return facts(path::equals).values().iterator().next();
    }

    /// The last column of the manifest by the first.
    private static Map<String, JsonNode> facts(Predicate<String> wanted) throws IOException {
        Map<String, JsonNode> facts = new TreeMap<>();
        for (String line : Files.readAllLines(CORPUS.resolve("MANIFEST.csv"))) {
            String path = line.substring(0, Math.max(0, line.indexOf(',')));
            int expected = line.lastIndexOf(",\"{");
            if (expected > 0 && wanted.test(path)) {
                String json = line.substring(expected + 2, line.length() - 1).replace("\"\"", "\"");
                facts.put(path, JSON.readTree(json));
            }
        }
        return facts;
    }

    private static String digest(Bytes bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.toArray());
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
