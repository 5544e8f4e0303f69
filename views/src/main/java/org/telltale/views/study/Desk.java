package org.telltale.views.study;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.telltale.model.job.JobContext;
import org.telltale.model.query.Query;
import org.telltale.model.query.QueryRun;
import org.telltale.model.session.RecordId;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Edit;
import org.telltale.model.study.JournalEntry;
import org.telltale.model.study.Study;
import org.telltale.model.study.StudyChange;
import org.telltale.model.study.StudyState;
import org.telltale.model.tag.Categories;
import org.telltale.model.tag.Category;
import org.telltale.views.job.Jobs;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.job.Work;
import org.telltale.views.selection.Selection;
import org.telltale.views.selection.SelectionHistory;
import org.telltale.views.words.Words;

/// The open study on the analyst's desk: where all panes meet. Confined to the FX thread.
public final class Desk implements AutoCloseable {
    private static final Words WORDS = Words.of(Desk.class);

    private final Study study;
    private final Jobs jobs;
    private final Messages messages;
    private final SelectionHistory selection = new SelectionHistory();
    private final Filter filter;
    private final ReadOnlyObjectWrapper<ExchangeTable> table;
    private final ReadOnlyObjectWrapper<StudyState> state;
    private final ReadOnlyObjectWrapper<Covered> covered = new ReadOnlyObjectWrapper<>(Covered.NOTHING);
    private final ReadOnlyLongWrapper fields = new ReadOnlyLongWrapper(0);
    private final ObjectProperty<Preview> preview = new SimpleObjectProperty<>(Preview.NOTHING);
    private final LatestJob covering;
    private final Runnable unlisten;

    public Desk(Study study, Jobs jobs, Messages messages) {
        this.study = study;
        this.jobs = jobs;
        this.messages = messages;
        table = new ReadOnlyObjectWrapper<>(study.exchanges());
        state = new ReadOnlyObjectWrapper<>(study.state());
        covering = new LatestJob(jobs, Lane.WORK);
        filter = new Filter(jobs, text -> Query.parse(text, table.get().sessions()), this::rows);
        unlisten = study.listen(change -> jobs.show(() -> take(change)));
        filter.renew();
        cover();
    }

    public Study study() {
        return study;
    }

    /// The built-in categories and the study's own.
    public Categories categories() {
        return state.get().categories();
    }

    /// The category of an id; one that this version does not know is shown as it is written.
    public Category category(String id) {
        return Covered.category(categories(), id);
    }

    public Jobs jobs() {
        return jobs;
    }

    public Messages messages() {
        return messages;
    }

    public SelectionHistory selection() {
        return selection;
    }

    public Filter filter() {
        return filter;
    }

    public ReadOnlyObjectProperty<ExchangeTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    public ExchangeTable table() {
        return table.get();
    }

    public ReadOnlyObjectProperty<StudyState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public StudyState state() {
        return state.get();
    }

    public ReadOnlyObjectProperty<Covered> coveredProperty() {
        return covered.getReadOnlyProperty();
    }

    public Covered covered() {
        return covered.get();
    }

    /// Counts up whenever patterns and values may differ, also by an import.
    public ReadOnlyLongProperty fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /// What a scope that is being chosen would cover: hatched in all panes.
    public ObjectProperty<Preview> previewProperty() {
        return preview;
    }

    /// The record that is looked at, with its row where it was kept.
    public Optional<RecordId> exchange() {
        return selection.current().map(Selection::exchange);
    }

    /// Writes edits in the store lane, in order; `then` is told of the last of them.
    public void edit(List<Edit> edits, Consumer<JournalEntry> then) {
        jobs.<JournalEntry>run(
                Lane.STORE,
                WORDS.say("job.edit"),
                _ -> {
                    JournalEntry last = study.apply(edits.getFirst());
                    for (Edit edit : edits.subList(1, edits.size())) {
                        last = study.apply(edit);
                    }
                    return last;
                },
                outcome -> done(outcome, then));
    }

    /// Work on the study in the store lane, after the edits handed over before it.
    public void write(Writing writing) {
        jobs.<Boolean>run(
                Lane.STORE,
                WORDS.say("job.edit"),
                _ -> {
                    writing.write(study);
                    return true;
                },
                outcome -> done(outcome, _ -> {}));
    }

    /// Edits that depend on what earlier ones became.
    @FunctionalInterface
    public interface Writing {
        void write(Study study) throws IOException;
    }

    public void edit(Edit edit) {
        edit(List.of(edit), _ -> {});
    }

    public void undo() {
        jobs.run(
                Lane.STORE,
                WORDS.say("job.undo"),
                _ -> study.undo(),
                outcome -> done(outcome, entry -> say("undone", entry)));
    }

    public void redo() {
        jobs.run(
                Lane.STORE,
                WORDS.say("job.redo"),
                _ -> study.redo(),
                outcome -> done(outcome, entry -> say("redone", entry)));
    }

    private void say(String key, Optional<JournalEntry> entry) {
        String text = entry.map(e -> WORDS.say(key, EditText.of(e.edit(), this) + covering(e.edit())))
                .orElse(WORDS.say("undo.nothing"));
        messages.say("undo", text);
    }

    /// What a tag covered when that was worked out last: `: 658 requests`.
    private String covering(Edit edit) {
        if (!(edit instanceof Edit.AddTag tag)) {
            return "";
        }
        return covered.get().covers().stream()
                .filter(cover -> cover.tag().scope().equals(tag.scope())
                        && cover.tag().category().equals(tag.category()))
                .findFirst()
                .map(cover -> WORDS.say("undo.covering", cover.coverage().exchanges()))
                .orElse("");
    }

    private <T> void done(Outcome<T> outcome, Consumer<T> then) {
        switch (outcome) {
            case Outcome.Done<T>(T value) -> then.accept(value);
            case Outcome.Failed<T>(IOException cause) ->
                messages.failure("edit", WORDS.say("edit.failed", String.valueOf(cause.getMessage())));
            case Outcome.Cancelled<T> _, Outcome.Broken<T> _ -> {}
        }
    }

    private void take(StudyChange change) {
        state.set(study.state());
        if (change != StudyChange.JUDGEMENTS) {
            table.set(study.exchanges());
            fields.set(fields.get() + 1);
            filter.renew();
        }
        cover();
    }

    /// Rows of a query that is not the filter's own, to be found on a worker thread.
    public Work<BitSet> rows(Query query) {
        Covered known = covered.get();
        return job -> shown(study, known, query, job);
    }

    /// What passes, without what was set aside.
    private static BitSet shown(Study study, Covered known, Query query, JobContext job) {
        QueryRun run = new QueryRun(study, known.facts(study, job), job);
        BitSet rows = run.rows(query);
        study.state().asides().forEach(aside -> rows.andNot(run.rows(Query.parse(aside.query()))));
        return rows;
    }

    private void cover() {
        Covered before = covered.get();
        covering.run(
                WORDS.say("job.tags"),
                job -> before.renewed(study, study.state().categories(), job),
                outcome -> {
                    if (outcome instanceof Outcome.Done<Covered>(Covered now)) {
                        covered.set(now);
                        if (!filter.textProperty().get().isEmpty()) {
                            filter.renew();
                        }
                    }
                });
    }

    /// Ends what runs for this study; the study itself stays open.
    @Override
    public void close() {
        unlisten.run();
        covering.cancel();
    }
}
