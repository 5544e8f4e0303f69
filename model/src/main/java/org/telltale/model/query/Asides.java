package org.telltale.model.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.Edit;
import org.telltale.model.study.Study;

/// The exchanges that rules set aside: hidden everywhere, and counted in the report.
///
/// @param rules in the order in which they were made
/// @param rows those that any rule takes
public record Asides(List<Rule> rules, BitSet rows) {
    /// @param rows how many it takes that no rule before it does
    public record Rule(Edit.SetAside edit, int rows) {}

    public Asides {
        rules = List.copyOf(rules);
    }

    /// A rule that does not fit what this version knows takes nothing.
    public static Asides of(Study study, QueryFacts facts, JobContext job) {
        QueryRun run = new QueryRun(study, facts, job);
        List<Rule> rules = new ArrayList<>();
        BitSet rows = new BitSet();
        for (Edit.SetAside edit : study.state().asides()) {
            BitSet taken = rows(run, edit);
            taken.andNot(rows);
            rules.add(new Rule(edit, taken.cardinality()));
            rows.or(taken);
        }
        return new Asides(rules, rows);
    }

    public static Asides of(Study study, JobContext job) {
        return of(study, new StudyFacts(study, job), job);
    }

    private static BitSet rows(QueryRun run, Edit.SetAside edit) {
        try {
            return run.rows(Query.parse(edit.query()));
        } catch (QuerySyntaxException _) {
            return new BitSet();
        }
    }
}
