package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.telltale.contract.WellFormed;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;
import org.telltale.model.field.Readings;

/// The figures of the captures that the project was specified by; runs where they are present.
@EnabledIf("arePresent")
class WechatCaptureTest {
    static boolean arePresent() {
        return Files.isDirectory(Decoders.SHARED.resolve("captures/wechat-2023"));
    }

    @Test
    void readsAsManyPayloadsAndFieldsAsSpecified() throws IOException {
        Map<String, Integer> decoders = new TreeMap<>();
        int fields = 0;
        int depth = 0;
        int opaque = 0;
        long shortestOpaque = Long.MAX_VALUE;
        for (Bytes payload : payloads("login_permissions_on_1")) {
            if (payload.isEmpty()) {
                decoders.merge("", 1, Integer::sum);
                continue;
            }
            Layer layer = Decoders.body(payload);
            WellFormed.check(layer, true);
            decoders.merge(layer.decoder(), 1, Integer::sum);
            for (Place place : FieldWalk.places(layer)) {
                if (place.layerNumber() > 0 || place.node() == layer.root()) {
                    continue;
                }
                fields++;
                depth = Math.max(depth, place.depth());
                if (place.node() instanceof FieldNode.Opaque) {
                    opaque++;
                    shortestOpaque = Math.min(shortestOpaque, place.node().valueLength());
                }
            }
        }
        assertEquals(Map.of("", 63, "bytes", 69, "protobuf", 980), decoders);
        assertEquals(List.of(48_784, 6, 17), List.of(fields, depth, opaque));
        assertEquals(64, shortestOpaque);
    }

    @Test
    void findsTheHeaderWithItsOffsets() throws IOException {
        Layer layer = record("login_3", 14);
        Place number = place(layer, "protobuf:1.2");
        assertEquals("1505495844", Readings.of(number).getFirst().value());
        assertEquals(new Span(6, 5), number.valueSpan());
        Place device = place(layer, "protobuf:1.3");
        assertEquals("A9543d226cb39f0\0", text(device));
        assertEquals(new Span(13, 16), device.valueSpan());
    }

    @Test
    void splitsTheLogRowInsideOneText() throws IOException {
        Layer layer = record("dl_mini_program_permissions_on_1", 541);
        Place row = place(layer, "protobuf:8");
        assertEquals("text", row.node().type());
        assertEquals(96, row.node().valueLength());
        Place name = place(layer, "protobuf:8|csv:4");
        assertEquals("AndroidWifi", text(name));
        assertEquals(new Span(20, 11), name.valueSpan());
        assertEquals(1, name.layerNumber());
        assertEquals(115, name.layer().offsetInCarrier().orElseThrow());
        assertEquals("00:13:10:85:fe:01", text(place(layer, "protobuf:8|csv:5")));
        assertEquals("37.422", text(place(layer, "protobuf:8|csv:12")));
    }

    @Test
    void readsJsonInsideAText() throws IOException {
        Layer layer = record("miniapp_make_request_1", 811);
        Place page = place(layer, "protobuf:2.2|json:page_path");
        assertEquals("page/animation/index", text(page));
        assertEquals(new Span(222, 20), page.valueSpan());
        assertEquals(
                280,
                page.layer().offsetInCarrier().orElseThrow() + page.valueSpan().offset());
    }

    @Test
    void showsCoordinatesAsFloats() throws IOException {
        Layer layer = record("startup_permissions_on_2", 296);
        Place longitude = place(layer, "protobuf:7.1");
        assertEquals(new Span(22, 4), longitude.valueSpan());
        assertEquals("0b2bf4c2", text(longitude));
        assertEquals("-122.08406829833984", Readings.show(longitude.node()));
        assertEquals(
                "37.422000885009766", Readings.show(place(layer, "protobuf:7.2").node()));
    }

    @Test
    void peelsBase64DownToTheMessageInside() throws IOException {
        long inside = payloads("login_permissions_on_1").stream()
                .map(Decoders::body)
                .flatMap(layer -> FieldWalk.places(layer).stream())
                .filter(place -> place.pattern().startsWith("protobuf:3|base64|protobuf:"))
                .count();
        assertTrue(inside > 100, () -> inside + " fields in base64");
    }

    static List<Bytes> payloads(String session) throws IOException {
        Path file = Decoders.SHARED.resolve("captures/wechat-2023/" + session + ".log.jsonl");
        return Files.readAllLines(file).stream().map(WechatCaptureTest::data).toList();
    }

    private static Bytes data(String line) {
        int from = line.indexOf('"', line.indexOf("\"data\"") + 7) + 1;
        return Decoders.hex(line.substring(from, line.indexOf('"', from)));
    }

    private static Layer record(String session, int number) throws IOException {
        return Decoders.body(payloads(session).get(number - 1));
    }

    private static Place place(Layer layer, String path) {
        return FieldWalk.places(layer).stream()
                .filter(p -> p.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Place place) {
        return place.node() instanceof FieldNode.Scalar scalar ? scalar.value().text() : "";
    }
}
