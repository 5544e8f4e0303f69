package org.telltale.model.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.telltale.model.session.Session;
import org.telltale.model.study.Edit;
import org.telltale.model.study.Study;

/// Under which conditions sessions were recorded, and which levels stand for each other.
final class ConditionTable {
    /// Factors that say what was done, not under which circumstances.
    private static final Set<String> DEEDS = Set.of("activity", "run");

    private final List<Session> sessions;
    private final Counts counts;
    private final List<SortedSet<LocalDate>> days;
    private final Set<String> stated = new TreeSet<>();
    private final Map<String, Map<String, BitSet>> factors = new TreeMap<>();

    ConditionTable(Study study, Counts counts, List<SortedSet<LocalDate>> days) {
        this.sessions = study.exchanges().sessions();
        this.counts = counts;
        this.days = days;
        study.state().history().stream()
                .filter(entry -> !study.state().isUndone(entry))
                .forEach(entry -> stated(entry.edit()));
        for (int i = 0; i < sessions.size(); i++) {
            for (Map.Entry<String, String> level : sessions.get(i).conditions().entrySet()) {
                if (!DEEDS.contains(level.getKey())) {
                    factors.computeIfAbsent(level.getKey(), _ -> new TreeMap<>())
                            .computeIfAbsent(level.getValue(), _ -> new BitSet())
                            .set(i);
                }
            }
        }
    }

    private void stated(Edit edit) {
        if (edit instanceof Edit.SetCondition set) {
            stated.add(set.factor() + "\n" + set.level());
        } else if (edit instanceof Edit.ImportCapture capture) {
            capture.conditions().forEach((factor, level) -> stated.add(factor + "\n" + level));
        }
    }

    List<Report.ConditionLine> lines() {
        List<Report.ConditionLine> lines = new ArrayList<>();
        factors.forEach((factor, levels) -> {
            BitSet rest = new BitSet();
            rest.set(0, sessions.size());
            levels.forEach((level, of) -> {
                rest.andNot(of);
                String from = stated.contains(factor + "\n" + level) ? "analyst" : "file name";
                lines.add(line(factor, level, of, from));
            });
            if (!rest.isEmpty()) {
                lines.add(line(factor, "", rest, ""));
            }
        });
        return lines;
    }

    private Report.ConditionLine line(String factor, String level, BitSet of, String from) {
        BitSet readable = new BitSet();
        readable.or(of);
        readable.and(counts.readableSessions());
        return new Report.ConditionLine(factor, level, of.cardinality(), readable.cardinality(), from);
    }

    /// A level with the sessions that state it; an empty name stands for those that state none.
    record Level(String name, BitSet sessions) {}

    record Factor(String name, List<Level> levels) {}

    /// Factors by name with their levels, the sessions that state none last where there are any.
    List<Factor> factors() {
        List<Factor> all = new ArrayList<>();
        factors.forEach((factor, of) -> {
            BitSet rest = new BitSet();
            rest.set(0, sessions.size());
            List<Level> levels = new ArrayList<>();
            of.forEach((level, where) -> {
                levels.add(new Level(level, where));
                rest.andNot(where);
            });
            if (!rest.isEmpty()) {
                levels.add(new Level("", rest));
            }
            all.add(new Factor(factor, levels));
        });
        return all;
    }

    /// What stands in the same sessions as a level, so that no finding can be put down to one of them: levels of other
    /// factors, and dates.
    List<String> coincides(Factor factor, Level level) {
        List<String> found = new ArrayList<>();
        factors.forEach((other, levels) -> levels.forEach((name, where) -> {
            if (!other.equals(factor.name()) && where.equals(level.sessions())) {
                found.add("*" + MarkdownText.plain(other + " " + name) + "*");
            }
        }));
        PayloadDates.apart(days, level.sessions()).ifPresent(found::add);
        return found;
    }

    /// Sentences about levels that cannot be told apart from a level of another factor, or from dates.
    List<String> inseparable() {
        List<Level> levels = new ArrayList<>();
        factors.forEach((factor, of) ->
                of.forEach((level, where) -> levels.add(new Level(MarkdownText.plain(factor + " " + level), where))));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            Level one = levels.get(i);
            for (Level other : levels.subList(i + 1, levels.size())) {
                if (one.sessions().equals(other.sessions())) {
                    found.add("*" + one.name() + "* and *" + other.name() + "* are the same sessions");
                }
            }
            PayloadDates.apart(days, one.sessions())
                    .ifPresent(when -> found.add("*" + one.name() + "* is every session whose payload times are of "
                            + when + ", and no other session has such times"));
        }
        return found;
    }
}
