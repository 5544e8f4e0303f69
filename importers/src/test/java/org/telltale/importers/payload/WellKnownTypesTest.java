package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;
import org.telltale.model.job.JobContext;
import org.telltale.model.schema.Binding;
import org.telltale.model.schema.Meanings;
import org.telltale.model.schema.Schema;
import org.telltale.model.schema.source.LoadedSchema;
import org.telltale.model.schema.source.SchemaFile;

class WellKnownTypesTest {
    private static final String PROTO = """
            edition = "2023";
            package acme;
            import "google/protobuf/any.proto";
            message Ping {
              google.protobuf.Timestamp at = 1;
              google.protobuf.Duration lasted = 2;
              google.protobuf.BoolValue unset = 3;
              google.protobuf.Int64Value count = 4;
              google.protobuf.Any any = 5;
              map<sint32, string> names = 6;
              Inner inner = 7 [features.message_encoding = DELIMITED];
              google.protobuf.Struct free = 8;
              message Inner { sfixed32 x = 1; }
              extensions 100;
            }
            extend Ping { repeated sint64 more = 100; }
            """;

    @Test
    void saysWhatDeclaredValuesMean() {
        byte[] any = message(out -> {
            Wire.bytes(out, 1, "type.googleapis.com/acme.Ping.Inner");
            Wire.bytes(out, 2, message(inner -> Wire.fixed32(inner, 1, -5)));
        });
        byte[] ping = message(out -> {
            Wire.bytes(out, 1, numbers(1_700_000_000L, 5_000_000));
            Wire.bytes(out, 2, numbers(-1, -500_000_000));
            Wire.bytes(out, 3, new byte[0]);
            Wire.bytes(out, 4, message(number -> Wire.varint(number, 1, -7)));
            Wire.bytes(out, 5, any);
            Wire.bytes(out, 6, message(entry -> {
                Wire.varint(entry, 1, 3);
                Wire.bytes(entry, 2, "minus two");
            }));
            out.writeBytes(new byte[] {7 << 3 | 3, 13, 1, 0, 0, 0, 7 << 3 | 4});
            Wire.bytes(out, 100, new byte[] {1, 4});
        });
        assertEquals(
                List.of(
                        "at 2023-11-14T22:13:20.005Z",
                        "at.seconds 1700000000",
                        "at.nanos 5000000",
                        "lasted -1.500s",
                        "lasted.seconds -1",
                        "lasted.nanos -500000000",
                        "unset false",
                        "count -7",
                        "count.value -7",
                        "any type.googleapis.com/acme.Ping.Inner",
                        "any.type_url type.googleapis.com/acme.Ping.Inner",
                        "any.value 0dfbffffff",
                        "any.value.x -5",
                        "names",
                        "names.key -2",
                        "names.value minus two",
                        "inner",
                        "inner.x 1",
                        "[acme.more] -1, 2"),
                meanings(Bytes.of(ping)));
    }

    private static byte[] message(Consumer<ByteArrayOutputStream> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fields.accept(out);
        return out.toByteArray();
    }

    private static byte[] numbers(long first, long second) {
        return message(out -> {
            Wire.varint(out, 1, first);
            Wire.varint(out, 2, second);
        });
    }

    /// Names from the root on, and values in words.
    private static List<String> meanings(Bytes message) {
        Schema schema = LoadedSchema.of(List.of(new SchemaFile("a.proto", Bytes.utf8(PROTO))))
                .schema();
        Binding binding = new Binding(schema, schema.message("acme.Ping").orElseThrow(), "");
        Layer layer = Decoders.PIPELINE.decodeAs("protobuf", message, MediaHint.BODY, binding, JobContext.NONE);
        Meanings meanings = Meanings.of(binding, layer);
        List<String> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Place place : FieldWalk.places(layer)) {
            if (place.depth() == 0) {
                continue;
            }
            var meaning = meanings.of(place);
            names = new ArrayList<>(names.subList(0, Math.min(names.size(), place.depth() - 1)));
            names.add(meaning.flatMap(m -> m.member()).map(m -> m.name()).orElse("?"));
            Optional<String> value = meaning.flatMap(m -> m.value()).filter(v -> !v.isEmpty());
            found.add(String.join(".", names) + value.map(v -> " " + v).orElse(""));
        }
        return found;
    }
}
