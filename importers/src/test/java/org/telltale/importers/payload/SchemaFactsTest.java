package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.field.Layer;
import org.telltale.model.job.JobContext;
import org.telltale.model.schema.Binding;
import org.telltale.model.schema.Meanings;
import org.telltale.model.schema.Schema;
import org.telltale.model.schema.SchemaFit;
import org.telltale.model.schema.source.LoadedSchema;
import org.telltale.model.schema.source.SchemaFile;
import org.telltale.model.session.Sha256;
import tools.jackson.databind.JsonNode;

/// Protobuf of other projects with its descriptor sets beside what protoc made of it.
@EnabledIf("isPresent")
class SchemaFactsTest {
    static boolean isPresent() {
        return Corpus.isPresent();
    }

    @Test
    void agreesWithProtocOnMessagesWhoseTypeIsGiven() throws IOException {
        Schema schema = schema("protobuf_unittest.desc", "analytics.desc", "wireshark_user.desc");
        Agreement agreement = new Agreement("protobuf, typed", Map.of());
        for (Map.Entry<String, JsonNode> fact : Corpus.facts("protobuf").entrySet()) {
            JsonNode typed = fact.getValue().path("typed");
            if (typed.isObject()) {
                agreement.file();
                Bytes bytes = Corpus.bytes(fact.getKey());
                String text = text(schema, typed.path("type").asString(), bytes);
                agreement.fact(fact.getKey(), typed.path("lines").asInt(), (int)
                        text.lines().count());
                String hash = Sha256.of(Bytes.utf8(text)).hex();
                agreement.fact(fact.getKey(), typed.path("sha256").asString(), hash.substring(0, 16));
            }
        }
        System.out.println(agreement.row());
        assertEquals(List.of(), agreement.open());
        assertEquals(6, agreement.agreed());
    }

    @Test
    void findsTheMessageThatFitsBest() throws IOException {
        Schema schema = schema("protobuf_unittest.desc", "analytics.desc", "wireshark_user.desc");
        List<String> found = new ArrayList<>();
        for (String file : List.of("batch.pb", "golden_message", "golden_packed_fields_message")) {
            SchemaFit best = SchemaFit.rank(schema, List.of(Corpus.bytes("protobuf/" + file)))
                    .getFirst();
            found.add(best.type().name() + " " + best.score());
        }
        assertEquals(
                List.of(
                        "h4.analytics.Batch 1.0",
                        "protobuf_unittest.TestAllTypes 1.0",
                        "protobuf_unittest.TestPackedTypes 1.0"),
                found);
    }

    private static String text(Schema schema, String type, Bytes bytes) {
        Binding binding = new Binding(schema, schema.message(type).orElseThrow(), "");
        Layer layer = Decoders.PIPELINE.decodeAs("protobuf", bytes, MediaHint.BODY, binding, JobContext.NONE);
        return ProtocText.of(layer, Meanings.of(binding, layer));
    }

    private static Schema schema(String... files) throws IOException {
        List<SchemaFile> sources = new ArrayList<>();
        for (String file : files) {
            sources.add(new SchemaFile(file, Corpus.bytes("protobuf/" + file)));
        }
        LoadedSchema loaded = LoadedSchema.of(sources);
        assertEquals(List.of(), loaded.remarks());
        return loaded.schema();
    }
}
