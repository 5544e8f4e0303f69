package org.telltale.importers.payload.protobuf;

import java.util.ArrayList;
import java.util.List;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;

/// A message or group whose fields are being read; used again for the next one of its level. Positions are those of
/// the reader.
final class OpenMessage {
    final List<FieldNode> children = new ArrayList<>();
    Key key = Key.ROOT;
    String type = "";
    int start;
    int value;
    int end;
    boolean doubtful;

    /// The number whose end tag closes this group; 0 for a message.
    int group;

    /// Printed pattern with what separates it from the next key; empty while nobody asks.
    String pattern = "";

    void begin(Key theKey, String theType, int from, int valueFrom, int until, boolean doubt) {
        key = theKey;
        type = theType;
        start = from;
        value = valueFrom;
        end = until;
        doubtful = doubt;
        group = 0;
        children.clear();
    }

    String patternOf(Key child) {
        return child instanceof Key.Name name ? pattern + name.text() : pattern;
    }

    FieldNode.Group close(int base, int valueEnd, int nodeEnd) {
        return new FieldNode.Group(
                key, type, start - base, nodeEnd - start, value - base, valueEnd - value, members(), doubtful);
    }

    /// The children as a list that need not be copied again; most messages have few.
    private List<FieldNode> members() {
        List<FieldNode> c = children;
        return switch (c.size()) {
            case 1 -> List.of(c.get(0));
            case 2 -> List.of(c.get(0), c.get(1));
            case 3 -> List.of(c.get(0), c.get(1), c.get(2));
            case 4 -> List.of(c.get(0), c.get(1), c.get(2), c.get(3));
            case 5 -> List.of(c.get(0), c.get(1), c.get(2), c.get(3), c.get(4));
            case 6 -> List.of(c.get(0), c.get(1), c.get(2), c.get(3), c.get(4), c.get(5));
            default -> c;
        };
    }
}
