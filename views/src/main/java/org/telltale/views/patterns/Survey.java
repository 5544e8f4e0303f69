package org.telltale.views.patterns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.store.FieldIndex.ShapeUse;
import org.telltale.model.store.FieldIndex.Statistics;
import org.telltale.model.study.Study;
import org.telltale.model.study.StudyState;
import org.telltale.model.tag.TagScope;
import org.telltale.views.study.Endpoints;

/// Goes through the fields of chosen rows. Made for one run on a worker thread.
final class Survey {
    /// Messages of fewer keys are alike by chance too often to stand in one row.
    private static final int SHARED_KEYS = 5;
    private static final int SHARED_ENDPOINTS = 7;
    private static final int MOST_STRUCTURES = 12;

    /// A pattern at an endpoint's side.
    record Spot(Endpoint endpoint, Side side, String pattern) {}

    private final Study study;
    private final StudyState state;
    private final ExchangeTable table;
    private final FieldIndex index;
    private final BitSet rows;
    private final Levels levels;
    private final TagFields tags;
    private final JobContext job;
    private final Coverer coverer;
    private final Set<Spot> folded = new HashSet<>();

    Survey(Study study, BitSet rows, Levels levels, TagFields tags, JobContext job) {
        this.study = study;
        this.state = study.state();
        this.table = study.exchanges();
        this.index = study.fields();
        this.rows = rows;
        this.levels = levels;
        this.tags = tags;
        this.job = job;
        this.coverer = new Coverer(study);
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        index.shapes(rows::get).stream()
                .filter(use -> use.keys() >= SHARED_KEYS && use.endpoints() >= SHARED_ENDPOINTS)
                .sorted(Comparator.comparingInt(ShapeUse::endpoints).reversed())
                .limit(MOST_STRUCTURES)
                .forEach(use -> lines.addAll(structure(use)));
        lines.addAll(fields());
        return lines;
    }

    private List<Line> structure(ShapeUse use) {
        List<Line> members = new ArrayList<>();
        for (String key : keys(use.shape())) {
            job.check();
            members.add(member(use.shape(), key));
        }
        String in = use.exchanges() + " req, " + use.endpoints() + " ep";
        Line head = new Line(
                0,
                true,
                "same structure, " + use.keys() + " fields",
                "",
                new TagScope.OfShape(use.shape(), ""),
                "message",
                in,
                0,
                use.sessions(),
                List.of(),
                "",
                List.of());
        members.addFirst(head);
        return members;
    }

    /// Keys of the structure's members in wire order, taken from its first place.
    private List<String> keys(String shape) {
        Set<String> keys = new LinkedHashSet<>();
        for (int row : index.rowsWithShape(shape)) {
            if (rows.get(row)) {
                study.layer(table.id(row), Side.REQUEST, Part.BODY)
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
                break;
            }
        }
        return List.copyOf(keys);
    }

    private Line member(String shape, String key) {
        TagScope.OfShape scope = new TagScope.OfShape(shape, key);
        MemberTally tally = new MemberTally(table, rows);
        coverer.visit(Criteria.of(scope, Side.REQUEST), job, tally::add);
        folded.addAll(tally.spots());
        String name = state.names().member(shape, key).orElse("");
        return new Line(
                1,
                false,
                "." + key,
                name,
                scope,
                tally.type(),
                tally.exchanges() + "",
                tally.values(),
                tally.sessions().cardinality(),
                levels.split(tally.sessions()),
                tally.example(),
                tags.of(tally.spots()));
    }

    private List<Line> fields() {
        Map<Integer, List<Integer>> byLevel = byLevel();
        Map<Endpoint, Set<Integer>> endpoints = new HashMap<>();
        List<Statistics> all = new ArrayList<>();
        for (Statistics one : index.statistics(rows::get)) {
            if (one.field().layerZero() && !folded.contains(spot(one.field()))) {
                all.add(one);
                endpoints
                        .computeIfAbsent(one.field().endpoint(), _ -> new HashSet<>())
                        .add(one.exchanges());
            }
        }
        Comparator<Statistics> byEndpoint = Comparator.comparing(
                one -> Collections.max(endpoints.getOrDefault(one.field().endpoint(), Set.of(0))),
                Comparator.reverseOrder());
        all.sort(byEndpoint.thenComparing(one -> one.field().endpoint()));
        return all.stream()
                .map(one -> field(one, byLevel.getOrDefault(one.field().ordinal(), levels.none())))
                .toList();
    }

    private static Spot spot(FieldIndex.Field field) {
        return new Spot(field.endpoint(), field.side(), field.pattern());
    }

    private Line field(Statistics one, List<Integer> byLevel) {
        FieldIndex.Field field = one.field();
        String in = one.occurrences() == one.exchanges()
                ? Integer.toString(one.exchanges())
                : one.occurrences() + " in " + one.exchanges() + " req";
        String side = field.side() == Side.RESPONSE ? " ←" : "";
        return new Line(
                0,
                false,
                Endpoints.text(field.endpoint(), state) + side + "  " + field.pattern(),
                state.names()
                        .field(field.endpoint(), field.side(), field.pattern())
                        .orElse(""),
                new TagScope.AtEndpoints(Set.of(field.endpoint()), field.pattern()),
                String.join(", ", field.types()),
                in,
                one.distinct(),
                one.sessions(),
                byLevel,
                String.join(" · ", one.examples()),
                tags.of(Set.of(spot(field))));
    }

    private Map<Integer, List<Integer>> byLevel() {
        Map<Integer, List<Integer>> all = new HashMap<>();
        for (int level = 0; level < levels.size(); level++) {
            job.check();
            int at = level;
            for (Statistics one : index.statistics(row -> rows.get(row) && levels.of(table.session(row)) == at)) {
                all.computeIfAbsent(one.field().ordinal(), _ -> new ArrayList<>(levels.none()))
                        .set(level, one.sessions());
            }
        }
        return all;
    }
}
