package org.telltale.model.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.telltale.model.session.Session;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.tag.Categories;

/// In how many sessions of each activity something was found. Identifiers stand one by one, other categories as a whole.
public record ActivityMatrix(List<Activity> activities, List<Line> lines) {
    /// @param sessions recorded
    public record Activity(String name, int sessions) {}

    /// @param counts sessions with it by activity; empty where nothing readable was recorded
    public record Line(String label, List<OptionalInt> counts) {
        public Line {
            counts = List.copyOf(counts);
        }
    }

    /// The factor that says what was done.
    static final String FACTOR = "activity";

    private static final String IDENTIFIER = "identifier";

    public ActivityMatrix {
        activities = List.copyOf(activities);
        lines = List.copyOf(lines);
    }

    /// @param groups ids of category groups in their order
    /// @param readable sessions that hold anything that was decoded
    static ActivityMatrix of(ExchangeTable table, List<String> groups, List<Finding> findings, BitSet readable) {
        Map<String, BitSet> activities = new LinkedHashMap<>();
        List<Session> sessions = table.sessions();
        for (int i = 0; i < sessions.size(); i++) {
            String activity = sessions.get(i).conditions().getOrDefault(FACTOR, "");
            if (!activity.isEmpty()) {
                activities.computeIfAbsent(activity, _ -> new BitSet()).set(i);
            }
        }
        List<Line> lines = new ArrayList<>();
        for (String group : groups) {
            Map<String, BitSet> rows = new LinkedHashMap<>();
            findings.stream()
                    .filter(f -> f.group().equals(group))
                    .forEach(finding -> finding.parts()
                            .forEach(part -> rows.computeIfAbsent(
                                            group.equals(IDENTIFIER)
                                                    ? Finding.label(part.tag())
                                                    : Categories.label(group),
                                            _ -> new BitSet())
                                    .or(part.rows().toBitSet())));
            rows.forEach((label, of) -> lines.add(line(label, sessions(table, of), activities, readable)));
        }
        List<Activity> heads = new ArrayList<>();
        activities.forEach((name, of) -> heads.add(new Activity(name, of.cardinality())));
        return new ActivityMatrix(heads, lines);
    }

    static BitSet sessions(ExchangeTable table, BitSet rows) {
        BitSet sessions = new BitSet();
        rows.stream().forEach(row -> sessions.set(table.session(row)));
        return sessions;
    }

    private static Line line(String label, BitSet with, Map<String, BitSet> activities, BitSet readable) {
        List<OptionalInt> counts = new ArrayList<>();
        for (BitSet of : activities.values()) {
            BitSet here = (BitSet) of.clone();
            here.and(with);
            counts.add(of.intersects(readable) ? OptionalInt.of(here.cardinality()) : OptionalInt.empty());
        }
        return new Line(label, counts);
    }
}
