package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.telltale.contract.WellFormed;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Layer;

/// Trees of the protobuf family over generated and mutated bytes: well-formed, and every byte is in them.
class ProtobufRoundTripTest {
    private static final List<String> FAMILY = List.of("protobuf", "protobuf-stream", "grpc");
    private static final int ROUNDS = 3_000;
    private static final int MANY = Integer.getInteger("telltale.soak.inputs", 20_000_000);

    @Test
    void keepsEveryByteOfAnyInput() {
        run(new Random(21), ROUNDS);
    }

    @Test
    @Tag("soak")
    void keepsEveryByteOfMillionsOfInputs() {
        run(new Random(22), MANY);
    }

    private static void run(Random random, int rounds) {
        for (int i = 0; i < rounds; i++) {
            Bytes bytes = input(random);
            for (String decoder : FAMILY) {
                if (!bytes.isEmpty()) {
                    check(Corpus.forced(decoder, bytes), bytes);
                }
            }
            WellFormed.check(
                    Decoders.decode(bytes, new MediaHint("application/x-protobuf", MediaHint.Origin.BODY)), true);
        }
    }

    private static Bytes input(Random random) {
        byte[] bytes = random.nextInt(8) == 0 ? new byte[random.nextInt(60)] : Wire.random(random, 2);
        if (random.nextInt(8) == 0) {
            random.nextBytes(bytes);
        }
        for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        int end = random.nextInt(4) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
        return Bytes.of(bytes).slice(0, end);
    }

    private static void check(Layer layer, Bytes bytes) {
        WellFormed.check(layer, true);
        assertEquals(bytes, rebuilt(layer));
    }

    /// The bytes of the layer made again: leaves by their values, what stands between nodes by its place.
    private static Bytes rebuilt(Layer layer) {
        byte[] out = marks(layer);
        boolean[] covered = new boolean[out.length];
        Deque<FieldNode> open = new ArrayDeque<>(List.of(layer.root()));
        while (!open.isEmpty()) {
            FieldNode node = open.pop();
            for (int i = (int) node.offset(); i < node.offset() + node.length(); i++) {
                covered[i] |= node != layer.root() || !(node instanceof FieldNode.Group);
            }
            if (node instanceof FieldNode.Group group) {
                group.children().forEach(open::push);
            } else {
                write(node, out);
            }
        }
        for (int i = 0; i < out.length; i++) {
            int at = i;
            boolean told = covered[i]
                    || layer.problems().stream()
                            .anyMatch(p -> p.span().offset() <= at && p.span().end() > at);
            assertTrue(told, "byte " + i + " is nowhere");
        }
        return Bytes.of(out);
    }

    /// The tags, lengths and numbers between values, with zeros where values go.
    private static byte[] marks(Layer layer) {
        byte[] out = layer.bytes().toArray();
        Deque<FieldNode> open = new ArrayDeque<>(List.of(layer.root()));
        while (!open.isEmpty()) {
            FieldNode node = open.pop();
            if (node instanceof FieldNode.Group group) {
                group.children().forEach(open::push);
            } else if (!isNumber(node)) {
                int from = (int) node.valueOffset();
                java.util.Arrays.fill(out, from, from + (int) node.valueLength(), (byte) 0);
            }
        }
        return out;
    }

    private static boolean isNumber(FieldNode node) {
        return node.type().equals("varint") || node.type().equals("number");
    }

    private static void write(FieldNode node, byte[] out) {
        Bytes value = Values.bytes(node);
        if (!isNumber(node)) {
            System.arraycopy(value.toArray(), 0, out, (int) node.valueOffset(), (int) value.size());
        }
    }
}
