package org.telltale.model.schema.infer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.field.WireFormat;

/// All instances of a message that stand at one pattern.
final class SeenMessage {
    private final Map<Integer, SeenField> fields = new TreeMap<>();
    private int instances;

    private record Pending(FieldNode.Group group, SeenMessage into) {}

    /// Takes in one more instance with all messages inside it.
    void see(Layer layer) {
        Deque<Pending> pending = new ArrayDeque<>();
        if (layer.root() instanceof FieldNode.Group root) {
            pending.add(new Pending(root, this));
        }
        while (!pending.isEmpty()) {
            Pending next = pending.pop();
            next.into.begin();
            for (FieldNode child : next.group.children()) {
                int number = number(child.key());
                if (number > 0) {
                    SeenField field = next.into.fields.computeIfAbsent(number, _ -> new SeenField());
                    field.see(child, layer);
                    if (child instanceof FieldNode.Group group) {
                        pending.add(new Pending(group, field.inside));
                    }
                }
            }
        }
    }

    private void begin() {
        instances++;
        fields.values().forEach(SeenField::next);
    }

    private static int number(Key key) {
        String text = key instanceof Key.Name name ? name.text() : "";
        boolean digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(text) : 0;
        return number <= WireFormat.MAX_FIELD ? number : 0;
    }

    int instances() {
        return instances;
    }

    /// By number.
    Map<Integer, SeenField> fields() {
        return fields;
    }
}
