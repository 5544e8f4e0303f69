package org.telltale.model.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.telltale.model.detect.Bodies;
import org.telltale.model.detect.Rows;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.RecordId;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Study;
import org.telltale.model.tag.TagScope;

/// Works out what criteria cover. A snapshot of the study's exchanges; make a new one when they change.
public final class Coverer {
    private final BitSet aside;
    private final Bodies bodies;
    private final ExchangeTable table;
    private final Candidates candidates;

    public Coverer(Study study) {
        this(study, new BitSet());
    }

    /// @param aside rows that are not covered, whatever they hold
    public Coverer(Study study, BitSet aside) {
        this.aside = (BitSet) aside.clone();
        this.bodies = new Bodies(study, aside);
        this.table = bodies.table();
        this.candidates = new Candidates(table, study.fields());
    }

    public ExchangeTable table() {
        return table;
    }

    public Bodies bodies() {
        return bodies;
    }

    /// Counts what is covered.
    ///
    /// @throws IllegalArgumentException when the scope's pattern or the guard's sibling is no path
    public Coverage cover(Criteria criteria, JobContext job) {
        Tally tally = new Tally(table, criteria.side(), criteria.confirmed());
        visit(criteria, job, tally::add);
        if (criteria.scope() instanceof TagScope.WholeExchange(RecordId record)) {
            table.row(record).stream().filter(row -> !aside.get(row)).forEach(tally::addWhole);
        }
        return tally.coverage();
    }

    /// Calls with each different body that holds covered places, and these in wire order.
    public void visit(Criteria criteria, JobContext job, BiConsumer<Bodies.Body, List<Spot>> visitor) {
        SpotFinder finder = new SpotFinder(criteria);
        Rows rows = candidates.rows(criteria.scope(), criteria.side(), finder.pattern());
        visit(finder, rows, criteria, job, visitor);
    }

    /// The places covered in one exchange.
    public List<Spot> spots(Criteria criteria, int row) {
        List<Spot> spots = new ArrayList<>();
        if (candidates.concerns(criteria.scope(), row)) {
            visit(new SpotFinder(criteria), Rows.of(row), criteria, JobContext.NONE, (_, found) -> spots.addAll(found));
        }
        return spots;
    }

    private void visit(
            SpotFinder finder,
            Rows rows,
            Criteria criteria,
            JobContext job,
            BiConsumer<Bodies.Body, List<Spot>> visitor) {
        bodies.visit(rows, criteria.side(), job, body -> {
            List<Spot> spots = finder.spots(body);
            if (!spots.isEmpty()) {
                visitor.accept(body, spots);
            }
        });
    }
}
