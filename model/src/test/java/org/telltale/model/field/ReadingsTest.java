package org.telltale.model.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;

class ReadingsTest {
    @Test
    void readsANumberInEveryWay() {
        FieldNode node = node("varint", new FieldValue.Whole(1505495844));
        assertEquals(
                List.of("number=1505495844", "seconds=2017-09-15T17:17:24Z", "zigzag=752747922", "hex=0x59bc0b24"),
                readings(node));
        assertEquals("2017-09-15T17:17:24Z", Readings.show(node, "seconds"));
        assertEquals("1505495844", Readings.show(node, "no-such-reading"));
    }

    @Test
    void keepsEveryBitOfLargeNumbers() {
        List<String> readings = readings(node("varint", new FieldValue.Whole(-1)));
        assertEquals("number=18446744073709551615", readings.getFirst());
        assertEquals("signed=-1", readings.get(1));
        assertEquals(
                List.of("number=1", "bool=true", "zigzag=-1", "hex=0x1"),
                readings(node("varint", new FieldValue.Whole(1))));
    }

    @Test
    void showsCoordinatesAsFloatsAndCountersAsNumbers() {
        assertEquals("-122.08406829833984", Readings.show(raw("fixed32", "0b2bf4c2")));
        assertEquals("37.422000885009766", Readings.show(raw("fixed32", "21b01542")));
        assertEquals("7", Readings.show(raw("fixed32", "07000000")));
        assertEquals("1684413556", Readings.show(raw("fixed32", "741c6664")));
        assertEquals("37.422", Readings.show(raw("fixed64", "bc74931804b64240")));
        assertEquals("37.422000885009766", Readings.show(raw("fixed32", "21b01542"), "float"));
        assertEquals("21b01542", Readings.show(raw("fixed32", "21b01542"), "hex"));
    }

    @Test
    void findsTimesOnlyBetween2000And2100() {
        assertEquals("2023-05-18T12:56:37.886Z", Readings.show(text("1684414597886"), "milliseconds"));
        assertEquals(
                "2023-05-18T12:56:37.000001Z",
                Readings.show(node("varint", new FieldValue.Whole(1_684_414_597_000_001L)), "microseconds"));
        assertFalse(readings(node("varint", new FieldValue.Whole(900_000_000))).stream()
                .anyMatch(r -> r.contains("seconds")));
    }

    @Test
    void readsTextUpToTheFirstNul() {
        FieldNode buffer = raw("bytes", "77696669" + "00" + "ff1234");
        assertEquals("wifi", Readings.show(buffer, "c-text"));
        assertEquals("7769666900ff1234", Readings.show(buffer));
        assertEquals("A9543d226cb39f0", Readings.show(text("A9543d226cb39f0\0")));
    }

    @Test
    void readsPackedNumbers() {
        FieldNode bytes = raw("bytes", "ac02ffffffffffffffffff01");
        assertEquals("300, 18446744073709551615", Readings.show(bytes, "packed-varint"));
        assertEquals(
                "-122.08406829833984, 37.422000885009766",
                Readings.show(raw("bytes", "0b2bf4c221b01542"), "packed-float"));
    }

    @Test
    void saysWhatAValueProvesAboutItsPattern() {
        assertEquals(Optional.of(TextOrMessage.TEXT), TextOrMessage.of(text("hello")));
        assertEquals(Optional.empty(), TextOrMessage.of(text("")));
        assertEquals(Optional.empty(), TextOrMessage.of(raw("bytes", "00")));
        FieldNode both = new FieldNode.Scalar(Key.of(1), "text", 0, 2, 0, 2, new FieldValue.Literal("P1"), true);
        assertEquals(Optional.of(TextOrMessage.BOTH), TextOrMessage.of(both));
    }

    private static List<String> readings(FieldNode node) {
        Layer layer = Layer.of("protobuf", Bytes.EMPTY, node, List.of());
        return Readings.of(node, layer).stream()
                .map(r -> r.id() + "=" + r.value())
                .toList();
    }

    private static FieldNode raw(String type, String hex) {
        return node(type, new FieldValue.Raw(Bytes.of(HexFormat.of().parseHex(hex))));
    }

    private static FieldNode text(String text) {
        return node("text", new FieldValue.Utf8(Bytes.utf8(text)));
    }

    private static FieldNode node(String type, FieldValue value) {
        long length = value instanceof FieldValue.Utf8 utf8 ? utf8.bytes().size() : 1;
        return new FieldNode.Scalar(Key.of(1), type, 0, length, 0, length, value, false);
    }
}
