package org.telltale.model.field;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Visits every node of a payload as [FieldWalk] does, and the root groups too. Without recursion.
public final class TrailWalk {
    private static final int FEW = 24;

    private final ArrayDeque<Trail> stack = new ArrayDeque<>();
    private int layers;

    private TrailWalk() {}

    public static void visit(Layer payload, Consumer<Trail> visitor) {
        TrailWalk walk = new TrailWalk();
        walk.enter(payload, null);
        while (!walk.stack.isEmpty()) {
            walk.step(walk.stack.pop(), visitor);
        }
    }

    private void step(Trail next, Consumer<Trail> visitor) {
        Trail.Stop stop = next.stop();
        Layer layer = stop.layer;
        if (stop.number < 0) {
            stop.number = layers++;
        }
        boolean onlyInside =
                layer.isWrapping() && next.isRoot() && layer.inner(next.node()).isPresent();
        if (!onlyInside) {
            visitor.accept(next);
        }
        if (!onlyInside && next.node() instanceof FieldNode.Group group) {
            push(stop, next, group.children());
        }
        if (layer.hasInner()) {
            layer.inner(next.node()).ifPresent(inner -> enter(inner, next));
        }
    }

    private void enter(Layer layer, @Nullable Trail carrier) {
        stack.push(new Trail(new Trail.Stop(layer, carrier), layer.root(), null, -1));
    }

    private void push(Trail.Stop stop, Trail parent, List<FieldNode> children) {
        int[] numbers = siblings(children);
        for (int i = children.size() - 1; i >= 0; i--) {
            stack.push(new Trail(stop, children.get(i), parent, numbers[i]));
        }
    }

    /// For each child its number among siblings of its key, or -1 where it stands alone or is an element.
    private static int[] siblings(List<FieldNode> children) {
        int[] numbers = new int[children.size()];
        if (!children.isEmpty() && children.getFirst().key() instanceof Key.Element) {
            java.util.Arrays.fill(numbers, -1);
        } else if (children.size() <= FEW) {
            compare(children, numbers);
        } else {
            count(children, numbers);
        }
        return numbers;
    }

    private static void compare(List<FieldNode> children, int[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            Key key = children.get(i).key();
            int before = 0;
            boolean after = false;
            for (int j = 0; j < numbers.length; j++) {
                if (j != i && children.get(j).key().equals(key)) {
                    before += j < i ? 1 : 0;
                    after |= j > i;
                }
            }
            numbers[i] = before > 0 || after ? before : -1;
        }
    }

    private static void count(List<FieldNode> children, int[] numbers) {
        Map<Key, int[]> seen = new HashMap<>();
        for (FieldNode child : children) {
            seen.computeIfAbsent(child.key(), _ -> new int[2])[0]++;
        }
        for (int i = 0; i < numbers.length; i++) {
            int[] of = seen.getOrDefault(children.get(i).key(), numbers);
            numbers[i] = of[0] > 1 ? of[1]++ : -1;
        }
    }
}
