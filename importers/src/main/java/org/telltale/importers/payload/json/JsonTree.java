package org.telltale.importers.payload.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.problem.Problem;

/// What was read of some JSON: a tree, whole or up to where it stops making sense.
final class JsonTree {
    private final Bytes bytes;
    private final FieldNode root;
    private final List<Problem> problems;
    private final boolean whole;

    private JsonTree(Bytes bytes, FieldNode root, List<Problem> problems, boolean whole) {
        this.bytes = bytes;
        this.root = root;
        this.problems = problems;
        this.whole = whole;
    }

    static JsonTree of(Bytes bytes, Bytes parsed, DecodeContext context) {
        JsonReader reader = new JsonReader(bytes, parsed, context);
        FieldNode root = reader.read();
        return new JsonTree(bytes, root, reader.problems(), reader.isWhole());
    }

    /// Read as JSON is meant rather than specified; nothing where the text is no UTF-8.
    static Optional<JsonTree> lenient(Bytes bytes, DecodeContext context) {
        if (!new Octets(bytes).isUtf8(0, bytes.size())) {
            return Optional.empty();
        }
        LenientReader reader = new LenientReader(bytes, context);
        Layer layer = reader.read().layer("json");
        return Optional.of(new JsonTree(bytes, layer.root(), layer.problems(), reader.isWhole()));
    }

    JsonTree withNotice(String message) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(Problem.notice(0, bytes.size(), message));
        return new JsonTree(bytes, root, all, whole);
    }

    boolean isWhole() {
        return whole;
    }

    boolean isAnything() {
        return !(root instanceof FieldNode.Opaque);
    }

    /// Whether there is more than a bare value or a short list of bare values, which may as well be text.
    boolean isStructured() {
        return switch (root) {
            case FieldNode.Group group -> hasMember(group);
            case FieldNode.Scalar scalar ->
                scalar.value() instanceof FieldValue.Literal literal
                        && "{[\"".indexOf(new Ascii(Bytes.utf8(literal.text())).at(0)) >= 0;
            case FieldNode.Opaque _, FieldNode.Reference _ -> false;
        };
    }

    private static boolean hasMember(FieldNode.Group group) {
        boolean list =
                !group.children().isEmpty() && group.children().getFirst().key() instanceof Key.Element;
        return list
                ? group.children().size() > 3 || group.children().stream().anyMatch(JsonTree::isObject)
                : group.children().stream().anyMatch(c -> !(c instanceof FieldNode.Opaque));
    }

    private static boolean isObject(FieldNode node) {
        return node instanceof FieldNode.Group group && !group.children().isEmpty();
    }

    Layer layer() {
        return Layer.of("json", bytes, root, problems);
    }
}
