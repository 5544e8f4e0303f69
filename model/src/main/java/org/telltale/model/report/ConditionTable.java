package org.telltale.model.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Set<String> stated = new TreeSet<>();
    private final Map<String, Map<String, BitSet>> factors = new TreeMap<>();

    ConditionTable(Study study, Counts counts) {
        this.sessions = study.exchanges().sessions();
        this.counts = counts;
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

    /// Sentences about levels of different factors that stand in the same sessions, so that no finding can be put down
    /// to one of them.
    List<String> inseparable() {
        List<String> names = new ArrayList<>();
        List<BitSet> levels = new ArrayList<>();
        factors.forEach((factor, of) -> of.forEach((level, where) -> {
            names.add(factor + " " + level);
            levels.add(where);
        }));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            for (int j = i + 1; j < levels.size(); j++) {
                if (levels.get(i).equals(levels.get(j))) {
                    found.add("*" + MarkdownText.plain(names.get(i)) + "* and *" + MarkdownText.plain(names.get(j))
                            + "* are the same sessions");
                }
            }
        }
        return found;
    }
}
