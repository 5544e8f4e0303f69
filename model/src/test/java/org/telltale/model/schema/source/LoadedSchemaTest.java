package org.telltale.model.schema.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.schema.EnumType;
import org.telltale.model.schema.MessageType;
import org.telltale.model.schema.Method;
import org.telltale.model.schema.Schema;

class LoadedSchemaTest {
    private static final Path PROTOC = Path.of("/usr/bin/protoc");

    private static final String OLD = """
            // a comment with } and "
            syntax = "proto2";
            package acme.old;
            import public 'acme/common.proto';
            option java_package = "a\\"b" "c";
            option (custom).deep = { a: 1 b { c: "}" } };
            extend Host { optional string nick = 101; repeated Host.Kind kinds = 102 [packed = true]; }
            message Host {
              extensions 100 to 199, 300 to max;
              reserved 40 to 50, 60; reserved "gone", 'away';
              enum Kind { option allow_alias = true; ONE = 1; UNO = 1; MINUS = -5; HEX = 0x10; }
              required int32 id = 1 [default = -7, deprecated = true];
              optional group Extra = 2 { optional Kind kind = 1; repeated sfixed64 big = 2 [packed=true]; }
              repeated group Row = 3 { optional string name = 1; }
              oneof which { string text = 4; .acme.Shared shared = 5; group Odd = 6 { optional bytes raw = 1; } }
              map<string, Shared> by_name = 7;
              message Inner { message Host { optional bool deep = 1; } optional Host host = 1; }
              optional Inner.Host inner = 8;
              repeated float wide = 9;
              optional string message = 10; optional string option = 11 [(custom).x = {y: [1, 2]}];
              extend Host { optional Inner hidden = 103; }
            }
            service Search {
              option (x) = "y";
              rpc Find (Host) returns (stream Host.Inner);
              rpc Chat (stream .acme.Shared) returns (stream Host) { option deadline = 30; };
            }
            """;

    private static final String COMMON = """
            syntax = "proto3";
            package acme;
            import "google/protobuf/timestamp.proto";
            import "google/protobuf/any.proto";
            message Shared {
              optional uint64 number = 1;
              repeated sint32 packed = 2;
              repeated sint32 apart = 3 [packed = false];
              google.protobuf.Timestamp when = 4;
              repeated google.protobuf.Any details = 5;
              Level level = 6;
              map<int32, Level> levels = 0x7;
            }
            enum Level { LOW = 0; reserved 3, 7 to 9; HIGH = 2 [deprecated = true]; }
            """;

    private static Schema schema(SchemaFile... files) {
        LoadedSchema loaded = LoadedSchema.of(List.of(files));
        assertEquals(List.of(), loaded.remarks());
        return loaded.schema();
    }

    private static SchemaFile file(String name, String text) {
        return new SchemaFile(name, Bytes.utf8(text));
    }

    private static String member(Schema schema, String type, String number) {
        return schema.message(type)
                .flatMap(t -> t.member(number))
                .map(m -> m.name() + " " + m.words() + (m.packed() ? " packed" : "") + " " + m.oneof())
                .orElse("-")
                .strip();
    }

    @Test
    void readsOldSyntaxWithGroupsExtensionsAndOptions() {
        Schema schema = schema(file("old.proto", OLD), file("common.proto", COMMON));
        String host = "acme.old.Host";
        assertEquals("id required int32", member(schema, host, "1"));
        assertEquals("extra group acme.old.Host.Extra", member(schema, host, "2"));
        assertEquals("big repeated sfixed64 packed", member(schema, host + ".Extra", "2"));
        assertEquals("row repeated group acme.old.Host.Row", member(schema, host, "3"));
        assertEquals("shared acme.Shared which", member(schema, host, "5"));
        assertEquals("odd group acme.old.Host.Odd which", member(schema, host, "6"));
        assertEquals("by_name repeated acme.old.Host.ByNameEntry", member(schema, host, "7"));
        assertEquals("value acme.Shared", member(schema, host + ".ByNameEntry", "2"));
        assertEquals("inner acme.old.Host.Inner.Host", member(schema, host, "8"));
        assertEquals("wide repeated float", member(schema, host, "9"));
        assertEquals("message string", member(schema, host, "10"));
        assertEquals("option string", member(schema, host, "11"));
        assertEquals("[acme.old.nick] string", member(schema, host, "101"));
        assertEquals("[acme.old.kinds] repeated enum acme.old.Host.Kind packed", member(schema, host, "102"));
        assertEquals("[acme.old.Host.hidden] acme.old.Host.Inner", member(schema, host, "103"));
        assertEquals(
                "{1=ONE, -5=MINUS, 16=HEX}",
                schema.enumeration("acme.old.Host.Kind").orElseThrow().values().toString());
        assertEquals(
                List.of(
                        new Method("acme.old.Search", "Find", host, host + ".Inner"),
                        new Method("acme.old.Search", "Chat", "acme.Shared", host)),
                schema.methods());
    }

    @Test
    void packsWhatNewSyntaxPacks() {
        Schema schema = schema(file("acme/common.proto", COMMON));
        assertEquals("packed repeated sint32 packed", member(schema, "acme.Shared", "2"));
        assertEquals("apart repeated sint32", member(schema, "acme.Shared", "3"));
        assertEquals("when google.protobuf.Timestamp", member(schema, "acme.Shared", "4"));
        assertEquals("value enum acme.Level", member(schema, "acme.Shared.LevelsEntry", "2"));
    }

