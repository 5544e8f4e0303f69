package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.telltale.contract.WellFormed;
import org.telltale.importers.payload.flatbuffers.FlatBuffersDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeLimits;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;
import org.telltale.model.job.JobContext;
import tools.jackson.databind.JsonNode;

/// Avro, FlatBuffers, Java objects, Thrift and property lists of other projects; runs where they are present.
@EnabledIf("org.telltale.importers.payload.Corpus#isPresent")
class StructureFactsTest {
    @Test
    void readsAvro() throws IOException {
        Agreement row = new Agreement("avro", Map.of());
        for (Map.Entry<String, JsonNode> fact : Corpus.facts("avro").entrySet()) {
            row.file();
            Layer layer = Decoders.body(Corpus.bytes(fact.getKey()));
            WellFormed.check(layer, true);
            long records = FieldWalk.places(layer).stream()
                    .filter(p -> p.path().matches("avro:blocks\\[\\d+].records(\\|\\w+\\|avro:|)\\[\\d+]"))
                    .filter(p -> !(p.node() instanceof FieldNode.Opaque))
                    .count();
            row.fact(fact.getKey(), fact.getValue().path("records").asLong(), records);
            boolean sound = fact.getValue().path("err").asString().isEmpty();
            row.fact(fact.getKey() + " error", sound, layer.problems().isEmpty());
        }
        close(row, 6);
    }

    @Test
    void readsFlatBuffersBySchema() throws IOException {
        Agreement row = new Agreement("flatbuffers", Map.of());
        for (Map.Entry<String, JsonNode> fact : Corpus.facts("flatbuffers").entrySet()) {
            row.file();
            String file = fact.getKey();
            Bytes bytes = Corpus.bytes(file);
            if (file.endsWith(".bfbs")) {
                Layer layer = Decoders.body(bytes);
                WellFormed.check(layer, false);
                row.fact(file, "flatbuffers", layer.decoder());
                row.fact(file, List.of(), layer.problems());
                continue;
            }
            String schema = file.contains("monster") ? "monster_test" : "annotated_binary/annotated_binary";
            Layer layer = bySchema(bytes, schema.substring(schema.indexOf('/') + 1));
            WellFormed.check(layer, false);
            row.fact(file, !fact.getValue().has("valid"), layer.problems().isEmpty());
            String head = fact.getValue().path("json_head").asString("");
            if (head.startsWith("{")) {
                List<String> leaves = Decoders.leaves(layer);
                row.fact(file + " test2", head.contains("\"Green\""), leaves.contains("flatbuffers:pos.test2 = Green"));
                row.fact(file + " b", head.contains("\"b\": 6"), leaves.contains("flatbuffers:pos.test3.b = 6"));
            }
        }
        close(row, 17);
    }

    private static Layer bySchema(Bytes bytes, String schema) throws IOException {
        DecodeContext context = DecodeContext.of(MediaHint.BODY, DecodeLimits.DEFAULT, Choices.NONE, JobContext.NONE)
                .with(Map.of("schema", Corpus.bytes("flatbuffers/" + schema + ".bfbs")));
        return assertInstanceOf(DecodeResult.Decoded.class, new FlatBuffersDecoder().decode(bytes, context))
                .layer();
    }

    @Test
    void readsJavaObjects() throws IOException {
        Agreement row = new Agreement("java-serialization", Map.of());
        for (Map.Entry<String, JsonNode> fact :
                Corpus.facts("java-serialization").entrySet()) {
            row.file();
            Layer layer = Decoders.body(Corpus.bytes(fact.getKey()));
            WellFormed.check(layer, true);
            JsonNode theirs = fact.getValue();
            List<FieldNode> top = ((FieldNode.Group) layer.root()).children();
            List<String> leaves = Decoders.leaves(layer);
            row.fact(fact.getKey(), "java-object", layer.decoder());
            row.fact(
                    fact.getKey(),
                    fact.getKey().contains("truncated"),
                    !layer.problems().isEmpty());
            if (theirs.has("objects")) {
                long objects = top.stream()
                        .filter(node -> !node.type().equals("block data"))
                        .count();
                row.fact(fact.getKey() + " objects", theirs.path("objects").asLong(), objects);
            }
            if (theirs.has("string_length")) {
                row.fact(
                        fact.getKey(),
                        theirs.path("string_length").asLong(),
                        top.getFirst().valueLength());
            }
            if (theirs.has("top")) {
                String name = theirs.path("top").asString();
                row.fact(fact.getKey() + " top", true, leaves.contains("java-object:[0].class.name = " + name));
                String big = theirs.path("big").asString();
                row.fact(fact.getKey() + " big", true, leaves.contains("java-object:[0].big = " + big));
            }
        }
        close(row, 12);
    }

