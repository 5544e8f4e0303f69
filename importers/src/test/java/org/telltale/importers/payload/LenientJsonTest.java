package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.telltale.contract.WellFormed;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.Layer;

/// What is written where JSON is meant, and JSON that is hidden from scripts.
class LenientJsonTest {
    @Test
    void readsJsonFive() {
        String text = """
                // settings
                {
                  name: 'it\\'s', /* why */ "plain": "a\\x41\\u00e9",
                  $hex: 0xFF, _dot: .5, end: 5., plus: +1, big: -Infinity, none: NaN,
                  list: [1, 2, 3,], 'long': 'two \\
                lines', deep: { a: [ { b: null, }, ], },
                }
                """;
        Layer layer = Decoders.body(Bytes.utf8(text));
        assertEquals(
                List.of(
                        "json:name = it's",
                        "json:plain = aA\u00e9",
                        "json:[\"$hex\"] = 0xFF",
                        "json:_dot = .5",
                        "json:end = 5.",
                        "json:plus = +1",
                        "json:big = -Infinity",
                        "json:none = NaN",
                        "json:list[0] = 1",
                        "json:list[1] = 2",
                        "json:list[2] = 3",
                        "json:long = two lines",
                        "json:deep.a[0].b = null"),
                Decoders.leaves(layer));
        assertEquals(
                "not strict JSON: commas at the end, comments, names without quotes, numbers of JavaScript, single quotes",
                layer.problems().getFirst().message());
        WellFormed.check(layer, true);
    }

    @Test
    void readsObjectsInLogRowsOfOtherLanguages() {
        reads("{'id': 'a1', 'on': True, 'off': None, 1: [2, 3]}", "id = a1", "on = True", "off = None", "1[0] = 2");
        reads("{id:'a1',n:undefined}", "id = a1", "n = undefined");
        reads("[{a:1},{a:2}]", "[0].a = 1", "[1].a = 2");
        reads("{\"a\":1,\"b\":[1,2,],}", "a = 1", "b[0] = 1", "b[1] = 2");
        reads("{\"a\":NaN,\"b\":Infinity}", "a = NaN", "b = Infinity");
        reads("# kept by hand\n{\"a\": 1}", "a = 1");
    }

    private static void reads(String text, String... leaves) {
        List<String> read = Decoders.leaves(Decoders.body(Bytes.utf8(text)));
        for (String leaf : leaves) {
            assertTrue(read.contains("json:" + leaf), () -> text + " " + read);
        }
        Bytes message = Bytes.utf8("\u0010\u0001\n" + (char) text.length() + text);
        List<String> inside = Decoders.leaves(Decoders.body(message));
        assertTrue(inside.contains("protobuf:1|json:" + leaves[0]), () -> text + " " + inside);
    }

    @Test
    void staysStrictWhereJsonBreaksOff() {
        Layer layer = Decoders.body(Bytes.utf8("{\"a\":1,\"b\":[1,2"));
        assertEquals("json:a = 1", Decoders.leaves(layer).getFirst());
        assertTrue(layer.problems().getFirst().message().contains("no JSON here"));
    }

    @Test
    void findsJsonBehindGuards() {
        for (String before : List.of(
                ")]}',\n",
                ")]}'\n",
                ")]}\n",
                "for(;;);",
                "for (;;);",
                "while(1);",
                "while (true);",
                "{}&&",
                "//OK",
                "throw 1; < don't be evil' >",
                "throw new Error('no');",
                "cb(",
                "/**/ cb.d3(",
                "typeof cb(",
                "x = ",
                "var state = ",
                "window.__STATE__=",
                "window['a.b']=",
                "/*-secure-\n",
                "/*",
                "&&&START&&&")) {
            String after =
                    before.endsWith("(") ? ");" : before.equals("/*") || before.startsWith("/*-") ? "\n*/" : "\n";
            Layer layer = Decoders.body(Bytes.utf8(before + "{\"id\":\"a1\",\"n\":[1]}" + after));
            List<String> leaves = Decoders.leaves(layer);
            assertTrue(leaves.contains("guarded-json:json|json:id = a1"), () -> before + " " + leaves);
            WellFormed.check(layer, true);
        }
    }
}
