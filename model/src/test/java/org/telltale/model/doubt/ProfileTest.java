package org.telltale.model.doubt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;

class ProfileTest {
    private static final Sha256 CAPTURE = Sha256.of(Bytes.utf8("capture"));
    private static final long START = Instant.parse("2023-05-01T10:00:00Z").toEpochMilli();

    private static Profile profile() {
        return new Profile(
                new Judgement.Place(new Endpoint("rpc:1"), Side.REQUEST, Part.BODY, "protobuf:1"),
                new RecordId(CAPTURE, 1));
    }

    private static FieldNode node(String type, FieldValue value, int length, boolean doubtful) {
        return new FieldNode.Scalar(Key.of(1), type, 0, length + 2L, 2, length, value, doubtful);
    }

    private static FieldNode varint(long value) {
        return node("varint", new FieldValue.Whole(value), 1, false);
    }

    private static FieldNode text(String text) {
        return node("text", new FieldValue.Utf8(Bytes.utf8(text)), text.length(), false);
    }

    private static FieldNode fixed(double value, int width) {
        ByteBuffer bytes = ByteBuffer.allocate(width).order(ByteOrder.LITTLE_ENDIAN);
        bytes = width == 4 ? bytes.putFloat((float) value) : bytes.putDouble(value);
        return node("fixed" + width * 8, new FieldValue.Raw(Bytes.of(bytes.array())), width, false);
    }

    /// Forty instances, ten a session, a minute apart.
    private static Profile of(IntFunction<FieldNode> instances) {
        Profile profile = profile();
        for (int i = 0; i < 40; i++) {
            profile.see(instances.apply(i), new RecordId(CAPTURE, i + 1), i / 10, START + i * 60_000L);
        }
        return profile;
    }

    private static String best(IntFunction<FieldNode> instances) {
        return of(instances).judge().readings().getFirst().reading();
    }

    @Test
    void takesAValueThatGoesWithTheClockForATime() {
        assertEquals("milliseconds", best(i -> varint(START + i * 60_000L + 5)));
        assertEquals("seconds", best(i -> varint(START / 1000 + i * 60L)));
        assertEquals("microseconds", best(i -> text(Long.toString((START + i * 60_000L) * 1000))));
    }

    @Test
    void takesAConstantTimeForAnIdentifier() {
        Judgement judgement = of(_ -> varint(START)).judge();
        assertEquals("identifier", judgement.readings().getFirst().reading());
        assertEquals(
                "the same in all 40 instances", judgement.readings().getFirst().why());
        assertFalse(judgement.isDoubtful());
    }

    @Test
    void doubtsATimeThatReturnsInOtherSessions() {
        Judgement judgement =
                of(i -> varint(START - 99_999_999_999L + i / 20 * 77_777_777L)).judge();
        assertEquals("milliseconds or identifier", judgement.doubt());
    }

    @Test
    void doesNotDoubtTimesThatPassWithinSessionsAndReturnInOthers() {
        Judgement judgement =
                of(i -> varint(START / 1000 - 9_999_999L + i % 20 * 28_800L)).judge();
        assertEquals("seconds", judgement.readings().getFirst().reading());
        assertEquals("", judgement.doubt());
    }

    @Test
    void doubtsPrintedTextOnlyWhereItIsAMessageOfMoreThanNumbers() {
        assertEquals(
                "",
                of(_ -> node("text", new FieldValue.Utf8(Bytes.utf8("arm64-v8a")), 9, true))
                        .judge()
                        .doubt());
        for (String both : List.of("pt", "\"$0123456789abcdef0123456789abcdef0123", "XXXXXX", "\tabcdefgh")) {
            FieldNode node = node("text", new FieldValue.Utf8(Bytes.utf8(both)), both.length(), true);
            assertEquals(
                    "every instance is clean text and a full message",
                    of(_ -> node).judge().doubt());
        }
    }

    @Test
    void tellsCountersEnumsAndFlagsFromNumbers() {
        Random random = new Random(1);
        assertEquals("counter", best(i -> varint(i % 10 + 1)));
        assertEquals("enum", best(i -> varint(List.of(1, 4, 7, 2).get(i * 7 % 4))));
        assertEquals("bool", best(i -> varint(i % 3 == 0 ? 1 : 0)));
        assertEquals("number", best(_ -> varint(random.nextInt(5000))));
        assertEquals("random", best(_ -> varint(random.nextLong() >>> 1)));
        assertEquals(
                "identifier", best(i -> varint(List.of(81_234_567L, 91_234_567L).get(i % 2))));
    }

