package org.telltale.model.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.telltale.contract.Trees;

class TrailWalkTest {
    private record Met(String path, String pattern, int layer, FieldNode node) {}

    private static List<Met> byPlaces(Layer payload) {
        return FieldWalk.places(payload).stream()
                .map(p -> new Met(p.path(), p.pattern(), p.layerNumber(), p.node()))
                .toList();
    }

    private static List<Met> byTrails(Layer payload) {
        List<Met> met = new ArrayList<>();
        TrailWalk.visit(payload, trail -> {
            if (!(trail.isRoot() && trail.node() instanceof FieldNode.Group)) {
                met.add(new Met(trail.path().print(), trail.pattern().print(), trail.layerNumber(), trail.node()));
            }
        });
        return met;
    }

    private static Trees grow(Random random, int depth) {
        Trees tree = new Trees();
        int fields = random.nextInt(40);
        for (int i = 0; i < fields; i++) {
            int key = 1 + random.nextInt(9);
            switch (random.nextInt(depth == 0 ? 3 : 4)) {
                case 0 -> tree.varint(key, random.nextLong());
                case 1 -> tree.text(key, "text");
                case 2 -> tree.row(key, "1,two,3");
                default -> tree.message(key, grow(random, depth - 1));
            }
        }
        return tree;
    }

    @Test
    void givesEveryNodeThePathAndLayerOfAFieldWalk() {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Layer payload = grow(random, 3).layer();
            assertEquals(byPlaces(payload), byTrails(payload));
        }
    }
}
