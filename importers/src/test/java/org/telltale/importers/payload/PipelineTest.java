package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.telltale.contract.WellFormed;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.DecodeLimits;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;
import org.telltale.model.job.JobContext;

class PipelineTest {
    private static final String JSON = "{\"a\":1,\"text\":\"some text, some text, some text\"}";

    @Test
    void leavesUnknownBytesOpaqueWithTheirEntropy() {
        Layer layer = Decoders.body(Decoders.hex("ff00fe7f01c3"));
        FieldNode.Opaque root = assertInstanceOf(FieldNode.Opaque.class, layer.root());
        assertEquals("bytes", layer.decoder());
        assertEquals("entropy 2.58 bits a byte", root.why());
    }

    @Test
    void doesNotTakeNoiseForAMessage() {
        Random random = new Random(7);
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(8, 300)];
            random.nextBytes(noise);
            taken += Decoders.body(Bytes.of(noise)).decoder().equals("bytes") ? 0 : 1;
        }
        int most = taken;
        assertTrue(taken <= 20, () -> most + " of 20,000");
    }

    @Test
    void stepsThroughWhatIsStacked() {
        Bytes message = Decoders.hex("0a1141393534336432323663623339663068691005");
        Layer layer = Decoders.body(Decoders.deflated(
                Bytes.utf8("{\"data\":\"" + text(Decoders.base64(message))
                        + "\",\"s\":\"{\\\"k\\\":[0,{\\\"n\\\":7}]}\"}"),
                false));
        assertEquals(
                List.of(
                        "zlib|json:data = ChFBOTU0M2QyMjZjYjM5ZjBoaRAF",
                        "zlib|json:data|base64|protobuf:1 = A9543d226cb39f0hi",
                        "zlib|json:data|base64|protobuf:2 = 5",
                        "zlib|json:s = {\"k\":[0,{\"n\":7}]}",
                        "zlib|json:s|json:k[0] = 0",
                        "zlib|json:s|json:k[1].n = 7"),
                Decoders.leaves(layer));
        WellFormed.check(layer, true);
    }

    @Test
    void unwrapsEachKindOfWrapping() {
        Bytes json = Bytes.utf8(JSON);
        assertEquals(
                "base64|json:a = 1",
                Decoders.leaves(Decoders.body(Decoders.base64(json))).getFirst());
        assertEquals(
                "zlib|json:a = 1",
                Decoders.leaves(Decoders.body(Decoders.deflated(json, false))).getFirst());
        assertEquals(
                "deflate|json:a = 1",
                Decoders.leaves(Decoders.body(Decoders.deflated(json, true))).getFirst());
        assertEquals("percent|json:a = 1", first("%7B%22a%22%3A1%7D"));
        assertEquals("percent|percent|json:a = 1", first("%257B%2522a%2522%253A1%257D"));
        assertEquals("hex|json:a = 1", first("7b2261223a312c2262223a2273757065722074657874227d"));
        assertEquals("form:a = {\"b\":1}", first("a=%7B%22b%22%3A1%7D&c=2"));
    }

    @Test
    void readsUrlsAndHeadersAsLayers() {
        MediaHint url = new MediaHint("", MediaHint.Origin.URL);
        assertEquals(
                List.of(
                        "url:scheme = https",
                        "url:authority = example.org",
                        "url:path[0] = a",
                        "url:path[1] = b c",
                        "url:query = ?lat=37.422",
                        "url:query|query:lat = 37.422"),
                Decoders.leaves(Decoders.decode(Bytes.utf8("https://example.org/a/b%20c?lat=37.422"), url)));
        assertEquals(List.of("query:lat = 37.422"), Decoders.leaves(Decoders.decode(Bytes.utf8("lat=37.422"), url)));
        MediaHint headers = new MediaHint("", MediaHint.Origin.HEADERS);
        assertEquals(
                List.of("headers:x-device = 77"),
                Decoders.leaves(Decoders.decode(Bytes.utf8("X-Device: 77\r\n"), headers)));
    }

    @Test
    void readsJsonWithOddSeparatorsInALogRow() {
        String row = "937,app,123_16,14328,0,[{\"id\":\"1#2\"#\"n\":1}],1,0";
        List<String> leaves = Decoders.leaves(Decoders.decode(Bytes.utf8(row), MediaHint.BODY));
        assertTrue(leaves.contains("csv:5|json:[0].id = 1#2"), leaves::toString);
        assertTrue(leaves.contains("csv:5|json:[0].n = 1"), leaves::toString);
    }

    @Test
    void numbersRepeatedNamesOfJson() {
        assertEquals(
                List.of("json:a = 1", "json:a~1 = 2", "json:b = 1E400", "json:c = 18446744073709551616"),
                Decoders.leaves(Decoders.body(Bytes.utf8("{\"a\":1,\"a\":2,\"b\":1E400,\"c\":18446744073709551616}"))));
    }

    @Test
    void readsJsonOfTwentyThousandLevels() {
        String deep = "{\"a\":".repeat(19_999) + "{\"b\":1}" + "}".repeat(19_999);
        Layer layer = Decoders.body(Bytes.utf8(deep));
        int[] deepest = {0};
        FieldNode node = layer.root();
        while (node instanceof FieldNode.Group group) {
            node = group.children().getFirst();
            deepest[0]++;
        }
        assertEquals(20_000, deepest[0]);
        assertEquals(List.of(), layer.problems());
    }

    @Test
    void stopsAtItsLimits() {
        DecodeLimits few = new DecodeLimits(3, 4, 10, 100, 1000, 200, 500);
        Bytes nested = Bytes.utf8(JSON);
        for (int i = 0; i < 6; i++) {
            nested = Decoders.base64(nested);
        }
        Layer layer = Decoders.PIPELINE.decode(nested, MediaHint.BODY, few, Choices.NONE, JobContext.NONE);
        assertTrue(FieldWalk.places(layer).size() < 10);
        Bytes zeros = Decoders.deflated(Bytes.of(new byte[100_000]), false);
        Layer bomb = Decoders.PIPELINE.decode(zeros, MediaHint.BODY, few, Choices.NONE, JobContext.NONE);
        assertTrue(bomb.problems().stream().anyMatch(p -> p.message().contains("1000 bytes")));
        Layer flat = Decoders.PIPELINE.decode(
                Bytes.utf8("[" + "1,".repeat(500) + "1]"), MediaHint.BODY, few, Choices.NONE, JobContext.NONE);
        assertEquals(100, FieldWalk.places(flat).size());
        WellFormed.check(flat, true);
    }

    @Test
    void letsChoicesDecideOnlyWhereBothReadingsHold() {
        Bytes message = Decoders.hex("0a025031 0a0568656c6c6f 0a020863".replace(" ", ""));
        assertEquals(List.of("text", "text", "message"), types(message, Choices.NONE));
        Choices asMessage = pattern -> pattern.equals("protobuf:1") ? Optional.of("message") : Optional.empty();
        assertEquals(List.of("message", "text", "message"), types(message, asMessage));
        Choices asBytes = pattern -> pattern.equals("protobuf:1") ? Optional.of("bytes") : Optional.empty();
        assertEquals(List.of("bytes", "bytes", "bytes"), types(message, asBytes));
        assertTrue(places(message, Choices.NONE).getFirst().node().doubtful());
        assertTrue(places(message, asMessage).getFirst().node().doubtful());
    }

    private static List<String> types(Bytes message, Choices choices) {
        return places(message, choices).stream()
                .filter(p -> p.depth() == 1)
                .map(p -> p.node().type())
                .toList();
    }

    private static List<Place> places(Bytes message, Choices choices) {
        return FieldWalk.places(Decoders.PIPELINE.decode(message, MediaHint.BODY, choices, JobContext.NONE));
    }

    @Test
    void readsInsideAValueByAChosenDecoder() {
        Bytes json = Bytes.utf8("{\"row\":\"one,two\",\"plain\":\"a=1&b=2\"}");
        Choices choices = pattern -> switch (pattern) {
            case "json:row" -> Optional.of("csv");
            case "json:plain" -> Optional.of("plain");
            default -> Optional.empty();
        };
        Layer layer = Decoders.PIPELINE.decode(json, MediaHint.BODY, choices, JobContext.NONE);
        assertEquals(
                List.of("json:row = one,two", "json:row|csv:0 = one", "json:row|csv:1 = two", "json:plain = a=1&b=2"),
                Decoders.leaves(layer));
    }

    @Test
    void readsDamagedBytesByAForcedDecoder() {
        Bytes cut = Decoders.hex("0804 1a05 6865");
        Layer layer = Decoders.PIPELINE.decodeAs("protobuf", cut, MediaHint.BODY, Choices.NONE, JobContext.NONE);
        assertEquals(List.of("protobuf:1 = 4", "protobuf:3 = he"), Decoders.leaves(layer));
        assertEquals("length points past the end", layer.problems().getFirst().message());
        assertThrows(
                IllegalArgumentException.class,
                () -> Decoders.PIPELINE.decodeAs("morse", cut, MediaHint.BODY, Choices.NONE, JobContext.NONE));
    }

    private static String first(String body) {
        return Decoders.leaves(Decoders.body(Bytes.utf8(body))).getFirst();
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }
}