    @Test
    void readsFeaturesOfEditions() {
        Schema schema = schema(file("new.proto", """
                edition = "2023";
                package e;
                option features.repeated_field_encoding = EXPANDED;
                message M {
                  repeated int32 a = 1;
                  repeated int32 b = 2 [features.repeated_field_encoding = PACKED];
                  M c = 3 [features.message_encoding = DELIMITED];
                  int32 d = 4 [features.field_presence = LEGACY_REQUIRED];
                }
                """));
        assertEquals("a repeated int32", member(schema, "e.M", "1"));
        assertEquals("b repeated int32 packed", member(schema, "e.M", "2"));
        assertEquals("c group e.M", member(schema, "e.M", "3"));
        assertEquals("d required int32", member(schema, "e.M", "4"));
    }

    @Test
    void saysWhatNobodyDeclaresAndWhichFileIsMissing() {
        LoadedSchema loaded = LoadedSchema.of(List.of(file("old.proto", OLD)));
        List<String> remarks = loaded.remarks().stream()
                .map(remark -> remark.problem().message())
                .distinct()
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "'acme/common.proto' was not given",
                        "nobody declares '.acme.Shared'; what uses it is left out",
                        "nobody declares 'Shared'; what uses it is left out"),
                remarks);
        assertEquals("inner acme.old.Host.Inner.Host", member(loaded.schema(), "acme.old.Host", "8"));
    }

    @Test
    void goesOnBehindWhatItCannotRead() {
        LoadedSchema loaded = LoadedSchema.of(List.of(file(
                "x.proto", "message A { int32 = 1; string b = 2; ??? ; string c = 0; } message D { string e = 1; }")));
        assertEquals("b string", member(loaded.schema(), "A", "2"));
        assertEquals("e string", member(loaded.schema(), "D", "1"));
        assertTrue(loaded.remarks().size() >= 3, loaded.remarks().toString());
    }

    @Test
    void readsTypedefsWithNamesAndMessagesInside() {
        Schema schema = schema(file("types.json", """
                {"1": {"name": "id", "type": "uint"}, "2": {"type": "message", "name": "", "message_typedef":
                 {"3": {"type": "packed_float", "name": "xy"}}, "seen_repeated": true}, "4": {"type": "sint"}}
                """));
        assertEquals("id uint64", member(schema, "Message", "1"));
        assertEquals("f2 repeated Message.T2_f2", member(schema, "Message", "2"));
        assertEquals("xy repeated float packed", member(schema, "Message.T2_f2", "3"));
        assertEquals("f4 sint64", member(schema, "Message", "4"));
    }

    @Test
    void givesASchemaForAnyBytes() {
        Random random = new Random(11);
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = (OLD + COMMON).getBytes(StandardCharsets.UTF_8);
            int from = random.nextInt(bytes.length);
            bytes = java.util.Arrays.copyOfRange(bytes, from, from + random.nextInt(bytes.length - from));
            for (int j = random.nextInt(6); j > 0 && bytes.length > 0; j--) {
                bytes[random.nextInt(bytes.length)] = (byte) "{}[]();=<>\"\\ax1.\n".charAt(random.nextInt(17));
            }
            LoadedSchema loaded = LoadedSchema.of(List.of(new SchemaFile("x.proto", Bytes.of(bytes))));
            assertTrue(loaded.schema().messages().size() >= 16);
        }
    }

    static boolean isProtocPresent() {
        return Files.isExecutable(PROTOC);
    }

    @Test
    @EnabledIf("isProtocPresent")
    void readsADescriptorSetAsTheFilesItWasMadeOf(@TempDir Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("acme"));
        String compilable = OLD.replaceAll("option \\(custom\\).*\n", "")
                .replaceAll(" \\[\\(custom\\).*?];", ";")
                .replaceAll("option \\(x\\).*\n", "")
                .replaceAll("\\{ option deadline = 30; }", "{ option deprecated = true; }");
        Files.writeString(folder.resolve("old.proto"), compilable);
        Files.writeString(folder.resolve("acme/common.proto"), COMMON);
        Path set = folder.resolve("set.desc");
        Process protoc = new ProcessBuilder(
                        PROTOC.toString(), "-I" + folder, "--include_imports", "-o" + set, "old.proto")
                .redirectErrorStream(true)
                .start();
        String said = new String(protoc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, protoc.waitFor(), said);
        Schema ours = schema(file("old.proto", compilable), file("acme/common.proto", COMMON));
        Schema theirs = schema(new SchemaFile("set.desc", Bytes.of(Files.readAllBytes(set))));
        assertEquals(lines(theirs), lines(ours));
    }

    private static List<String> lines(Schema schema) {
        List<String> lines = new ArrayList<>();
        for (MessageType type : schema.messages()) {
            type.members().forEach(member -> lines.add(type.name() + " " + type.isMapEntry() + " " + member));
        }
        schema.enums().stream().map(EnumType::toString).forEach(lines::add);
        schema.methods().forEach(method -> lines.add(method.toString()));
        lines.sort(null);
        return lines;
    }
}
