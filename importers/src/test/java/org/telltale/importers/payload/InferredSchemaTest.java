package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;
import org.telltale.model.job.JobContext;
import org.telltale.model.schema.Binding;
import org.telltale.model.schema.EnumType;
import org.telltale.model.schema.Meanings;
import org.telltale.model.schema.Schema;
import org.telltale.model.schema.infer.InferredSchema;
import org.telltale.model.schema.source.LoadedSchema;
import org.telltale.model.schema.source.ProtoWriter;
import org.telltale.model.schema.source.SchemaFile;
import org.telltale.model.schema.source.TypedefWriter;

/// Types worked out from messages, written, read again, and used by us and by protoc on the same messages.
class InferredSchemaTest {
    private static final Path PROTOC = Path.of("/usr/bin/protoc");
    private static final Pattern REQUEST = Pattern.compile("\"req_id\": *(\\d+)");

    private static Layer forced(Bytes bytes) {
        return Corpus.forced("protobuf", bytes);
    }

    private static InferredSchema infer(List<Bytes> messages) {
        return InferredSchema.of(
                "", messages.stream().map(InferredSchemaTest::forced).toList(), _ -> "");
    }

    private static Schema parsed(String name, String text) {
        LoadedSchema loaded = LoadedSchema.of(List.of(new SchemaFile(name, Bytes.utf8(text))));
        assertEquals(List.of(), loaded.remarks(), text);
        return loaded.schema();
    }

    private static String decoded(Schema schema, String type, Bytes message) {
        Binding binding = new Binding(schema, schema.message(type).orElseThrow(), "");
        Layer layer = Decoders.PIPELINE.decodeAs("protobuf", message, MediaHint.BODY, binding, JobContext.NONE);
        return ProtocText.of(layer, Meanings.of(binding, layer));
    }

