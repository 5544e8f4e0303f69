package org.telltale.model.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.telltale.model.bytes.Bytes;

class OutlineTest {
    @Test
    void agreesWithAWalkOnEveryPlace() {
        for (int seed = 0; seed < 300; seed++) {
            Layer payload = new Trees(seed).layer(0);
            Outline outline = Outline.of(payload);
            for (Place place : FieldWalk.places(payload)) {
                Spot spot = outline.find(place.path()).orElseThrow(() -> new AssertionError(place.path()));
                assertEquals(
                        List.of(place.path(), place.pattern(), place.layerNumber(), place.depth()),
                        List.of(
                                spot.path(),
                                spot.pattern(),
                                spot.layerNumber(),
                                spot.place().depth()));
                assertTrue(spot.node() == place.node() && spot.place().parent() == place.parent());
            }
        }
    }

    @Test
    void findsNothingWhereNothingStands() {
        Outline outline = Outline.of(new Trees(1).layer(0));
        assertEquals(Optional.empty(), outline.find("protobuf:99.1"));
        assertEquals(Optional.empty(), outline.find("json:1"));
        assertEquals(Optional.empty(), outline.find("protobuf:1|csv:0|csv:1|csv:2"));
        assertEquals(Optional.empty(), outline.find("not a path"));
    }

    @Test
    void saysWhoseAByteIsAsASearchThroughAllNodesDoes() {
        for (int seed = 0; seed < 300; seed++) {
            Layer payload = new Trees(seed).layer(0);
            Outline outline = Outline.of(payload);
            SpanIndex index = SpanIndex.of(outline, 0);
            for (long at = 0; at < payload.bytes().size(); at++) {
                assertEquals(innermost(payload, at), index.at(at).map(Spot::path), "byte " + at + " of seed " + seed);
            }
        }
    }

    private static Optional<String> innermost(Layer payload, long at) {
        Optional<Place> best = Optional.empty();
        for (Place place : FieldWalk.places(payload)) {
            if (place.layer() == payload && place.node().span().contains(at)) {
                best = best.filter(b -> b.node().length() < place.node().length())
                        .or(() -> Optional.of(place));
            }
        }
        return best.map(Place::path);
    }

    /// Well-formed trees with repeated keys, gaps between nodes, and layers inside values.
    private static final class Trees {
        private final Random random;

        Trees(int seed) {
            random = new Random(seed);
        }

        Layer layer(int depth) {
            int size = 40 + random.nextInt(60);
            IdentityHashMap<FieldNode, Layer> inner = new IdentityHashMap<>();
            List<FieldNode> children = children(0, size, 0, depth, inner);
            FieldNode root = new FieldNode.Group(Key.ROOT, "message", 0, size, 0, size, children, false);
            return Layer.of("protobuf", Bytes.of(new byte[size]), root, List.of())
                    .withInner(inner);
        }

        private List<FieldNode> children(
                int from, int to, int level, int depth, IdentityHashMap<FieldNode, Layer> inner) {
            List<FieldNode> nodes = new ArrayList<>();
            boolean elements = level > 0 && random.nextInt(3) == 0;
            int at = from + random.nextInt(2);
            while (at + 3 <= to) {
                int length = 3 + random.nextInt(to - at - 2);
                Key key = elements ? new Key.Element(nodes.size()) : Key.of(1 + random.nextInt(4));
                nodes.add(node(key, at, length, level, depth, inner));
                at += length + random.nextInt(2);
            }
            return nodes;
        }

        private FieldNode node(
                Key key, int at, int length, int level, int depth, IdentityHashMap<FieldNode, Layer> inner) {
            if (level < 4 && length > 5 && random.nextInt(3) > 0) {
                List<FieldNode> below = children(at + 2, at + length, level + 1, depth, inner);
                return new FieldNode.Group(key, "message", at, length, at + 2, length - 2, below, false);
            }
            FieldNode leaf = new FieldNode.Scalar(
                    key, "text", at, length, at + 2, length - 2, new FieldValue.Literal("x"), false);
            if (depth < 2 && random.nextInt(6) == 0) {
                inner.put(leaf, random.nextBoolean() ? layer(depth + 1) : wrapped(depth + 1));
            }
            return leaf;
        }

        private Layer wrapped(int depth) {
            Bytes bytes = Bytes.of(new byte[9]);
            FieldNode root = new FieldNode.Opaque(Key.ROOT, "bytes", 0, 9, 0, 9, new FieldValue.Raw(bytes), "wrapped");
            IdentityHashMap<FieldNode, Layer> inner = new IdentityHashMap<>();
            inner.put(root, layer(depth));
            return Layer.wrapping("base64", bytes, root, List.of()).withInner(inner);
        }
    }
}
