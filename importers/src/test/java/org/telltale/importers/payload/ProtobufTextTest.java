package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.telltale.contract.WellFormed;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.field.Layer;

/// Debug strings of messages.
class ProtobufTextTest {
    @Test
    void readsEveryKindOfValue() {
        Layer layer = Decoders.body(Bytes.utf8("""
                # kept
                name: "it\\'s" ' two'  bytes: "\\377\\x01" accent: "\\303\\251 \\u00e9"
                nested { deep: < n: -1 > on: true kind: KIND_A }
                list: [1, 2.5f, 0x1F] list: inf
                [com.example.ext]: 7 [type.example.org/a.B] { c: 1 }
                9: 5 10 { 1: "x" }
                """));
        assertEquals(
                List.of(
                        "protobuf-text:name = it's two",
                        "protobuf-text:bytes = ff01",
                        "protobuf-text:accent = \u00e9 \u00e9",
                        "protobuf-text:nested.deep.n = -1",
                        "protobuf-text:nested.on = true",
                        "protobuf-text:nested.kind = KIND_A",
                        "protobuf-text:list[0][0] = 1",
                        "protobuf-text:list[0][1] = 2.5f",
                        "protobuf-text:list[0][2] = 0x1F",
                        "protobuf-text:list[1] = inf",
                        "protobuf-text:[\"com.example.ext\"] = 7",
                        "protobuf-text:[\"type.example.org/a.B\"].c = 1",
                        "protobuf-text:9 = 5",
                        "protobuf-text:10.1 = x"),
                Decoders.leaves(layer));
        assertEquals(List.of(), layer.problems());
        WellFormed.check(layer, true);
    }

    @Test
    void findsItInLogs() {
        reads("device {\n  id: \"a1\"\n  os: ANDROID\n}\n", "device.id = a1");
        reads("device:{id:\"a1\"  n:3}  at:5", "device.id = a1");
        reads("# com.example.Event@1f2e3d\nid: \"a1\"\nn: 3\n", "id = a1");
    }

    private static void reads(String text, String leaf) {
        Bytes log = Bytes.utf8("{\"m\":" + Corpus.JSON.writeValueAsString(text) + ",\"n\":1}");
        List<String> leaves = Decoders.leaves(Decoders.body(log));
        assertEquals("json:m|protobuf-text:" + leaf, leaves.get(1), text);
        assertEquals(
                "protobuf-text:" + leaf,
                Decoders.leaves(Decoders.body(Bytes.utf8(text))).getFirst());
    }

    @Test
    void readsWhatIsDeclaredAsFarAsItGoes() {
        Layer layer = Decoders.decode(
                Bytes.utf8("a: 1 b { c: 2 d = 3"), new MediaHint("text/x-protobuf", MediaHint.Origin.BODY));
        assertEquals(
                List.of("protobuf-text:a = 1", "protobuf-text:b.c = 2", "protobuf-text:b.rest ? d = 3"),
                Decoders.leaves(layer).stream()
                        .map(l -> l.replace("64203d2033", "d = 3"))
                        .toList());
        assertEquals(
                "neither a colon nor a message behind a name; the rest is opaque",
                layer.problems().getFirst().message());
    }
}
