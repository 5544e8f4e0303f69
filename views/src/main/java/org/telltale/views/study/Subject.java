package org.telltale.views.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import org.telltale.model.field.Outline;
import org.telltale.model.field.Shape;
import org.telltale.model.field.Spot;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Side;
import org.telltale.model.study.Study;
import org.telltale.model.tag.Guard;
import org.telltale.views.selection.Selection;

/// A field that an analyst is about to judge, with what a scope can hang on.
///
/// @param path printed path, and `pattern` its pattern
/// @param value trimmed text of the value, or empty for a group
/// @param shape the shape of the message the field is a direct child of
/// @param member the field's key there, as one printed step
/// @param siblings values beside the field, by which a guard can tell unlike things apart
public record Subject(
        RecordId exchange,
        Side side,
        Endpoint endpoint,
        String host,
        String path,
        String pattern,
        String value,
        Optional<Shape> shape,
        String member,
        List<Guard> siblings) {
    public Subject {
        siblings = List.copyOf(siblings);
    }

    /// The field of a selection; empty where it has none. Decodes: on a worker thread.
    public static Optional<Subject> of(Study study, Selection selection) {
        return study.layer(selection.exchange(), selection.side(), selection.part())
                .map(Outline::of)
                .flatMap(outline -> outline.find(selection.path()))
                .map(spot -> of(study, selection, spot));
    }

    private static Subject of(Study study, Selection selection, Spot spot) {
        var exchange = study.exchange(selection.exchange());
        Optional<Spot> parent = spot.parent();
        Optional<Shape> shape = parent.map(Spot::node)
                .filter(FieldNode.Group.class::isInstance)
                .map(node -> Shape.of(spot.layer().decoder(), (FieldNode.Group) node));
        return new Subject(
                selection.exchange(),
                selection.side(),
                exchange.endpoint(),
                exchange.host(),
                spot.path(),
                spot.pattern(),
                value(spot.node()).orElse(""),
                shape,
                last(spot.pattern()),
                parent.map(p -> siblings(p, spot)).orElse(List.of()));
    }

    private static List<Guard> siblings(Spot parent, Spot self) {
        List<Guard> guards = new ArrayList<>();
        for (Spot sibling : parent.children()) {
            boolean named = sibling.node().key() instanceof Key.Name;
            if (named && !sibling.equals(self)) {
                value(sibling.node())
                        .filter(text -> text.length() <= 200)
                        .ifPresent(text -> guards.add(new Guard(last(sibling.pattern()), text)));
            }
        }
        return guards;
    }

    private static Optional<String> value(FieldNode node) {
        return switch (node) {
            case FieldNode.Scalar scalar -> Optional.of(scalar.value().trimmed());
            case FieldNode.Opaque opaque -> Optional.of(opaque.value().trimmed());
            case FieldNode.Group _, FieldNode.Reference _ -> Optional.empty();
        };
    }

    /// The last step of a pattern, as it is printed when it stands alone.
    private static String last(String pattern) {
        var steps = org.telltale.model.field.Path.parse(pattern).segments().getLast();
        if (steps.steps().isEmpty()) {
            return "";
        }
        var alone = new org.telltale.model.field.Path(List.of(new org.telltale.model.field.Path.Segment(
                steps.decoder(), List.of(steps.steps().getLast()), true)));
        return alone.print().substring(steps.decoder().length() + 1);
    }
}
