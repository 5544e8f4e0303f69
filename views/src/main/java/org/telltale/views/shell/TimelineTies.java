package org.telltale.views.shell;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Edit;
import org.telltale.model.study.Study;
import org.telltale.model.study.StudyState;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Covered;
import org.telltale.views.study.Desk;
import org.telltale.views.timeline.Brush;
import org.telltale.views.timeline.Clock;
import org.telltale.views.timeline.Flag;
import org.telltale.views.timeline.LanesBy;
import org.telltale.views.timeline.TimelineData;
import org.telltale.views.timeline.TimelineViewModel;
import org.telltale.views.words.Words;

/// Ties the timeline to the study: cells, filter, preview, cursor and brush.
final class TimelineTies {
    private static final Words WORDS = Words.of(TimelineTies.class);

    private final Desk desk;
    private final TimelineViewModel timeline = new TimelineViewModel();
    private final EventTies events;
    private final LatestJob making;
    private String brushed = "";
    private Optional<Clock> chosen = Optional.empty();

    private TimelineTies(Desk desk) {
        this.desk = desk;
        this.making = new LatestJob(desk.jobs(), Lane.WORK);
        this.events = new EventTies(desk, timeline.events());
    }

    static TimelineViewModel of(Desk desk) {
        TimelineTies ties = new TimelineTies(desk);
        ties.tie();
        return ties.timeline;
    }

    private void tie() {
        desk.tableProperty().addListener(_ -> renew());
        desk.coveredProperty().addListener((_, before, now) -> {
            if (!before.covers().isEmpty() || !now.covers().isEmpty()) {
                renew();
            }
        });
        timeline.lanesByProperty().addListener(_ -> renew());
        timeline.clockProperty().addListener((_, _, clock) -> {
            if (timeline.dataProperty().get().clock() != clock) {
                chosen = Optional.of(clock);
                renew();
            }
        });
        timeline.events().fieldProperty().addListener(_ -> renew());
        desk.fieldsProperty().addListener(_ -> renew());
        if (!timeline.events().fieldProperty().get().isEmpty()) {
            timeline.clockProperty().set(Clock.EVENT);
        }
        renew();
        desk.filter()
                .rowsProperty()
                .subscribe(rows -> timeline.shownProperty()
                        .set(desk.filter().textProperty().get().isBlank() ? Optional.empty() : Optional.of(rows)));
        desk.stateProperty().subscribe(this::flag);
        desk.tableProperty().subscribe(this::flag);
        flag();
        desk.previewProperty().subscribe(preview -> timeline.previewProperty().set(preview.rows()));
        desk.selection().currentProperty().subscribe(this::follow);
        timeline.cursorProperty().addListener((_, _, row) -> select(row.intValue()));
        timeline.brushProperty().addListener((_, _, brush) -> brush.ifPresent(this::filter));
        desk.filter().textProperty().addListener((_, _, text) -> {
            if (!text.equals(brushed)) {
                timeline.brushProperty().set(Optional.empty());
            }
        });
    }

    private record Made(TimelineData data, EventTies.Read read) {}

    private void renew() {
        Optional<Clock> asked = chosen;
        String pattern = asked.filter(Clock.EVENT::equals)
                .map(_ -> timeline.events().fieldProperty().get())
                .orElse("");
        Study study = desk.study();
        ExchangeTable table = desk.table();
        StudyState state = desk.state();
        Covered covered = desk.covered();
        LanesBy by = timeline.lanesByProperty().get();
        var before = events.before();
        making.run(
                WORDS.say("job.timeline"),
                job -> {
                    EventTies.Read read = EventTies.read(study, pattern, before, job);
                    return new Made(
                            new Lanes(table, state, covered, by, asked.orElseGet(() -> usual(table)), read.times())
                                    .data(),
                            read);
                },
                outcome -> {
                    if (outcome instanceof Outcome.Done<Made>(Made made)) {
                        events.keep(made.read);
                        timeline.dataProperty().set(made.data);
                        follow(desk.selection().current());
                    }
                });
    }

    /// Times, where every exchange has one.
    private static Clock usual(ExchangeTable table) {
        IntStream rows = IntStream.range(0, table.size());
        return rows.allMatch(row -> table.time(row) != ExchangeTable.NO_TIME) ? Clock.ELAPSED : Clock.POSITION;
    }

    private void follow(Optional<Selection> selection) {
        OptionalInt row = selection.map(at -> desk.table().row(at.exchange())).orElse(OptionalInt.empty());
        timeline.cursorProperty().set(row.orElse(TimelineViewModel.NOWHERE));
    }

    private void flag() {
        timeline.flagsProperty()
                .set(desk.state().marks().stream()
                        .flatMap(
                                mark -> desk.table().row(mark.record()).stream().mapToObj(row -> flag(row, mark)))
                        .toList());
    }

    /// `permission granted · permissions: on`; a level that is not stated is —.
    private static Flag flag(int row, Edit.AddMark mark) {
        return new Flag(
                row,
                Stream.concat(
                                Stream.of(mark.text()),
                                mark.conditions().entrySet().stream()
                                        .map(set -> set.getKey() + ": "
                                                + (set.getValue().isEmpty() ? "—" : set.getValue())))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }

    private void select(int row) {
        if (row >= 0 && row < desk.table().size()) {
            var id = desk.table().id(row);
            if (desk.exchange().filter(id::equals).isEmpty()) {
                desk.selection().select(Selection.of(id));
            }
        }
    }

    private void filter(Brush brush) {
        BitSet rows = brush.rows(timeline.dataProperty().get());
        if (!rows.isEmpty()) {
            brushed = Lanes.filter(desk.table(), rows);
            desk.filter().textProperty().set(brushed);
        }
    }
}
