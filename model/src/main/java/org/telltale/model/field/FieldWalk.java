package org.telltale.model.field;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Visits every node of a payload in wire order, roots with children left out; the nodes of an inner layer follow the
/// node that carries it. Without recursion, so that depth costs heap and not stack.
public final class FieldWalk {
    private record Pending(
            Layer layer, int number, FieldNode node, FieldNode parent, String path, String pattern, int depth) {}

    private final ArrayDeque<Pending> stack = new ArrayDeque<>();
    private final Consumer<Place> visitor;
    private int layers;

    private FieldWalk(Consumer<Place> visitor) {
        this.visitor = visitor;
    }

    public static void visit(Layer payload, Consumer<Place> visitor) {
        FieldWalk walk = new FieldWalk(visitor);
        walk.enter(payload, "", "");
        walk.run();
    }

    /// Every place of a payload as a list.
    public static List<Place> places(Layer payload) {
        List<Place> places = new ArrayList<>();
        visit(payload, places::add);
        return places;
    }

    private void run() {
        while (!stack.isEmpty()) {
            Pending next = stack.pop();
            int number = next.number < 0 ? layers++ : next.number;
            if (next.number < 0 && hasOnlyInside(next)) {
                inside(next, number);
                continue;
            }
            if (!(isRoot(next) && next.node instanceof FieldNode.Group)) {
                visitor.accept(
                        new Place(next.layer, number, next.node, next.parent, next.path, next.pattern, next.depth));
            }
            inside(next, number);
        }
    }

    private static boolean isRoot(Pending p) {
        return p.node == p.layer.root();
    }

    private static boolean hasOnlyInside(Pending p) {
        return p.layer.isWrapping() && p.layer.inner(p.node).isPresent();
    }

    private void inside(Pending p, int number) {
        if (p.node instanceof FieldNode.Group group) {
            push(p, number, group);
        }
        p.layer.inner(p.node).ifPresent(layer -> enter(layer, p.path + "|", p.pattern + "|"));
    }

    private void enter(Layer layer, String path, String pattern) {
        String head = layer.isWrapping() ? layer.decoder() : layer.decoder() + ":";
        stack.push(new Pending(layer, -1, layer.root(), layer.root(), path + head, pattern + head, 1));
    }

    private void push(Pending p, int number, FieldNode.Group group) {
        Siblings siblings = new Siblings(group.children());
        boolean first = p.path.endsWith(":");
        int depth = isRoot(p) ? 1 : p.depth + 1;
        List<Pending> children = new ArrayList<>(group.children().size());
        for (FieldNode child : group.children()) {
            StringBuilder path = new StringBuilder(p.path);
            StringBuilder pattern = new StringBuilder(p.pattern);
            siblings.append(child.key(), first, path, pattern);
            children.add(new Pending(p.layer, number, child, group, path.toString(), pattern.toString(), depth));
        }
        for (int i = children.size() - 1; i >= 0; i--) {
            stack.push(children.get(i));
        }
    }

    /// Numbers siblings of one key where there are several.
    private static final class Siblings {
        private final Map<Key, int[]> repeated = new HashMap<>();

        Siblings(List<FieldNode> children) {
            if (children.isEmpty() || children.getFirst().key() instanceof Key.Element) {
                return;
            }
            for (FieldNode child : children) {
                repeated.computeIfAbsent(child.key(), _ -> new int[2])[0]++;
            }
        }

        void append(Key key, boolean first, StringBuilder path, StringBuilder pattern) {
            switch (key) {
                case Key.Element element -> {
                    PathText.appendIndex(path, element.index());
                    pattern.append("[]");
                }
                case Key.Name name -> {
                    PathText.appendName(path, name.text(), name.duplicate(), first);
                    PathText.appendName(pattern, name.text(), name.duplicate(), first);
                    int[] seen = repeated.getOrDefault(key, new int[] {1, 0});
                    if (seen[0] > 1) {
                        PathText.appendIndex(path, seen[1]++);
                    }
                }
            }
        }
    }
}