    @Test
    void tellsRealNumbersFromWholeOnes() {
        assertEquals("float", best(i -> fixed(i * 0.37 + 1, 4)));
        assertEquals("double", best(i -> fixed(i * 0.37 + 1, 8)));
        Judgement mixed = of(i -> i % 2 == 0 ? fixed(3.5 + i, 4) : fixed(Float.intBitsToFloat(i), 4))
                .judge();
        assertEquals("real numbers in some instances only", mixed.doubt());
    }

    @Test
    void takesDegreesOnlyForNumbersOfThatSizeAndPrecision() {
        assertEquals(
                Optional.of("latitude"),
                of(i -> fixed(52.52001 + i * 0.001, 8)).degrees().map(Profile.Degrees::which));
        assertEquals(
                Optional.of("longitude"),
                of(i -> text("113.40" + (100 + i))).degrees().map(Profile.Degrees::which));
        assertEquals(Optional.empty(), of(i -> fixed(i, 8)).degrees());
        assertEquals(Optional.empty(), of(i -> varint(1_700_000_000L + i)).degrees());
        Profile.Degrees scaled =
                of(i -> varint(525_200_123L + i * 1001L)).degrees().orElseThrow();
        assertEquals("in ten-millionths", scaled.how());
        assertTrue(scaled.score() > 0.5);
        assertTrue(of(_ -> varint(525_200_123L)).degrees().orElseThrow().score() < 0.5);
    }

    @Test
    void knowsFormsOfTexts() {
        Random random = new Random(2);
        assertEquals("uuid", best(_ -> text(new java.util.UUID(random.nextLong(), random.nextLong()).toString())));
        assertEquals("hash", best(i -> text(Sha256.of(Bytes.utf8("" + i)).hex())));
        assertEquals("ip", best(i -> text("10.0.3." + i)));
        assertEquals("mac", best(i -> text("02:00:5e:10:00:" + (10 + i))));
        assertEquals("coordinates", best(i -> text("52.5200" + i + ", 13.4049" + i)));
        assertEquals("text", best(i -> text("hello number " + i)));
    }

    @Test
    void knowsBytesWithoutOrderAndAddresses() {
        Random random = new Random(3);
        assertEquals("random", reading(best16(random), "random"));
        assertEquals("ip", reading(i -> raw(new byte[] {10, 0, 0, (byte) i}), "ip"));
    }

    private static IntFunction<FieldNode> best16(Random random) {
        return _ -> {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            return raw(bytes);
        };
    }

    private static FieldNode raw(byte[] bytes) {
        return new FieldNode.Opaque(
                Key.of(1), "bytes", 0, bytes.length + 2L, 2, bytes.length, new FieldValue.Raw(Bytes.of(bytes)), "");
    }

    private static String reading(IntFunction<FieldNode> instances, String wanted) {
        return of(instances).judge().readings().stream()
                .map(Ranked::reading)
                .filter(wanted::equals)
                .findFirst()
                .orElse("-");
    }

    @Test
    void saysHowOftenTextWouldParseAndWhichAreExceptions() {
        Profile profile = profile();
        IntStream.range(0, 3450)
                .forEach(i -> profile.see(
                        node("text", new FieldValue.Utf8(Bytes.utf8("words")), 5, i < 14),
                        new RecordId(CAPTURE, 1),
                        0,
                        0));
        FieldNode message = new FieldNode.Group(Key.of(1), "message", 0, 7, 2, 5, List.of(varint(1)), false);
        IntStream.range(0, 6).forEach(_ -> profile.see(message, new RecordId(CAPTURE, 2), 0, 0));
        profile.see(text(""), new RecordId(CAPTURE, 3), 0, ExchangeTable.NO_TIME);
        Judgement judgement = profile.judge();
        assertEquals(
                "clean text in 3,450 of 3,457 instances, 14 of which would also parse; 6 are messages only; 1 is empty",
                judgement.readings().getFirst().why());
        assertFalse(judgement.isDoubtful());
    }

    @Test
    void doubtsWhatIsAlwaysBothAndWhatIsMixed() {
        assertEquals(
                "every instance is clean text and a full message",
                of(_ -> node("text", new FieldValue.Utf8(Bytes.utf8("\n\u0003abc")), 5, true))
                        .judge()
                        .doubt());
        FieldNode message = new FieldNode.Group(Key.of(1), "message", 0, 7, 2, 5, List.of(varint(1)), false);
        assertEquals(
                "instances are of unlike kinds",
                of(i -> i % 4 == 0 ? message : text("words")).judge().doubt());
    }
}
