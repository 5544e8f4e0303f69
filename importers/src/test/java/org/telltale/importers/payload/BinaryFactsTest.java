package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.telltale.contract.WellFormed;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Layer;
import tools.jackson.databind.JsonNode;

/// CBOR, MessagePack and BSON of other projects beside what other tools found; runs where they are present.
@EnabledIf("org.telltale.importers.payload.Corpus#isPresent")
class BinaryFactsTest {
    @Test
    void readsCbor() throws IOException {
        Agreement row = new Agreement("cbor", Map.of());
        for (JsonNode vector : Corpus.json("cbor/appendix_a_part.json")) {
            Layer layer = forced("cbor", vector.path("hex").asString());
            String ours = Plain.of(layer.root());
            row.fact("whole " + vector.path("hex").asString(), true, isSound(layer));
            if (vector.has("decoded")) {
                row.fact(vector.path("hex").asString(), Plain.of(vector.path("decoded")), ours);
            }
        }
        row.file();
        for (Map.Entry<String, JsonNode> fact : Corpus.facts("cbor").entrySet()) {
            if (fact.getKey().endsWith(".cbor")) {
                row.file();
                Layer layer = Corpus.forced("cbor", Corpus.bytes(fact.getKey()));
                WellFormed.check(layer, true);
                row.fact(fact.getKey(), fact.getValue().has("python_cbor2"), isSound(layer));
            }
        }
        Layer event = Decoders.body(Corpus.bytes("cbor/event.cbor"));
        row.fact("event.cbor is found", "cbor", event.decoder());
        row.fact("bignum", true, Decoders.leaves(event).contains("cbor:big = -1180591620717411303424"));
        row.fact("integer key", true, Decoders.leaves(event).contains("cbor:-7[0] = 1.5"));
        closing(row, 70);
    }

    @Test
    void readsMessagePack() throws IOException {
        Agreement row = new Agreement("msgpack", Map.of());
        for (Map.Entry<String, JsonNode> fact : Corpus.facts("msgpack").entrySet()) {
            row.file();
            if (fact.getKey().endsWith(".json")) {
                for (JsonNode item : Corpus.json(fact.getKey())) {
                    item.path("msgpack").forEach(hex -> compare(row, item, hex.asString()));
                }
            } else {
                Layer layer = Corpus.forced("msgpack", Corpus.bytes(fact.getKey()));
                WellFormed.check(layer, true);
                boolean good = fact.getValue().path("values").asInt() > 0;
                row.fact(fact.getKey(), good, isSound(layer));
            }
        }
        Layer event = Decoders.body(Corpus.bytes("msgpack/event.msgpack"));
        row.fact("event.msgpack is found", "msgpack", event.decoder());
        row.fact("large number", true, Decoders.leaves(event).contains("msgpack:big = 18446744073709551615"));
        row.fact("integer key", true, Decoders.leaves(event).contains("msgpack:3 = intkey"));
        closing(row, 110);
    }

    private static void compare(Agreement row, JsonNode item, String hex) {
        Layer layer = forced("msgpack", hex.replace("-", ""));
        FieldNode root = layer.root();
        String ours = Plain.of(root);
        String theirs = "";
        for (Map.Entry<String, JsonNode> entry : item.properties()) {
            JsonNode value = entry.getValue();
            theirs = switch (entry.getKey()) {
                case "msgpack" -> theirs;
                case "binary" -> '"' + value.asString().replace("-", "") + '"';
                case "bignum" -> Plain.of(Corpus.JSON.readTree(value.asString()));
                case "ext" -> '"' + value.get(1).asString().replace("-", "") + '"';
                case "timestamp" ->
                    '"'
                            + Instant.ofEpochSecond(
                                            value.get(0).asLong(), value.get(1).asLong())
                                    .toString()
                            + '"';
                default -> theirs.isEmpty() ? Plain.of(value) : theirs;
            };
        }
        row.fact(item + " " + hex, theirs, ours);
    }

    @Test
    void readsBson() throws IOException {
        Agreement row = new Agreement("bson", Map.of());
        for (Map.Entry<String, JsonNode> fact : Corpus.facts("bson").entrySet()) {
            row.file();
            if (fact.getKey().endsWith(".json")) {
                vectors(row, fact.getKey());
            } else {
                Layer layer = Corpus.forced("bson", Corpus.bytes(fact.getKey()));
                WellFormed.check(layer, true);
                int documents = fact.getValue().path("python_bson_docs").asInt();
                boolean several = layer.root().type().equals("sequence");
                int ours = several ? ((FieldNode.Group) layer.root()).children().size() : 1;
                row.fact(fact.getKey(), documents, isSound(layer) ? ours : 0);
            }
        }
        closing(row, 400);
    }

    private static void vectors(Agreement row, String file) throws IOException {
        JsonNode json = Corpus.json(file);
        for (JsonNode valid : json.path("valid")) {
            Layer layer = forced("bson", valid.path("canonical_bson").asString());
            WellFormed.check(layer, true);
            row.fact(file + " " + valid.path("description").asString(), true, isSound(layer));
            String decimal = valid.path("canonical_extjson").asString();
            int at = decimal.indexOf("numberDecimal");
            if (at > 0) {
                String text = decimal.substring(at).split("\"", 4)[2];
                FieldNode first = ((FieldNode.Group) layer.root()).children().getFirst();
                String ours = ((FieldNode.Scalar) first).value().text();
                row.fact(file + " " + text, text, ours);
            }
        }
        for (JsonNode error : json.path("decodeErrors")) {
            Layer layer = forced("bson", error.path("bson").asString());
            row.fact(file + " " + error.path("description").asString(), false, isSound(layer));
        }
    }

    private static boolean isSound(Layer layer) {
        return layer.problems().isEmpty() && !layer.decoder().equals("bytes");
    }

    private static Layer forced(String decoder, String hex) {
        Bytes bytes = Decoders.hex(hex);
        return Corpus.forced(decoder, bytes);
    }

    private static void closing(Agreement row, int least) {
        System.out.println(row.row());
        assertEquals(0, row.open().size(), row::row);
        assertTrue(row.agreed() >= least, row::row);
    }
}
