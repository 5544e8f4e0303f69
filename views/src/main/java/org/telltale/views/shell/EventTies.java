package org.telltale.views.shell;

import java.util.List;
import java.util.Optional;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.coverage.EventTimes;
import org.telltale.model.job.JobContext;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.study.Edit;
import org.telltale.model.study.Study;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Subject;
import org.telltale.views.timeline.EventChoice;
import org.telltale.views.words.Words;

/// Ties the clock of events to the study: its field is a fact of the study, and what is read from it is kept until other
/// fields are there.
final class EventTies {
    private static final Words WORDS = Words.of(EventTies.class);

    /// @param fields the index that it was read with; none where no field is the clock
    record Read(Optional<FieldIndex> fields, EventTimes times) {
        private static final Read NONE = new Read(Optional.empty(), EventTimes.NONE);
    }

    private record Offer(List<String> fields, String selected) {}

    private final Desk desk;
    private final EventChoice choice;
    private final LatestJob offering;
    private Optional<Read> read = Optional.empty();

    EventTies(Desk desk, EventChoice choice) {
        this.desk = desk;
        this.choice = choice;
        offering = new LatestJob(desk.jobs(), Lane.WORK);
        desk.stateProperty()
                .subscribe(state -> choice.fieldProperty().set(state.facts().getOrDefault(EventTimes.FACT, "")));
        choice.fieldProperty().addListener((_, _, pattern) -> keep(pattern));
        choice.onAsked(this::offer);
    }

    private void keep(String pattern) {
        if (!desk.state().facts().getOrDefault(EventTimes.FACT, "").equals(pattern)) {
            desk.edit(new Edit.SetFact(EventTimes.FACT, pattern));
        }
    }

    private void offer() {
        Study study = desk.study();
        Optional<Selection> at =
                desk.selection().current().filter(now -> !now.path().isEmpty());
        offering.run(
                WORDS.say("job.events"),
                _ -> new Offer(
                        EventTimes.candidates(study.fields()),
                        at.flatMap(now -> Subject.of(study, now))
                                .map(Subject::pattern)
                                .orElse("")),
                outcome -> {
                    if (outcome instanceof Outcome.Done<Offer>(Offer offer)) {
                        choice.offeredProperty().set(offer.fields);
                        choice.selectedProperty().set(offer.selected);
                    }
                });
    }

    /// What was read before, where it still holds.
    Optional<Read> before() {
        return read;
    }

    void keep(Read now) {
        read = Optional.of(now);
    }

    /// Reads the clock that is asked for, and the index only where one is; on a worker thread.
    static Read read(Study study, String pattern, Optional<Read> before, JobContext job) {
        if (pattern.isEmpty()) {
            return Read.NONE;
        }
        Optional<FieldIndex> fields = Optional.of(study.fields());
        return before.filter(
                        old -> old.fields.equals(fields) && old.times.pattern().equals(pattern))
                .orElseGet(() -> new Read(fields, EventTimes.of(new Coverer(study), pattern, job)));
    }
}