    @Test
    void readsThrift() throws IOException {
        Agreement row = new Agreement("thrift", Map.of());
        for (Map.Entry<String, JsonNode> fact : Corpus.facts("thrift").entrySet()) {
            row.file();
            Layer layer = Decoders.body(Corpus.bytes(fact.getKey()));
            WellFormed.check(layer, true);
            List<String> leaves = Decoders.leaves(layer);
            JsonNode theirs = fact.getValue();
            if (fact.getKey().contains("json")) {
                row.fact(fact.getKey(), "json", layer.decoder());
                row.fact(fact.getKey(), true, leaves.contains("json:[1] = logEvent"));
                continue;
            }
            row.fact(fact.getKey(), "thrift", layer.decoder());
            if (!theirs.has("message")) {
                row.fact(fact.getKey() + " cut", false, layer.problems().isEmpty());
                continue;
            }
            List<String> numbers = new ArrayList<>();
            for (Place place : FieldWalk.places(layer)) {
                if (place.depth() == 2) {
                    numbers.add(place.path().substring("thrift:fields.".length()));
                }
            }
            row.fact(
                    fact.getKey() + " fields",
                    theirs.path("field_ids").toString(),
                    "[" + String.join(",", numbers) + "]");
            for (String wanted : List.of(
                    "name = " + theirs.path("message").asString(),
                    "seqid = " + theirs.path("seqid").asInt(),
                    "fields.4 = " + theirs.path("i32").asInt(),
                    "fields.5 = " + theirs.path("i64").asLong(),
                    "fields.6 = " + theirs.path("double").asDouble(),
                    "fields.7 = " + theirs.path("string").asString(),
                    "fields.41.imei = " + theirs.path("map").path("imei").asLong())) {
                row.fact(wanted, true, leaves.contains("thrift:" + wanted));
            }
        }
        close(row, 12);
    }

    @Test
    void readsPropertyLists() throws IOException {
        Agreement row = new Agreement(
                "plist",
                Map.of(
                        "plist/dd-plist/issue49.plist",
                        "two braces are an empty object of JSON as well",
                        "plist/libplist/empty_keys.plist",
                        "a key that comes twice is kept twice",
                        "plist/libplist/1.plist",
                        "an empty number is shown as written",
                        "plist/libplist/amp.plist",
                        "a lone & is shown as written",
                        "plist/libplist/recursion.bplist",
                        "a dictionary in itself is a reference"));
        for (Map.Entry<String, JsonNode> fact : Corpus.facts("plist").entrySet()) {
            row.file();
            Layer layer = Decoders.body(Corpus.bytes(fact.getKey()));
            WellFormed.check(layer, false);
            String theirs = fact.getValue().path("plistlib").asString();
            boolean refused = theirs.contains("Error") || theirs.contains("Exception");
            String kind = fact.getValue().path("kind").asString();
            if (kind.startsWith("ascii")) {
                row.fact(fact.getKey(), "openstep-plist", layer.decoder());
            } else if (refused) {
                boolean odd =
                        !layer.decoder().endsWith("plist") || !layer.problems().isEmpty();
                row.fact(fact.getKey(), true, odd);
            } else {
                row.fact(fact.getKey(), theirs, shape(theirs, layer));
            }
        }
        close(row, 30);
    }

    /// The kind and size of a list as the fact has it.
    private static String shape(String theirs, Layer layer) {
        boolean named = layer.decoder().equals("plist") || layer.decoder().equals("bplist");
        return switch (layer.root()) {
            case FieldNode.Group group ->
                (group.type().equals("dict") ? "dict:" : "list:")
                        + group.children().size();
            case FieldNode.Scalar scalar when scalar.type().equals("number") -> "int";
            case FieldNode.Scalar scalar
            when named && theirs.startsWith("str:") ->
                "str:"
                        + scalar.value()
                                .text()
                                .codePointCount(0, scalar.value().text().length());
            default -> layer.root().type();
        };
    }

    private static void close(Agreement row, int least) {
        System.out.println(row.row());
        assertEquals(List.of(), row.open());
        assertTrue(row.agreed() >= least, row::row);
    }
}
