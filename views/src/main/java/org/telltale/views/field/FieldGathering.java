package org.telltale.views.field;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.coverage.Spot;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Readings;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Session;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Study;
import org.telltale.model.study.StudyState;
import org.telltale.model.tag.TagScope;
import org.telltale.views.study.FactorWords;
import org.telltale.views.study.Subject;
import org.telltale.views.words.Words;

/// Goes through all places of a field. Made for one run on a worker thread.
final class FieldGathering {
    private static final Words WORDS = Words.of(FieldGathering.class);

    static final int MOST = 500;

    private final ExchangeTable table;
    private final Subject subject;
    private final Map<String, Tally> values = new LinkedHashMap<>();
    private final Map<Integer, Map<String, Integer>> bySession = new TreeMap<>();
    private final Map<Integer, BitSet> rowsBySession = new HashMap<>();
    private final BitSet rows = new BitSet();
    private final CourseGathering course;
    private final Optional<String> reading;
    private long places;

    private static final class Tally {
        long places;
        final String shown;
        final BitSet rows = new BitSet();
        final Set<Integer> sessions = new HashSet<>();

        Tally(String shown) {
            this.shown = shown;
        }
    }

    private FieldGathering(ExchangeTable table, Subject subject, Optional<String> reading) {
        this.table = table;
        this.course = new CourseGathering(table);
        this.reading = reading;
        this.subject = subject;
    }

    static FieldFacts of(Study study, Subject subject, JobContext job) {
        FieldGathering gathering = new FieldGathering(
                study.exchanges(),
                subject,
                Optional.ofNullable(study.state()
                        .readings()
                        .get(new StudyState.ReadingKey(subject.endpoint(), subject.side(), subject.pattern()))));
        Criteria criteria =
                Criteria.of(new TagScope.AtEndpoints(Set.of(subject.endpoint()), subject.pattern()), subject.side());
        new Coverer(study)
                .visit(
                        criteria,
                        job,
                        (body, spots) -> gathering.add(body.rows().stream().toArray(), spots));
        return gathering.facts();
    }

    private void add(int[] rowsOfBody, List<Spot> spots) {
        IntStream.of(rowsOfBody).forEach(row -> add(row, spots));
        List<CourseGathering.Held> held = spots.stream()
                .map(Spot::value)
                .map(value -> CourseGathering.Held.of(value, shown(value)))
                .toList();
        IntStream.of(rowsOfBody).forEach(row -> course.add(row, held));
    }

    private String shown(String value) {
        return Optional.ofNullable(values.get(value)).map(tally -> tally.shown).orElse(value);
    }

    private void add(int row, List<Spot> spots) {
        int session = table.session(row);
        rows.set(row);
        places += spots.size();
        rowsBySession.computeIfAbsent(session, _ -> new BitSet()).set(row);
        Map<String, Integer> here = bySession.computeIfAbsent(session, _ -> new LinkedHashMap<>());
        for (Spot spot : spots) {
            String value = spot.value();
            here.merge(value, 1, Integer::sum);
            Tally tally = values.computeIfAbsent(value, _ -> new Tally(shown(spot)));
            tally.places++;
            tally.rows.set(row);
            tally.sessions.add(session);
        }
    }

    private String shown(Spot spot) {
        FieldNode node = spot.trail().node();
        return node instanceof FieldNode.Scalar
                ? reading.map(id -> Readings.show(node, id)).orElseGet(() -> Readings.show(node))
                : spot.value();
    }

    private FieldFacts facts() {
        int[] asked = IntStream.range(0, table.size())
                .filter(row -> table.endpoints().get(table.endpoint(row)).equals(subject.endpoint()))
                .toArray();
        List<FieldFacts.Value> listed = values.entrySet().stream()
                .map(each -> value(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong((FieldFacts.Value value) -> -value.places())
                        .thenComparingInt(FieldFacts.Value::first))
                .limit(MOST)
                .toList();
        List<FieldFacts.Part> parts = new ArrayList<>(conditions());
        bySession.forEach((session, held) -> parts.add(session(session, held, asked)));
        return new FieldFacts(
                subject, places, rows.cardinality(), asked.length, values.size(), listed, parts, course.of(asked));
    }

    private static FieldFacts.Value value(String text, Tally tally) {
        return new FieldFacts.Value(
                text,
                tally.shown,
                tally.places,
                tally.rows.cardinality(),
                tally.sessions.size(),
                tally.rows.nextSetBit(0));
    }

    private FieldFacts.Part session(int session, Map<String, Integer> held, int[] asked) {
        long of =
                IntStream.of(asked).filter(row -> table.session(row) == session).count();
        int with = rowsBySession.getOrDefault(session, new BitSet()).cardinality();
        return new FieldFacts.Part(
                table.sessions().get(session).name(),
                true,
                WORDS.say("of.requests", with, of),
                held.size(),
                most(held));
    }

    /// For each level of each factor: in how many of its sessions the field stands, and what it holds there.
    private List<FieldFacts.Part> conditions() {
        Set<String> factors = new HashSet<>();
        table.sessions().forEach(session -> factors.addAll(session.conditions().keySet()));
        List<FieldFacts.Part> parts = new ArrayList<>();
        factors.stream().sorted().forEach(factor -> {
            Map<String, List<Integer>> levels = new TreeMap<>();
            for (int i = 0; i < table.sessions().size(); i++) {
                Session session = table.sessions().get(i);
                levels.computeIfAbsent(
                                session.conditions().getOrDefault(factor, WORDS.say("not.stated")),
                                _ -> new ArrayList<>())
                        .add(i);
            }
            levels.forEach((level, sessions) ->
                    parts.add(level(FactorWords.text(factor) + ": " + FactorWords.level(factor, level), sessions)));
        });
        return parts;
    }

    private FieldFacts.Part level(String name, List<Integer> sessions) {
        Map<String, Integer> held = new LinkedHashMap<>();
        int with = 0;
        for (int session : sessions) {
            Map<String, Integer> here = bySession.getOrDefault(session, Map.of());
            with += here.isEmpty() ? 0 : 1;
            here.forEach((value, count) -> held.merge(value, count, Integer::sum));
        }
        return new FieldFacts.Part(
                name, false, WORDS.say("of.sessions", with, sessions.size()), held.size(), most(held));
    }

    private String most(Map<String, Integer> held) {
        return held.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .flatMap(each -> Optional.ofNullable(values.get(each.getKey())))
                .map(tally -> tally.shown)
                .orElse("");
    }
}
