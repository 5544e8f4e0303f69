package org.telltale.model.coverage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import org.telltale.model.field.Path;
import org.telltale.model.field.Shape;
import org.telltale.model.field.Step;
import org.telltale.model.field.Trail;
import org.telltale.model.tag.TagScope;

/// A member of a shape, ready to be compared with many fields of one body in the order of a walk.
final class ShapeMatch {
    private final TagScope.OfShape scope;
    private final Step key;
    /// Least number of children; 0 where names are quoted, and may hold colons.
    private final int members;
    private @Nullable FieldNode group;
    private boolean fits;

    ShapeMatch(TagScope.OfShape scope) {
        this.scope = scope;
        this.members = scope.shape().indexOf('"') >= 0
                ? 0
                : (int) scope.shape().chars().filter(c -> c == ':').count();
        this.key =
                Path.parse("any:" + scope.key()).segments().getFirst().steps().getFirst();
    }

    boolean covers(Trail field) {
        Optional<Trail> parent = field.parent();
        return parent.isPresent()
                && isMember(field.node().key())
                && parent.get().node() instanceof FieldNode.Group message
                && fits(parent.get(), message);
    }

    private boolean isMember(Key member) {
        return switch (member) {
            case Key.Name name -> key.equals(new Step.Name(name.text(), name.duplicate()));
            case Key.Element element -> key instanceof Step.Any || key.equals(new Step.Index(element.index()));
        };
    }

    /// Siblings come one after another, so that the answer for the group before is often the one wanted.
    private boolean fits(Trail parent, FieldNode.Group message) {
        if (group != message) {
            group = message;
            fits = message.children().size() >= members
                    && scope.shape().startsWith(parent.layer().decoder() + "{")
                    && Shape.of(parent.layer().decoder(), message).text().equals(scope.shape());
        }
        return fits;
    }
}
