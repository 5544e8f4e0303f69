package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;

/// Encodings put into each other at random, up to six deep: each step is found where it was taken.
class StackTest {
    private static final int DEEPEST = 6;
    private static final int LARGEST = 200_000;

    @Test
    void findsEveryStepOfAStack() throws IOException {
        assertEquals(List.of(), missed(new Random(5), 300));
    }

    @Test
    @Tag("soak")
    void findsEveryStepOfManyStacks() throws IOException {
        assertEquals(List.of(), missed(new Random(6), 100_000));
    }

    private static List<String> missed(Random random, int stacks) throws IOException {
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < stacks && missed.size() < 30; i++) {
            Stack stack = Stack.of(random);
            Layer layer = Decoders.body(stack.bytes);
            if (!has(layer, stack.path, stack.value)) {
                missed.add("\n" + stack.path + " in "
                        + Decoders.leaves(layer).stream()
                                .limit(9)
                                .map(l -> "\n    " + l.substring(0, Math.min(l.length(), 200)))
                                .toList());
            }
        }
        return missed;
    }

    private static boolean has(Layer layer, String path, String value) {
        for (Place place : FieldWalk.places(layer)) {
            if (same(place.path()).equals(same(path))
                    && place.node() instanceof FieldNode.Scalar scalar
                    && scalar.value().text().equals(value)) {
                return true;
            }
        }
        return false;
    }

    /// Letters that both alphabets have may be either; a body of pairs is a form, pairs elsewhere are a query.
    private static String same(String path) {
        return path.replace("base64url", "base64").replace("form:", "query:");
    }

    private record Stack(Bytes bytes, String path, String value) {
        static Stack of(Random random) throws IOException {
            String value = "device-" + Long.toHexString(random.nextLong());
            boolean json = random.nextBoolean();
            byte[] bytes = json ? json(value, random) : message(value, random);
            String path = json ? "json:device.id" : "protobuf:2.1";
            boolean text = json;
            for (int depth = random.nextInt(DEEPEST) + 1; depth > 0 && bytes.length < LARGEST; depth--) {
                Wrap wrap = Wrap.values()[random.nextInt(Wrap.values().length)];
                byte[] wrapped = wrap.wantsText && !text ? bytes : wrap.of(bytes, random);
                if (!Arrays.equals(wrapped, bytes)) {
                    path = joined(wrap.path, path);
                    bytes = wrapped;
                    text = wrap.givesText;
                }
            }
            return new Stack(Bytes.of(bytes), path, value);
        }

        /// A message in a message is a node of the same layer.
        private static String joined(String outer, String inner) {
            boolean message = outer.startsWith("protobuf:") && inner.startsWith("protobuf:");
            return message ? outer + "." + inner.substring("protobuf:".length()) : outer + "|" + inner;
        }

        private static byte[] json(String value, Random random) {
            return Bytes.utf8("{\"device\":{\"id\":\"" + value + "\",\"os\":\"Android 13\"},\"n\":" + random.nextInt()
                            + "}")
                    .toArray();
        }

        private static byte[] message(String value, Random random) {
            ByteArrayOutputStream device = new ByteArrayOutputStream();
            Wire.bytes(device, 1, value);
            Wire.varint(device, 2, random.nextInt(100));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Wire.varint(out, 1, 4);
            Wire.bytes(out, 2, device.toByteArray());
            Wire.bytes(out, 5, "com.example.app");
            return out.toByteArray();
        }
    }
}
