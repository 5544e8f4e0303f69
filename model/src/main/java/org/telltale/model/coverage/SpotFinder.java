package org.telltale.model.coverage;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.telltale.model.bytes.Span;
import org.telltale.model.detect.Bodies;
import org.telltale.model.detect.Match;
import org.telltale.model.detect.ValueSearch;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Trail;
import org.telltale.model.field.TrailWalk;
import org.telltale.model.session.Part;
import org.telltale.model.tag.TagScope;

/// Finds what criteria cover in one body after another.
final class SpotFinder {
    private static final String EMPTY = "empty";

    private final Criteria criteria;
    private final Optional<SiblingGuard> guard;
    private final Optional<PatternMatch> pattern;

    SpotFinder(Criteria criteria) {
        this.criteria = criteria;
        this.guard = criteria.guard().map(SiblingGuard::new);
        this.pattern = Candidates.pattern(criteria.scope()).map(PatternMatch::new);
    }

    Optional<PatternMatch> pattern() {
        return pattern;
    }

    List<Spot> spots(Bodies.Body body) {
        return switch (criteria.scope()) {
            case TagScope.AtEndpoints _, TagScope.AtHost _, TagScope.Everywhere _, TagScope.Once _ ->
                fields(body.layer(), pattern.orElseThrow()::covers);
            case TagScope.OfShape shape -> fields(body.layer(), new ShapeMatch(shape)::covers);
            case TagScope.OfValue(String value) -> values(body, value);
            case TagScope.OfBytes bytes -> bytes(body.layer(), bytes);
            case TagScope.WholeExchange _ -> body.part() == Part.BODY ? whole(body.layer()) : List.of();
        };
    }

    private List<Spot> fields(Layer payload, Predicate<Trail> covers) {
        List<Spot> spots = new ArrayList<>();
        TrailWalk.visit(payload, trail -> {
            if (covers.test(trail) && isWanted(trail)) {
                spots.add(new Spot(trail, trail.node().valueSpan(), false));
            }
        });
        return spots;
    }

    private List<Spot> values(Bodies.Body body, String value) {
        IdentityHashMap<FieldNode, Spot> first = new IdentityHashMap<>();
        List<Spot> spots = new ArrayList<>();
        for (Match match : ValueSearch.inBody(body, value)) {
            Spot spot = new Spot(match.trail(), match.span(), false);
            if (isWanted(match.trail()) && first.putIfAbsent(match.trail().node(), spot) == null) {
                spots.add(spot);
            }
        }
        return spots;
    }

    private List<Spot> bytes(Layer payload, TagScope.OfBytes scope) {
        List<Spot> spots = new ArrayList<>();
        TrailWalk.visit(payload, trail -> {
            boolean inside = scope.span().end() <= trail.layer().bytes().size();
            if (trail.isRoot() && inside && trail.path().print().equals(scope.layerPath())) {
                spots.add(new Spot(trail, scope.span(), false));
            }
        });
        return spots;
    }

    private static List<Spot> whole(Layer payload) {
        List<Spot> spots = new ArrayList<>();
        TrailWalk.visit(payload, trail -> {
            if (trail.carrier().isEmpty() && trail.isRoot()) {
                spots.add(new Spot(trail, new Span(0, payload.bytes().size()), true));
            }
        });
        return spots;
    }

    private boolean isWanted(Trail field) {
        return !isException(field.node()) && (guard.isEmpty() || guard.get().holds(field));
    }

    private boolean isException(FieldNode node) {
        if (criteria.exceptions().isEmpty()) {
            return false;
        }
        if (node.valueLength() == 0 && criteria.exceptions().contains(EMPTY)) {
            return true;
        }
        return switch (node) {
            case FieldNode.Scalar scalar -> isException(scalar.value());
            case FieldNode.Opaque opaque -> isException(opaque.value());
            case FieldNode.Group _, FieldNode.Reference _ -> false;
        };
    }

    /// Bytes that are all zero are excepted by `0`, as numbers of fixed size are.
    private boolean isException(FieldValue value) {
        String text = value.trimmed();
        boolean zero = value instanceof FieldValue.Raw
                && !text.isEmpty()
                && text.chars().allMatch(c -> c == '0');
        return criteria.exceptions().contains(zero ? "0" : text)
                || criteria.exceptions().contains(text)
                || text.isEmpty() && criteria.exceptions().contains(EMPTY);
    }
}
