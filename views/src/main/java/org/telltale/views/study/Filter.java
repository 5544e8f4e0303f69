package org.telltale.views.study;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.telltale.model.query.Query;
import org.telltale.model.query.QuerySyntaxException;
import org.telltale.views.job.Jobs;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.job.Work;
import org.telltale.views.words.Words;

/// The one filter over all panes: what is typed, where it is wrong, and the rows that pass. While a text is wrong, the
/// rows of the last sound one stay.
public final class Filter {
    private static final Words WORDS = Words.of(Filter.class);

    /// Where and why a text cannot be read.
    public record Wrong(int position, String why) {}

    /// Finds the rows of a query, on a worker thread.
    @FunctionalInterface
    interface Evaluation {
        Work<BitSet> rows(Query query);
    }

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<Optional<Wrong>> wrong = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Query> query = new ReadOnlyObjectWrapper<>(Query.all());
    private final ReadOnlyObjectWrapper<BitSet> rows = new ReadOnlyObjectWrapper<>(new BitSet());
    private final LatestJob latest;
    private final Evaluation evaluation;

    private final Function<String, Query> reading;

    /// @param reading what a text means in this study
    Filter(Jobs jobs, Function<String, Query> reading, Evaluation evaluation) {
        this.latest = new LatestJob(jobs, Lane.WORK);
        this.reading = reading;
        this.evaluation = evaluation;
        text.addListener(_ -> read());
    }

    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyObjectProperty<Optional<Wrong>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /// The last text that could be read.
    public ReadOnlyObjectProperty<Query> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// Rows of the exchange table that pass; never changed, always replaced.
    public ReadOnlyObjectProperty<BitSet> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return latest.busyProperty();
    }

    /// Adds a term, or replaces the one of the same subject: `session:login_1` in place of `session:login_3`.
    public void put(String subject, String term) {
        String rest = without(subject);
        text.set(rest.isEmpty() ? term : rest + " " + term);
    }

    /// The text without a subject's terms at the top level.
    public String without(String subject) {
        return Terms.without(text.get(), subject);
    }

    public void clear() {
        text.set("");
    }

    private void read() {
        try {
            query.set(reading.apply(text.get()));
            wrong.set(Optional.empty());
            ask();
        } catch (QuerySyntaxException e) {
            latest.cancel();
            wrong.set(Optional.of(new Wrong(e.position(), String.valueOf(e.getMessage()))));
        }
    }

    /// Reads and asks again: the study has changed.
    void renew() {
        read();
    }

    private void ask() {
        Query asked = query.get();
        latest.run(WORDS.say("job.filter"), job -> answer(evaluation.rows(asked), job), this::take);
    }

    /// What a query comes to, or what is wrong with one of its values.
    private record Answer(BitSet rows, Optional<Wrong> wrong) {}

    private static Answer answer(Work<BitSet> work, org.telltale.model.job.JobContext job) throws java.io.IOException {
        try {
            return new Answer(work.run(job), Optional.empty());
        } catch (QuerySyntaxException e) {
            return new Answer(new BitSet(), Optional.of(new Wrong(e.position(), String.valueOf(e.getMessage()))));
        }
    }

    private void take(Outcome<Answer> outcome) {
        if (outcome instanceof Outcome.Done<Answer>(Answer answer)) {
            wrong.set(answer.wrong);
            if (answer.wrong.isEmpty()) {
                rows.set(answer.rows);
            }
        }
    }
}
