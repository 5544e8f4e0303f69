package org.telltale.views.hex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

class InterpretationsTest {
    @Test
    void readsFourBytesAsNumbersInBothOrders() {
        assertEquals(
                List.of(
                        new Interpretation("float32 LE", "-1.5"),
                        new Interpretation("uint32 LE", "3217031168"),
                        new Interpretation("int32 LE", "-1077936128"),
                        new Interpretation("float32 BE", "6.9144e-41"),
                        new Interpretation("uint32 BE", "49343"),
                        new Interpretation("int32 BE", "49343")),
                of("0000c0bf"));
    }

    @Test
    void readsAVarintOfSixtyFourBits() {
        assertTrue(of("ffffffffffffffffff01").contains(new Interpretation("varint", "18446744073709551615")));
        assertTrue(of("9601").contains(new Interpretation("varint", "150")));
        assertTrue(of("ffffffffffffffffff02").stream().noneMatch(i -> i.name().equals("varint")));
    }

    @Test
    void namesTimesInUtc() {
        assertTrue(of("00f15365").contains(new Interpretation("seconds LE", "2023-11-14 22:13:20 UTC")));
    }

    @Test
    void putsPlainTextFirstAndShowsNulAsAPicture() {
        assertEquals(new Interpretation("text", "wifi"), of("77696669").getFirst());
        assertTrue(of("617a00").contains(new Interpretation("text", "az␀")));
    }

    @Test
    void readsAnyBytesOfAnyLength() {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            List<Interpretation> all = Interpretations.of(Bytes.of(bytes), new Span(0, bytes.length));
            assertEquals(
                    all.size(),
                    all.stream().map(Interpretation::name).distinct().count());
            assertTrue(all.size() >= (bytes.length == 4 || bytes.length == 8 ? 6 : 0));
        }
    }

    private static List<Interpretation> of(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return Interpretations.of(Bytes.of(bytes), new Span(0, bytes.length));
    }
}
