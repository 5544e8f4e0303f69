package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Layer;
import org.telltale.model.job.JobContext;

class ProtobufTest {
    @Test
    void keepsEveryBit() {
        Bytes message = Decoders.hex("08ffffffffffffffffff01 108080808010 1d000080bf 21ffffffffffffffff 880100");
        assertEquals(
                List.of(
                        "protobuf:1 = 18446744073709551615",
                        "protobuf:2 = 4294967296",
                        "protobuf:3 = 000080bf",
                        "protobuf:4 = ffffffffffffffff",
                        "protobuf:17 = 0"),
                Decoders.leaves(forced(message)));
    }

    @Test
    void readsGroupsAndNumbersThatAreLongerThanNeeded() {
        Bytes message = Decoders.hex("0b 10 8100 0c 8a8000 01 61".replace(" ", ""));
        assertEquals(List.of("protobuf:1.2 = 1", "protobuf:1 = a"), unindexed(Decoders.leaves(forced(message))));
    }

    private static List<String> unindexed(List<String> leaves) {
        return leaves.stream().map(l -> l.replaceAll("\\[\\d+]", "")).toList();
    }

    @Test
    void takesALoneNulForBytesAndNothingForText() {
        assertEquals(
                List.of("protobuf:1 = 00", "protobuf:2 = ", "protobuf:3 = a\0"),
                Decoders.leaves(forced(Decoders.hex("0a0100 1200 1a026100"))));
    }

    @Test
    void keepsAnUnknownWireTypeAsOpaqueRest() {
        Layer layer = forced(Decoders.hex("0801 0f112233"));
        assertEquals(List.of("protobuf:1 = 1", "protobuf:rest ? 0f112233"), Decoders.leaves(layer));
        assertTrue(layer.problems().getFirst().message().startsWith("wire type 7"));
    }

    /// The children of every message and group cover its value without a gap, so that nothing is lost.
    @Test
    void coversEveryByteOfDamagedMessages() {
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = message(random, 4);
            for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            int length = random.nextInt(bytes.length + 1);
            checkCovered(forced(Bytes.of(bytes).slice(0, length)));
        }
    }

    private static void checkCovered(Layer layer) {
        ArrayDeque<FieldNode> open = new ArrayDeque<>();
        open.push(layer.root());
        while (!open.isEmpty()) {
            if (open.pop() instanceof FieldNode.Group group) {
                long at = group.valueOffset();
                for (FieldNode child : group.children()) {
                    assertEquals(at, child.offset());
                    at = child.span().end();
                    open.push(child);
                }
                assertEquals(group.valueSpan().end(), at);
            }
        }
    }

    private static byte[] message(Random random, int levels) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int fields = random.nextInt(1, 6); fields > 0; fields--) {
            int number = random.nextInt(1, 16);
            int type = List.of(0, 1, 2, 2, 3, 5).get(random.nextInt(6));
            out.write(number << 3 | type);
            switch (type) {
                case 0 -> out.write(random.nextInt(128));
                case 1 -> out.writeBytes(noise(random, 8));
                case 5 -> out.writeBytes(noise(random, 4));
                case 3 -> {
                    out.writeBytes(levels > 0 ? message(random, levels - 1) : new byte[0]);
                    out.write(number << 3 | 4);
                }
                default -> {
                    byte[] inside = levels > 0 ? message(random, levels - 1) : noise(random, random.nextInt(20));
                    byte[] value = inside.length < 128 ? inside : new byte[0];
                    out.write(value.length);
                    out.writeBytes(value);
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] noise(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Layer forced(Bytes bytes) {
        return Decoders.PIPELINE.decodeAs("protobuf", bytes, MediaHint.BODY, Choices.NONE, JobContext.NONE);
    }
}
