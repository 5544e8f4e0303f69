package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.telltale.contract.WellFormed;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;
import tools.jackson.databind.JsonNode;

/// Tokens, multipart bodies, cookies and data URLs of other projects; runs where they are present.
@EnabledIf("org.telltale.importers.payload.Corpus#isPresent")
class WebFactsTest {
    private static final String MALFORMED = "no object with an algorithm comes first, so it is no token";

    @Test
    void readsTokens() throws IOException {
        Agreement row =
                new Agreement("jwt", Map.of("jwt/dots_only.jwt", MALFORMED, "jwt/non_json_header.jwt", MALFORMED));
        for (Map.Entry<String, JsonNode> fact : Corpus.facts("jwt").entrySet()) {
            row.file();
            Layer layer = Decoders.body(Corpus.bytes(fact.getKey()));
            WellFormed.check(layer, true);
            int parts = layer.root() instanceof FieldNode.Group group
                    ? group.children().size()
                    : 0;
            row.fact(fact.getKey(), fact.getValue().path("parts").asInt(), parts);
            for (String part : List.of("header", "payload")) {
                JsonNode theirs = fact.getValue().path(part);
                if (theirs.isObject()) {
                    row.fact(fact.getKey(), Plain.of(theirs), inside(layer, "jwt:" + part));
                }
            }
        }
        close(row, 13);
    }

    /// The innermost tree inside a node of the layer.
    private static String inside(Layer layer, String path) {
        Layer inner = FieldWalk.places(layer).stream()
                .filter(place -> place.path().equals(path))
                .findFirst()
                .flatMap(place -> layer.inner(place.node()))
                .orElse(layer);
        while (inner.isWrapping()) {
            inner = inner.inner(inner.root()).orElseThrow();
        }
        return Plain.of(inner.root());
    }

    @Test
    void readsMultipart() throws IOException {
        Agreement row = new Agreement("multipart", Map.of());
        for (Map.Entry<String, JsonNode> fact : Corpus.facts("multipart").entrySet()) {
            if (fact.getValue().has("boundary")) {
                row.file();
                Layer layer = Decoders.decode(
                        Corpus.bytes(fact.getKey()), new MediaHint("multipart/form-data; boundary=x", Origin.BODY));
                WellFormed.check(layer, true);
                row.fact(fact.getKey(), "multipart", layer.decoder());
                row.fact(
                        fact.getKey(),
                        fact.getKey().contains("no_final"),
                        !layer.problems().isEmpty());
            }
        }
        row.file();
        JsonNode fact = Objects.requireNonNull(Corpus.facts("multipart").get("multipart/raw_multipart1.http"));
        Layer layer = Decoders.body(Corpus.bytes("multipart/raw_multipart1.body"));
        row.fact("raw_multipart1.body is found", "multipart", layer.decoder());
        List<String> theirs = new ArrayList<>();
        fact.path("python_email_parts")
                .forEach(p -> theirs.add(p.get(0).asString() + ":" + p.get(3).asInt()));
        List<String> ours = new ArrayList<>();
        for (Place place : FieldWalk.places(layer)) {
            if (place.layerNumber() == 0 && place.path().endsWith(".body")) {
                String path = place.path().substring(10, place.path().length() - 5);
                ours.add(path.replaceAll("[\\[\\]\"]", "") + ":" + place.node().valueLength());
            }
        }
        row.fact("parts", theirs, ours);
        List<String> leaves = Decoders.leaves(layer);
        row.fact("json", true, leaves.stream().anyMatch(l -> l.startsWith("multipart:json.body|json:")));
        row.fact("protobuf", true, leaves.stream().anyMatch(l -> l.startsWith("multipart:file.body|protobuf:")));
        close(row, 10);
    }

    @Test
    void readsCookies() throws IOException {
        Agreement row = new Agreement("cookies", Map.of());
        row.file();
        String request = Files.readString(Corpus.FOLDER.resolve("cookies/raw_cookies1.http"));
        String headers = request.substring(request.indexOf("\r\n") + 2, request.indexOf("\r\n\r\n") + 2);
        List<String> leaves = Decoders.leaves(Decoders.decode(Bytes.utf8(headers), new MediaHint("", Origin.HEADERS)));
        for (String wanted : List.of(
                "sid = abc",
                "theme = da;rk",
                "empty = ",
                "[\"\"] = noname",
                "novalue = ",
                "dup[0] = 1",
                "dup[1] = 2",
                "_ga = GA1.2.1.2",
                "enc = %7B%22a%22%3A1%7D",
                "enc|percent|json:a = 1")) {
            row.fact(wanted, true, leaves.contains("headers:cookie|cookie:" + wanted));
        }
        close(row, 9);
    }

    @Test
    void readsDataUrlsGuardsAndEvents() throws IOException {
        List<String> leaves = Decoders.leaves(Decoders.body(Corpus.bytes("nested/dataurl.txt")));
        assertTrue(leaves.getFirst().startsWith("data-url|json:"), leaves::toString);
        assertEquals(
                List.of(
                        "guarded-json:before = )]}'\n",
                        "guarded-json:json = {\"a\":1}",
                        "guarded-json:json|json:a = 1"),
                Decoders.leaves(Decoders.body(Bytes.utf8(")]}'\n{\"a\":1}"))));
        assertEquals(
                List.of(
                        "sse:[0].event = add",
                        "sse:[0].data = {\"a\":1}",
                        "sse:[0].data|json:a = 1",
                        "sse:[1].data = x"),
                Decoders.leaves(Decoders.body(Bytes.utf8("event: add\ndata: {\"a\":1}\n\ndata: x\n\n"))));
    }

    private static void close(Agreement row, int least) {
        System.out.println(row.row());
        assertEquals(List.of(), row.open());
        assertTrue(row.agreed() >= least, row::row);
    }
}
