package org.telltale.model.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Session;
import org.telltale.model.store.ExchangeTable;

/// In how many sessions of each level of a factor a category was found.
///
/// @param levels as stated, the last one empty for sessions that state none
/// @param lines the category as a whole first, then findings at endpoints that are not in all sessions of their endpoint
/// @param without readable sessions of a stated level that lack the category, where others of that level have it
public record ConditionSplit(
        String factor, String group, List<String> levels, List<Line> lines, List<Without> without) {
    /// @param endpoint where a finding stands; empty for the category as a whole
    public record Line(String label, List<Endpoint> endpoint, List<Share> shares) {
        public Line {
            endpoint = List.copyOf(endpoint);
            shares = List.copyOf(shares);
        }
    }

    /// @param of sessions that could have it
    public record Share(int with, int of) {}

    public record Without(String level, List<String> sessions, List<String> coincides) {
        public Without {
            sessions = List.copyOf(sessions);
            coincides = List.copyOf(coincides);
        }
    }

    private static final int MOST_LINES = 12;

    public ConditionSplit {
        levels = List.copyOf(levels);
        lines = List.copyOf(lines);
        without = List.copyOf(without);
    }

    /// Makes the splits of one study.
    static final class Maker {
        private final ExchangeTable table;
        private final ConditionTable conditions;
        private final BitSet readable;

        Maker(ExchangeTable table, ConditionTable conditions, BitSet readable) {
            this.table = table;
            this.conditions = conditions;
            this.readable = readable;
        }

        List<ConditionSplit> all(List<String> groups, List<Finding> findings) {
            List<ConditionSplit> splits = new ArrayList<>();
            for (ConditionTable.Factor factor : conditions.factors()) {
                for (String group : groups) {
                    List<Finding> of = findings.stream()
                            .filter(finding -> finding.group().equals(group))
                            .toList();
                    long comparable = factor.levels().stream()
                            .filter(level -> level.sessions().intersects(readable))
                            .count();
                    if (!of.isEmpty() && comparable > 1) {
                        splits.add(split(factor, group, of));
                    }
                }
            }
            return splits;
        }

        private ConditionSplit split(ConditionTable.Factor factor, String group, List<Finding> findings) {
            BitSet with = ActivityMatrix.sessions(table, Finding.union(findings));
            List<Line> lines = new ArrayList<>();
            lines.add(new Line("", List.of(), shares(factor, with, readable)));
            for (Finding finding : findings) {
                for (Endpoint endpoint : finding.endpoints()) {
                    BitSet here = ActivityMatrix.sessions(
                            table, at(endpoint, finding.rows().toBitSet()));
                    BitSet could = occurs(endpoint);
                    if (!here.equals(could) && lines.size() <= MOST_LINES) {
                        lines.add(new Line(finding.label(), List.of(endpoint), shares(factor, here, could)));
                    }
                }
            }
            List<String> levels =
                    factor.levels().stream().map(ConditionTable.Level::name).toList();
            return new ConditionSplit(factor.name(), group, levels, lines, without(factor, with));
        }

        private BitSet at(Endpoint endpoint, BitSet rows) {
            int number = table.endpoints().indexOf(endpoint);
            BitSet at = new BitSet();
            rows.stream().filter(row -> table.endpoint(row) == number).forEach(at::set);
            return at;
        }

        /// Sessions in which the endpoint was called with something that could be read.
        private BitSet occurs(Endpoint endpoint) {
            BitSet all = new BitSet();
            all.set(0, table.size());
            BitSet sessions = ActivityMatrix.sessions(table, at(endpoint, all));
            sessions.and(readable);
            return sessions;
        }

        private static List<Share> shares(ConditionTable.Factor factor, BitSet with, BitSet could) {
            List<Share> shares = new ArrayList<>();
            for (ConditionTable.Level level : factor.levels()) {
                BitSet of = (BitSet) could.clone();
                of.and(level.sessions());
                BitSet here = (BitSet) of.clone();
                here.and(with);
                shares.add(new Share(here.cardinality(), of.cardinality()));
            }
            return shares;
        }

        private List<Without> without(ConditionTable.Factor factor, BitSet with) {
            List<Without> found = new ArrayList<>();
            for (ConditionTable.Level level : factor.levels()) {
                BitSet lacking = (BitSet) level.sessions().clone();
                lacking.and(readable);
                boolean some = lacking.intersects(with);
                lacking.andNot(with);
                List<String> coincides = conditions.coincides(factor, level);
                if (!level.name().isEmpty() && (some && !lacking.isEmpty() || !coincides.isEmpty())) {
                    List<String> names = lacking.stream()
                            .mapToObj(table.sessions()::get)
                            .map(Session::name)
                            .toList();
                    found.add(new Without(level.name(), some ? names : List.of(), coincides));
                }
            }
            return found;
        }
    }
}
