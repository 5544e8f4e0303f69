package org.telltale.model.field;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Visits every node of a payload in wire order, roots with children left out; the nodes of an inner layer follow the
/// node that carries it. Without recursion, so that depth costs heap and not stack; a node's place is made when its
/// turn comes, so that many siblings cost no more than one.
public final class FieldWalk {
    private final ArrayDeque<Iterator<Place>> rows = new ArrayDeque<>();
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
        while (!rows.isEmpty()) {
            Iterator<Place> row = rows.peek();
            if (row.hasNext()) {
                pass(row.next());
            } else {
                rows.pop();
            }
        }
    }

    private void pass(Place place) {
        FieldNode node = place.node();
        Layer layer = place.layer();
        Optional<Layer> inner = layer.inner(node);
        boolean root = node == layer.root();
        if (!(root && (node instanceof FieldNode.Group || layer.isWrapping() && inner.isPresent()))) {
            visitor.accept(place);
        }
        if (node instanceof FieldNode.Group group) {
            rows.push(new Row(place, group, root ? 1 : place.depth() + 1));
        }
        inner.ifPresent(carried -> enter(carried, place.path() + "|", place.pattern() + "|"));
    }

    private void enter(Layer layer, String path, String pattern) {
        String head = layer.isWrapping() ? layer.decoder() : layer.decoder() + ":";
        Place place = new Place(layer, layers++, layer.root(), layer.root(), path + head, pattern + head, 1);
        rows.push(List.of(place).iterator());
    }

    /// The children of a group, from the first to the last.
    private static final class Row implements Iterator<Place> {
        private final Place carrier;
        private final FieldNode.Group group;
        private final int depth;
        private final boolean first;
        private final String element;
        private final Map<Key, int[]> repeated = new HashMap<>();
        private int next;

        Row(Place carrier, FieldNode.Group group, int depth) {
            this.carrier = carrier;
            this.group = group;
            this.depth = depth;
            this.first = carrier.path().endsWith(":");
            this.element = carrier.pattern() + "[]";
            if (hasNext() && group.children().getFirst().key() instanceof Key.Name) {
                group.children().forEach(child -> repeated.computeIfAbsent(child.key(), _ -> new int[2])[0]++);
            }
        }

        @Override
        public boolean hasNext() {
            return next < group.children().size();
        }

        @Override
        public Place next() {
            FieldNode child = group.children().get(next++);
            StringBuilder path = new StringBuilder(carrier.path());
            return switch (child.key()) {
                case Key.Element(int index) -> {
                    PathText.appendIndex(path, index);
                    yield place(child, path, element);
                }
                case Key.Name name -> {
                    StringBuilder pattern = new StringBuilder(carrier.pattern());
                    PathText.appendName(path, name.text(), name.duplicate(), first);
                    PathText.appendName(pattern, name.text(), name.duplicate(), first);
                    number(name, path);
                    yield place(child, path, pattern.toString());
                }
            };
        }

        /// Numbers siblings of one key where there are several.
        private void number(Key.Name key, StringBuilder path) {
            int[] seen = repeated.getOrDefault(key, new int[] {1, 0});
            if (seen[0] > 1) {
                PathText.appendIndex(path, seen[1]++);
            }
        }

        private Place place(FieldNode child, StringBuilder path, String pattern) {
            return new Place(carrier.layer(), carrier.layerNumber(), child, group, path.toString(), pattern, depth);
        }
    }
}
