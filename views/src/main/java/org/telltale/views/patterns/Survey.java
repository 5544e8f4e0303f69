package org.telltale.views.patterns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.field.Path;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.store.FieldIndex.Statistics;
import org.telltale.model.study.Study;
import org.telltale.model.study.StudyState;
import org.telltale.model.tag.TagScope;
import org.telltale.views.study.Endpoints;
import org.telltale.views.words.Words;

/// Goes through the fields of chosen rows, both sides and every layer. Made for one run on a worker thread.
final class Survey {
    private static final Words WORDS = Words.of(Survey.class);

    /// A pattern at an endpoint's side.
    record Spot(Endpoint endpoint, Side side, String pattern) {
        static Spot of(FieldIndex.Field field) {
            return new Spot(field.endpoint(), field.side(), field.pattern());
        }

        Spot at(String other) {
            return new Spot(endpoint, side, other);
        }
    }

    private final StudyState state;
    private final ExchangeTable table;
    private final FieldIndex index;
    private final BitSet rows;
    private final Levels levels;
    private final TagFields tags;
    private final JobContext job;
    private final Structures structures;
    private final Map<Integer, List<Integer>> byLevel = new HashMap<>();

    /// Fields by the one whose value they stand in; those of a payload itself under nothing.
    private final Map<Optional<Spot>, List<Statistics>> inside = new LinkedHashMap<>();

    private final Discriminators discriminators = new Discriminators();

    Survey(Study study, BitSet rows, Levels levels, TagFields tags, JobContext job) {
        this.state = study.state();
        this.table = study.exchanges();
        this.index = study.fields();
        this.rows = rows;
        this.levels = levels;
        this.tags = tags;
        this.job = job;
        this.structures = new Structures(study, rows, levels, tags, job);
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>(structures.lines());
        gather();
        split();
        lines.addAll(lines(Optional.empty(), 0));
        return lines;
    }

    private void gather() {
        Map<Spot, Statistics> all = new LinkedHashMap<>();
        for (Statistics one : index.statistics(rows::get)) {
            if (!structures.folded().contains(Spot.of(one.field()))) {
                all.put(Spot.of(one.field()), one);
                discriminators.add(one);
            }
        }
        all.forEach((spot, one) -> inside.computeIfAbsent(carrier(spot, all), _ -> new ArrayList<>())
                .add(one));
        Map<Endpoint, Integer> most = new HashMap<>();
        all.values().forEach(one -> most.merge(one.field().endpoint(), one.exchanges(), Math::max));
        inside.getOrDefault(Optional.<Spot>empty(), new ArrayList<>())
                .sort(Comparator.<Statistics, Integer>comparing(
                                one -> most.getOrDefault(one.field().endpoint(), 0), Comparator.reverseOrder())
                        .thenComparing(one -> one.field().endpoint()));
    }

    /// The nearest field around this one, going outwards through the layers.
    private static Optional<Spot> carrier(Spot spot, Map<Spot, Statistics> all) {
        if (spot.pattern.indexOf('|') < 0) {
            return Optional.empty();
        }
        List<Path.Segment> segments = Path.parse(spot.pattern).segments();
        for (int outer = segments.size() - 1; outer > 0; outer--) {
            Spot around = spot.at(new Path(segments.subList(0, outer)).print());
            if (all.containsKey(around)) {
                return Optional.of(around);
            }
        }
        return Optional.empty();
    }

    private List<Line> lines(Optional<Spot> carrier, int depth) {
        return inside.getOrDefault(carrier, List.of()).stream()
                .map(one -> {
                    Line line = line(one, carrier, depth);
                    return line.holding(lines(Optional.of(Spot.of(one.field())), depth + 1));
                })
                .toList();
    }

    private Line line(Statistics one, Optional<Spot> carrier, int depth) {
        FieldIndex.Field field = one.field();
        String in = one.occurrences() == one.exchanges()
                ? Integer.toString(one.exchanges())
                : WORDS.say("in.requests", one.occurrences(), one.exchanges());
        String side = field.side() == Side.RESPONSE ? " ←" : "";
        String path = carrier.map(around -> field.pattern().substring(around.pattern.length()))
                .orElseGet(() ->
                        Endpoints.text(field.endpoint(), state) + side + "  " + Structures.shown(field.pattern()));
        return new Line(
                depth,
                false,
                field.endpoint().key() + " " + field.side().id() + " " + field.pattern(),
                path,
                state.names()
                        .field(field.endpoint(), field.side(), field.pattern())
                        .orElse(""),
                new TagScope.AtEndpoints(Set.of(field.endpoint()), field.pattern()),
                field.side(),
                String.join(", ", field.types()),
                in,
                one.distinct(),
                one.sessions(),
                byLevel.getOrDefault(field.ordinal(), levels.none()),
                String.join(" · ", one.examples()),
                discriminators.of(one),
                tags.of(Set.of(Spot.of(field))),
                Collections.emptyList());
    }

    private void split() {
        for (int level = 0; level < levels.size(); level++) {
            job.check();
            int at = level;
            for (Statistics one : index.statistics(row -> rows.get(row) && levels.of(table.session(row)) == at)) {
                byLevel.computeIfAbsent(one.field().ordinal(), _ -> new ArrayList<>(levels.none()))
                        .set(level, one.sessions());
            }
        }
    }
}
