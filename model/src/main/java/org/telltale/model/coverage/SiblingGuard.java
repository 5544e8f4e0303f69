package org.telltale.model.coverage;

import java.util.List;
import java.util.Optional;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import org.telltale.model.field.Path;
import org.telltale.model.field.Step;
import org.telltale.model.field.Trail;
import org.telltale.model.tag.Guard;

/// Decides whether the sibling that a guard names has the guard's value.
///
/// The sibling may be a key (`1`), a pattern of its layer (`4.4.1`), or one with decoders (`protobuf:4.4.1`). It is
/// looked for beside the field, then beside each group and carrier further out; where the written steps stand nowhere,
/// the last key alone counts (a shape stands at other depths elsewhere).
final class SiblingGuard {
    private final Guard guard;
    private final List<Path.Segment> sibling;
    private final boolean anyDecoder;
    private final Step last;

    SiblingGuard(Guard guard) {
        this.guard = guard;
        this.anyDecoder = !guard.sibling().contains(":");
        Path path = Path.parse(anyDecoder ? "any:" + guard.sibling() : guard.sibling());
        this.sibling = path.segments();
        List<Step> steps = sibling.getLast().steps();
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("guard '" + guard.sibling() + "' names no field");
        }
        this.last = steps.getLast();
    }

    boolean holds(Trail field) {
        boolean keyOnly = anyDecoder && sibling.getLast().steps().size() == 1;
        if (!keyOnly) {
            Optional<Boolean> written = look(field, true);
            if (written.isPresent()) {
                return written.get();
            }
        }
        return look(field, false).orElse(false);
    }

    /// Whether the nearest siblings so named have the value; empty where there is none.
    private Optional<Boolean> look(Trail field, boolean asWritten) {
        for (Optional<Trail> at = field.outer(); at.isPresent(); at = at.get().outer()) {
            if (at.get().node() instanceof FieldNode.Group group
                    && has(group)
                    && (!asWritten || standsAsWritten(at.get()))) {
                return Optional.of(group.children().stream().anyMatch(this::matches));
            }
        }
        return Optional.empty();
    }

    private boolean has(FieldNode.Group group) {
        return group.children().stream().anyMatch(child -> isNamed(child.key()));
    }

    private boolean matches(FieldNode child) {
        return isNamed(child.key())
                && switch (child) {
                    case FieldNode.Scalar scalar -> scalar.value().trimmed().equals(guard.value());
                    case FieldNode.Opaque opaque -> opaque.value().trimmed().equals(guard.value());
                    case FieldNode.Group _, FieldNode.Reference _ -> false;
                };
    }

    private boolean isNamed(Key key) {
        return switch (key) {
            case Key.Name name -> last.equals(new Step.Name(name.text(), name.duplicate()));
            case Key.Element element -> last.equals(new Step.Index(element.index()));
        };
    }

    private boolean standsAsWritten(Trail parent) {
        List<Path.Segment> here = parent.path().segments();
        int skip = here.size() - sibling.size();
        if (skip < 0) {
            return false;
        }
        for (int i = 0; i < sibling.size(); i++) {
            Path.Segment theirs = here.get(skip + i);
            Path.Segment mine = sibling.get(i);
            List<Step> steps = i == sibling.size() - 1
                    ? mine.steps().subList(0, mine.steps().size() - 1)
                    : mine.steps();
            boolean decoder = anyDecoder || mine.decoder().equals(theirs.decoder());
            if (!decoder
                    || !new Path(List.of(new Path.Segment("any", steps, true)))
                            .covers(new Path(List.of(new Path.Segment("any", theirs.steps(), true))))) {
                return false;
            }
        }
        return true;
    }
}
