package org.telltale.model.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Trail;
import org.telltale.model.field.TrailWalk;
import org.telltale.model.report.Evidence;

/// Compares evidence with the places of one payload.
final class EvidencePlaces {
    private record Place(int depth, Span span) {}

    private EvidencePlaces() {}

    /// Gives each line its verdict; an empty one where it holds. Fields of exactly the evidence's bytes are tried first:
    /// a payload may have many thousand fields.
    static void check(Layer payload, List<Evidence> lines, Map<Evidence, String> verdicts) {
        Set<Place> wanted = new HashSet<>();
        lines.forEach(line -> wanted.add(new Place(line.layer(), line.span())));
        Map<String, Trail> likely = new HashMap<>();
        TrailWalk.visit(payload, trail -> {
            if (wanted.contains(new Place(depth(trail), trail.node().valueSpan()))) {
                likely.put(trail.path().print(), trail);
            }
        });
        List<Evidence> rest = new ArrayList<>();
        for (Evidence line : lines) {
            Trail trail = likely.get(line.path());
            if (trail == null) {
                rest.add(line);
            } else {
                verdicts.put(line, bytes(line, trail.layer().bytes()));
            }
        }
        if (!rest.isEmpty()) {
            anywhere(payload, rest, verdicts);
        }
    }

    private static void anywhere(Layer payload, List<Evidence> lines, Map<Evidence, String> verdicts) {
        Map<String, Layer> layers = new HashMap<>(Map.of("", payload));
        TrailWalk.visit(payload, trail -> layers.put(trail.path().print(), trail.layer()));
        for (Evidence line : lines) {
            verdicts.put(
                    line,
                    Optional.ofNullable(layers.get(line.path()))
                            .map(layer -> bytes(line, layer.bytes()))
                            .orElse("nothing stands at its path"));
        }
    }

    private static int depth(Trail trail) {
        int depth = 0;
        Optional<Trail> carrier = trail.carrier();
        while (carrier.isPresent()) {
            depth++;
            carrier = carrier.get().carrier();
        }
        return depth;
    }

    private static String bytes(Evidence line, Bytes layer) {
        if (line.span().end() > layer.size()) {
            return "the layer is shorter";
        }
        String hex = HexFormat.of().formatHex(layer.slice(line.span()).toArray());
        return line.bytes().isEmpty() || line.bytes().get().equals(hex) ? "" : "other bytes stand there";
    }
}