    @Test
    void namesKindsLabelsAndRemarks() {
        List<Bytes> messages = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Wire.varint(out, 1, 1000 + i);
            Wire.varint(out, 2, i % 3);
            Wire.varint(out, 3, -i);
            Wire.bytes(out, 4, "text number " + i);
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            Wire.varint(header, 1, 7);
            Wire.bytes(header, 2, "name");
            Wire.bytes(out, 5, header.toByteArray());
            Wire.bytes(out, 6, header.toByteArray());
            Wire.bytes(out, 6, header.toByteArray());
            Wire.fixed32(out, 7, Float.floatToIntBits(1.5f * i));
            if (i % 2 == 0) {
                Wire.bytes(out, 8, new byte[] {(byte) 0xff, (byte) i, 0x7f});
            }
            messages.add(Bytes.of(out.toByteArray()));
        }
        InferredSchema inferred = InferredSchema.of(
                "report",
                messages.stream().map(InferredSchemaTest::forced).toList(),
                way -> way.equals("5.2") ? "user name" : "");
        assertEquals("""
                syntax = "proto2";

                message Report {
                  optional uint64 f1 = 1;  // rises from message to message
                  optional Report_f2 f2 = 2;  // one of 3 numbers
                  optional int64 f3 = 3;
                  optional string f4 = 4;
                  optional M5 f5 = 5;
                  repeated M6 f6 = 6;
                  optional float f7 = 7;
                  optional bytes f8 = 8;
                }

                message M5 {
                  optional uint64 f1 = 1;  // constant
                  optional string user_name = 2;
                }

                message M6 {
                  optional uint64 f1 = 1;  // constant
                  optional string f2 = 2;
                }

                enum Report_f2 {
                  REPORT_F2_0 = 0;
                  REPORT_F2_1 = 1;
                  REPORT_F2_2 = 2;
                }
                """, ProtoWriter.write(inferred.schema(), inferred.remarks()));
    }

    @Test
    void givesMessagesOfOneStructureOneType() {
        Random random = new Random(3);
        List<Bytes> messages = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            Wire.varint(header, 1, random.nextInt(1000));
            Wire.bytes(header, 2, "words " + random.nextInt(1000));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Wire.bytes(out, 1, header.toByteArray());
            Wire.bytes(out, 2, header.toByteArray());
            messages.add(Bytes.of(out.toByteArray()));
        }
        InferredSchema inferred = infer(messages);
        assertEquals(2, inferred.schema().messages().size());
        assertEquals(
                inferred.root().members().get(0).type(),
                inferred.root().members().get(1).type());
    }

    @Test
    void readsWhatItWrote() {
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            List<Bytes> messages = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                messages.add(Bytes.of(Wire.random(random, 0)));
            }
            check(infer(messages), messages);
        }
    }

    /// Our own parser gives the same types of both forms, and these the same values.
    private static void check(InferredSchema inferred, List<Bytes> messages) {
        String proto = ProtoWriter.write(inferred.schema(), inferred.remarks());
        Schema again = parsed("a.proto", proto);
        Schema typedef = parsed("a.json", TypedefWriter.write(inferred.schema(), inferred.root()));
        String root = inferred.root().name();
        for (Bytes message : messages) {
            String ours = decoded(inferred.schema(), root, message);
            assertEquals(ours, decoded(again, root, message), proto);
            String byTypedef = decoded(typedef, "Message", message);
            assertEquals(ours.lines().count(), byTypedef.lines().count(), proto);
        }
    }

    static boolean isProtocPresent() {
        return Files.isExecutable(PROTOC);
    }

    @Test
    @EnabledIf("isProtocPresent")
    void writesWhatProtocReadsAlike(@TempDir Path folder) throws IOException, InterruptedException {
        Random random = new Random(9);
        for (int round = 0; round < 3; round++) {
            List<Bytes> messages = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                messages.add(Bytes.of(Wire.random(random, 0)));
            }
            InferredSchema inferred = infer(messages);
            for (Bytes message : messages.subList(0, 3)) {
                assertEquals(
                        protoc(folder, inferred, message),
                        decoded(inferred.schema(), inferred.root().name(), message));
            }
        }
    }

    @Test
    void writesEnumerationsThatReadAlike(@TempDir Path folder) throws IOException, InterruptedException {
        List<Bytes> messages = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            Wire.varint(header, 1, 10L * (i % 4));
            Wire.varint(header, 2, i % 2);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Wire.bytes(out, 1, header.toByteArray());
            Wire.bytes(out, 2, header.toByteArray());
            Wire.varint(out, 3, 1 + i % 3);
            Wire.varint(out, 3, 1 + i % 2);
            messages.add(Bytes.of(out.toByteArray()));
        }
        InferredSchema inferred = infer(messages);
        check(inferred, messages);
        assertEquals(
                List.of("M1_f1", "Message_f3"),
                inferred.schema().enums().stream().map(EnumType::name).sorted().toList());
        String ours = decoded(inferred.schema(), "Message", messages.get(1));
        assertTrue(ours.contains("f1: M1_F1_10") && ours.contains("f3: MESSAGE_F3_2"), ours);
        if (isProtocPresent()) {
            assertEquals(protoc(folder, inferred, messages.get(1)), ours);
        }
    }

    private static String protoc(Path folder, InferredSchema inferred, Bytes message)
            throws IOException, InterruptedException {
        String proto = ProtoWriter.write(inferred.schema(), inferred.remarks());
        Files.writeString(folder.resolve("a.proto"), proto);
        Process process = new ProcessBuilder(
                        PROTOC.toString(), "--decode=" + inferred.root().name(), "-I" + folder, "a.proto")
                .redirectError(folder.resolve("errors").toFile())
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(message.toArray());
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = Files.readString(folder.resolve("errors"));
        assertEquals(0, process.waitFor(), errors + proto);
        return text;
    }

    static boolean areCapturesAndProtocPresent() {
        return isProtocPresent() && WechatCaptureTest.arePresent();
    }

    @Test
    @EnabledIf("areCapturesAndProtocPresent")
    void explainsEveryFieldOfRealMessages(@TempDir Path folder) throws IOException, InterruptedException {
        Map<String, List<Bytes>> byRequest = new LinkedHashMap<>();
        List<String> requests = requests();
        List<Bytes> payloads = WechatCaptureTest.payloads("login_permissions_on_1");
        for (int i = 0; i < payloads.size(); i++) {
            if (Decoders.body(payloads.get(i)).decoder().equals("protobuf")) {
                byRequest
                        .computeIfAbsent(requests.get(i), _ -> new ArrayList<>())
                        .add(payloads.get(i));
            }
        }
        assertTrue(byRequest.size() > 50, byRequest.keySet().toString());
        int unexplained = 0;
        int asked = 0;
        for (List<Bytes> messages : byRequest.values()) {
            InferredSchema inferred = infer(messages);
            check(inferred, messages);
            Binding binding = new Binding(inferred.schema(), inferred.root(), "");
            for (Bytes message : messages) {
                Layer layer = Decoders.PIPELINE.decodeAs("protobuf", message, MediaHint.BODY, binding, JobContext.NONE);
                unexplained += unexplained(layer, Meanings.of(binding, layer));
            }
            if (asked++ % 10 == 0) {
                assertEquals(
                        protoc(folder, inferred, messages.getFirst()),
                        decoded(inferred.schema(), inferred.root().name(), messages.getFirst()));
            }
        }
        assertEquals(0, unexplained);
    }

    private static int unexplained(Layer layer, Meanings meanings) {
        int count = 0;
        for (Place place : FieldWalk.places(layer)) {
            boolean here = place.layer() == layer && place.node() != layer.root();
            boolean explained = here
                    && meanings.of(place).filter(m -> m.value().isPresent()).isPresent();
            count += here && !explained && !(place.node() instanceof FieldNode.Opaque) ? 1 : 0;
        }
        return count;
    }

    private static List<String> requests() throws IOException {
        Path file = Decoders.SHARED.resolve("captures/wechat-2023/login_permissions_on_1.log.jsonl");
        List<String> requests = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Matcher number = REQUEST.matcher(line);
            requests.add(number.find() ? number.group(1) : "");
        }
        return requests;
    }
}
