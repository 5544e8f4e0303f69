package org.telltale.model.doubt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Place;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Study;

/// Judges how every pattern of chosen exchanges is to be read, from at most 2,000 exchanges of an endpoint spread over
/// all.
public final class JudgePatterns {
    private static final int MOST_ROWS = 2000;

    private final Study study;
    private final ExchangeTable table;
    private final Map<Judgement.Place, Profile> profiles = new LinkedHashMap<>();

    private JudgePatterns(Study study) {
        this.study = study;
        this.table = study.exchanges();
    }

    /// In the order in which patterns first appear.
    ///
    /// @param rows the exchanges that count
    public static List<Judgement> of(Study study, IntPredicate rows, JobContext job) {
        JudgePatterns judging = new JudgePatterns(study);
        judging.see(rows, job);
        judging.pairDegrees();
        return judging.profiles.values().stream().map(Profile::judge).toList();
    }

    private void see(IntPredicate rows, JobContext job) {
        int[] counts = new int[table.endpoints().size()];
        for (int row = 0; row < table.size(); row++) {
            counts[table.endpoint(row)] += rows.test(row) ? 1 : 0;
        }
        int[] met = new int[counts.length];
        for (int row = 0; row < table.size(); row++) {
            job.check();
            int endpoint = table.endpoint(row);
            int step = Math.max(1, counts[endpoint] / MOST_ROWS);
            if (rows.test(row) && met[endpoint]++ % step == 0) {
                for (Side side : Side.values()) {
                    row(row, side);
                }
            }
        }
    }

    private void row(int row, Side side) {
        RecordId record = table.id(row);
        Endpoint endpoint = table.endpoints().get(table.endpoint(row));
        for (Part part : Part.values()) {
            study.layer(record, side, part)
                    .ifPresent(layer -> FieldWalk.visit(layer, place -> {
                        if (!(place.node() instanceof FieldNode.Group group)
                                || group.type().equals("message")) {
                            profile(endpoint, side, part, place, record)
                                    .see(place.node(), record, table.session(row), table.time(row));
                        }
                    }));
        }
    }

    private Profile profile(Endpoint endpoint, Side side, Part part, Place place, RecordId record) {
        return profiles.computeIfAbsent(
                new Judgement.Place(endpoint, side, part, place.pattern()), at -> new Profile(at, record));
    }

    /// Degrees are believed where two patterns of one message are degrees, one of them a latitude, the second next to
    /// the first.
    private void pairDegrees() {
        Map<String, Profile> before = new HashMap<>();
        for (Profile profile : new ArrayList<>(profiles.values())) {
            String pattern = profile.place.pattern();
            int end = Math.max(pattern.lastIndexOf('.'), pattern.lastIndexOf(':'));
            String parent = profile.place.endpoint() + " " + profile.place.side() + " "
                    + pattern.substring(0, Math.max(0, end));
            Optional<Profile> earlier = Optional.ofNullable(before.put(parent, profile));
            earlier.ifPresent(first -> pair(first, profile));
        }
    }

    private static void pair(Profile first, Profile second) {
        Optional<Profile.Degrees> one = first.degrees();
        Optional<Profile.Degrees> two = second.degrees();
        boolean pair = one.isPresent()
                && two.isPresent()
                && one.get().how().equals(two.get().how())
                && (one.get().which().equals("latitude") || two.get().which().equals("latitude"));
        if (pair) {
            boolean swapped = one.get().which().equals("longitude");
            double score = Math.min(one.get().score(), two.get().score());
            first.beside(degrees(swapped ? "longitude" : "latitude", one.get().how(), score, second));
            second.beside(degrees(swapped ? "latitude" : "longitude", two.get().how(), score, first));
        }
    }

    private static Ranked degrees(String which, String how, double score, Profile other) {
        return new Ranked(which, score, "degrees " + how + " in all instances, beside " + other.place.pattern());
    }
}
