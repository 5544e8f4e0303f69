package org.telltale.views.patterns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Shape;
import org.telltale.model.field.TrailWalk;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex.ShapeUse;
import org.telltale.model.study.Study;
import org.telltale.model.tag.TagScope;
import org.telltale.views.study.Endpoints;
import org.telltale.views.words.Words;

/// The lines of structures that stand in many endpoints. Made for one run on a worker thread.
final class Structures {
    private static final Words WORDS = Words.of(Structures.class);

    private static final int MOST = 12;

    private final Study study;
    private final ExchangeTable table;
    private final BitSet rows;
    private final Levels levels;
    private final TagFields tags;
    private final JobContext job;
    private final Coverer coverer;
    private final Set<Survey.Spot> folded = new HashSet<>();

    Structures(Study study, BitSet rows, Levels levels, TagFields tags, JobContext job) {
        this.study = study;
        this.table = study.exchanges();
        this.rows = rows;
        this.levels = levels;
        this.tags = tags;
        this.job = job;
        this.coverer = new Coverer(study);
    }

    /// The fields that the lines made so far stand for.
    Set<Survey.Spot> folded() {
        return folded;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        study.fields().shapes(rows::get).stream()
                .filter(Fold::folds)
                .sorted(Comparator.comparingInt(ShapeUse::endpoints).reversed())
                .limit(MOST)
                .forEach(use -> {
                    for (Side side : Side.values()) {
                        keys(use.shape(), side).ifPresent(keys -> lines.add(structure(use, side, keys)));
                    }
                });
        return lines;
    }

    private Line structure(ShapeUse use, Side side, List<String> keys) {
        Map<String, MemberTally> tallies = new LinkedHashMap<>();
        for (String key : keys) {
            job.check();
            MemberTally tally = new MemberTally(table, rows);
            coverer.visit(Criteria.of(new TagScope.OfShape(use.shape(), key), side), job, tally::add);
            folded.addAll(tally.spots());
            tallies.put(key, tally);
        }
        List<Line> members = new ArrayList<>();
        tallies.forEach((key, tally) -> members.add(member(use.shape(), side, key, tally)));
        MemberTally first = tallies.values().iterator().next();
        String in = WORDS.say("in.structure", first.exchanges(), first.endpoints());
        String arrow = side == Side.RESPONSE ? " ←" : "";
        return new Line(
                0,
                true,
                use.shape() + side.id(),
                WORDS.say("structure", use.keys()) + arrow,
                "",
                new TagScope.OfShape(use.shape(), ""),
                side,
                "message",
                in,
                0,
                first.sessions().cardinality(),
                levels.split(first.sessions()),
                elsewhere(first, keys.getFirst()),
                "",
                List.of(),
                members);
    }

    /// Where it stands besides its usual place: `also at 452 3.2.1`.
    private String elsewhere(MemberTally tally, String key) {
        Map<String, List<Survey.Spot>> places = new HashMap<>();
        tally.spots()
                .forEach(spot -> places.computeIfAbsent(parent(spot.pattern(), key), _ -> new ArrayList<>())
                        .add(spot));
        List<String> patterns = places.keySet().stream()
                .sorted(Comparator.<String>comparingInt(
                                at -> places.getOrDefault(at, List.of()).size())
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<String> others = new ArrayList<>();
        for (String pattern : patterns.subList(Math.min(1, patterns.size()), patterns.size())) {
            places.getOrDefault(pattern, List.of()).stream()
                    .map(spot -> Endpoints.number(spot.endpoint()) + " " + shown(pattern))
                    .sorted()
                    .forEach(others::add);
        }
        return others.isEmpty()
                ? ""
                : WORDS.say("also", String.join(", ", others.subList(0, Math.min(3, others.size()))));
    }

    private static String parent(String pattern, String key) {
        String held = pattern.substring(0, pattern.length() - key.length());
        return held.endsWith(".") ? held.substring(0, held.length() - 1) : held;
    }

    /// A pattern without the decoder where that is protobuf, as analysts write it.
    static String shown(String pattern) {
        return pattern.startsWith("protobuf:") ? pattern.substring("protobuf:".length()) : pattern;
    }

    /// Keys of the members in wire order, taken from the first place among the rows.
    private java.util.Optional<List<String>> keys(String shape, Side side) {
        for (int row : study.fields().rowsWithShape(shape)) {
            if (!rows.get(row)) {
                continue;
            }
            Set<String> keys = new LinkedHashSet<>();
            for (Part part : Part.values()) {
                study.layer(table.id(row), side, part)
                        .ifPresent(payload -> TrailWalk.visit(payload, trail -> {
                            if (keys.isEmpty()
                                    && trail.node() instanceof FieldNode.Group group
                                    && Shape.of(trail.layer().decoder(), group)
                                            .text()
                                            .equals(shape)) {
                                group.children().forEach(child -> keys.add(Shape.key(child)));
                            }
                        }));
            }
            if (!keys.isEmpty()) {
                return java.util.Optional.of(List.copyOf(keys));
            }
        }
        return java.util.Optional.empty();
    }

    private Line member(String shape, Side side, String key, MemberTally tally) {
        return new Line(
                1,
                false,
                shape + side.id() + "." + key,
                "." + key,
                study.state().names().member(shape, key).orElse(""),
                new TagScope.OfShape(shape, key),
                side,
                tally.type(),
                Integer.toString(tally.exchanges()),
                tally.values(),
                tally.sessions().cardinality(),
                levels.split(tally.sessions()),
                tally.examples(),
                "",
                tags.of(tally.spots()),
                List.of());
    }
}
