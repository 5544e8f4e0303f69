package org.telltale.views.shell;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Desk;
import org.telltale.views.timeline.Brush;
import org.telltale.views.timeline.TimelineData;
import org.telltale.views.timeline.TimelineViewModel;
import org.telltale.views.words.Words;

/// Ties the timeline to the study: cells, filter, preview, cursor and brush.
final class TimelineTies {
    private static final Words WORDS = Words.of(TimelineTies.class);

    private final Desk desk;
    private final TimelineViewModel timeline = new TimelineViewModel();
    private final LatestJob making;

    private TimelineTies(Desk desk) {
        this.desk = desk;
        this.making = new LatestJob(desk.jobs(), Lane.WORK);
    }

    static TimelineViewModel of(Desk desk) {
        TimelineTies ties = new TimelineTies(desk);
        ties.tie();
        return ties.timeline;
    }

    private void tie() {
        desk.tableProperty().addListener(_ -> renew());
        desk.coveredProperty().addListener(_ -> renew());
        timeline.lanesByProperty().addListener(_ -> renew());
        timeline.clockProperty().addListener(_ -> renew());
        renew();
        desk.filter()
                .rowsProperty()
                .subscribe(rows -> timeline.shownProperty()
                        .set(desk.filter().textProperty().get().isBlank() ? Optional.empty() : Optional.of(rows)));
        desk.previewProperty().subscribe(preview -> timeline.previewProperty().set(preview.rows()));
        desk.selection().currentProperty().subscribe(this::follow);
        timeline.cursorProperty().addListener((_, _, row) -> select(row.intValue()));
        timeline.brushProperty().addListener((_, _, brush) -> brush.ifPresent(this::filter));
    }

    private void renew() {
        Lanes lanes = new Lanes(
                desk.table(),
                desk.state(),
                desk.covered(),
                timeline.lanesByProperty().get(),
                timeline.clockProperty().get());
        making.run(WORDS.say("job.timeline"), _ -> lanes.data(), outcome -> {
            if (outcome instanceof Outcome.Done<TimelineData>(TimelineData data)) {
                timeline.dataProperty().set(data);
                follow(desk.selection().current());
            }
        });
    }

    private void follow(Optional<Selection> selection) {
        OptionalInt row = selection.map(at -> desk.table().row(at.exchange())).orElse(OptionalInt.empty());
        timeline.cursorProperty().set(row.orElse(TimelineViewModel.NOWHERE));
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
            desk.filter().textProperty().set(Lanes.filter(desk.table(), rows));
        }
    }
}
