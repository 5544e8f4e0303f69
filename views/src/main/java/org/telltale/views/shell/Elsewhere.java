package org.telltale.views.shell;

import java.util.BitSet;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.telltale.model.detect.ValueSearch;
import org.telltale.model.job.JobContext;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex.Statistics;
import org.telltale.model.study.Study;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Endpoints;
import org.telltale.views.study.Subject;
import org.telltale.views.words.Words;

/// Where else the selected value stands, and how often the selected field does, in a line each.
final class Elsewhere {
    private static final Words WORDS = Words.of(Elsewhere.class);

    /// @param value as in `16 requests, 4 sessions, 7 endpoints`, empty where the field holds none
    /// @param field as in `4 of 16 requests of 1948, 1 value`
    record Lines(String value, String field) {
        static final Lines NOTHING = new Lines("", "");
    }

    /// Longer values are seldom met twice, and take long to look for.
    private static final int LONGEST = 200;

    private final Desk desk;
    private final LatestJob looking;
    private final ReadOnlyObjectWrapper<Lines> lines = new ReadOnlyObjectWrapper<>(Lines.NOTHING);

    Elsewhere(Desk desk) {
        this.desk = desk;
        looking = new LatestJob(desk.jobs(), Lane.WORK);
        desk.selection().currentProperty().subscribe(this::look);
        desk.fieldsProperty().addListener(_ -> look(desk.selection().current()));
    }

    ReadOnlyObjectProperty<Lines> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    private void look(Optional<Selection> at) {
        Optional<Selection> field = at.filter(now -> !now.path().isEmpty());
        if (field.isEmpty()) {
            looking.cancel();
            lines.set(Lines.NOTHING);
            return;
        }
        Study study = desk.study();
        looking.run(WORDS.say("job.elsewhere"), job -> lines(study, field.get(), job), outcome -> {
            if (outcome instanceof Outcome.Done<Lines>(Lines found)) {
                lines.set(found);
            }
        });
    }

    private static Lines lines(Study study, Selection at, JobContext job) {
        Optional<Subject> of = Subject.of(study, at);
        ExchangeTable table = study.exchanges();
        if (of.isEmpty() || table.row(at.exchange()).isEmpty()) {
            return Lines.NOTHING;
        }
        Subject subject = of.get();
        boolean sought = !subject.value().isBlank() && subject.value().length() <= LONGEST;
        return new Lines(sought ? value(study, table, subject.value(), job) : "", field(study, table, at, subject));
    }

    private static String value(Study study, ExchangeTable table, String value, JobContext job) {
        BitSet rows = new BitSet();
        new ValueSearch(study)
                .find(ValueSearch.Query.of(value), job).rows().stream().forEach(rows::set);
        long sessions = rows.stream().map(table::session).distinct().count();
        long endpoints = rows.stream().map(table::endpoint).distinct().count();
        return WORDS.say("elsewhere.value", rows.cardinality(), sessions, endpoints);
    }

    private static String field(Study study, ExchangeTable table, Selection at, Subject subject) {
        int endpoint = table.endpoint(table.row(at.exchange()).orElseThrow());
        long all = java.util.stream.IntStream.range(0, table.size())
                .filter(row -> table.endpoint(row) == endpoint)
                .count();
        Optional<Statistics> one = study.fields().statistics(row -> table.endpoint(row) == endpoint).stream()
                .filter(each -> each.field().pattern().equals(subject.pattern())
                        && each.field().side() == subject.side())
                .findFirst();
        return one.map(found -> WORDS.say(
                        "elsewhere.field",
                        found.exchanges(),
                        all,
                        Endpoints.number(subject.endpoint()),
                        found.distinct()))
                .orElse("");
    }
}
