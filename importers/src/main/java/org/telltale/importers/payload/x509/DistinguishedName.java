package org.telltale.importers.payload.x509;

import java.util.ArrayList;
import java.util.List;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;

/// The attributes of a name by their short words (`CN`, `O`, …), in the order of the bytes.
final class DistinguishedName {
    private DistinguishedName() {}

    /// @param name a sequence of sets of pairs; what is none of these keeps its element
    static List<FieldNode> parts(FieldNode.Group name) {
        List<FieldNode> parts = new ArrayList<>();
        for (FieldNode set : name.children()) {
            List<FieldNode> pairs = set instanceof FieldNode.Group group ? group.children() : List.of(set);
            for (FieldNode pair : pairs) {
                parts.add(part(pairs.size() == 1 ? set : pair, pair));
            }
        }
        return parts;
    }

    private static FieldNode part(FieldNode whole, FieldNode pair) {
        if (pair instanceof FieldNode.Group group
                && group.children().size() == 2
                && group.children().getFirst() instanceof FieldNode.Scalar id) {
            String number = id.value().text();
            String name = Identifiers.attribute(number);
            FieldNode value = group.children().getLast();
            return Renamed.over(Key.of(name.isEmpty() ? number : name), whole.span(), value);
        }
        return Renamed.to(Key.of("other"), whole);
    }
}
