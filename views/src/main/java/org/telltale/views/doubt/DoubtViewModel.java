package org.telltale.views.doubt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.telltale.model.doubt.JudgePatterns;
import org.telltale.model.doubt.Judgement;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Outline;
import org.telltale.model.field.Spot;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.Edit;
import org.telltale.model.study.Study;
import org.telltale.model.study.StudyState;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Desk;
import org.telltale.views.words.Words;

/// Patterns whose reading is in doubt, until an analyst says how they are read.
public final class DoubtViewModel {
    private static final Words WORDS = Words.of(DoubtViewModel.class);

    private final Desk desk;
    private final LatestJob judging;
    private final LatestJob going;
    private final ReadOnlyObjectWrapper<List<Judgement>> open = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty judged = new SimpleBooleanProperty(this, "judged");
    private List<Judgement> doubtful = List.of();
    private boolean wanted;
    private boolean stale = true;

    public DoubtViewModel(Desk desk) {
        this.desk = desk;
        judging = new LatestJob(desk.jobs(), Lane.WORK);
        going = new LatestJob(desk.jobs(), Lane.WORK);
        desk.tableProperty().addListener(_ -> {
            stale = true;
            judge();
        });
        desk.stateProperty().addListener(_ -> settle());
    }

    /// Those that nobody settled, in the order in which patterns first appear.
    public ReadOnlyObjectProperty<List<Judgement>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether all patterns were judged, so that an empty list means that nothing is in doubt.
    public BooleanProperty judgedProperty() {
        return judged;
    }

    Desk desk() {
        return desk;
    }

    /// Says whether anybody looks: while nobody does, nothing is judged.
    public void wanted(boolean now) {
        wanted = now;
        judge();
    }

    private void judge() {
        if (!wanted || !stale) {
            return;
        }
        stale = false;
        Study study = desk.study();
        judged.set(false);
        judging.run(WORDS.say("job.judge"), job -> judge(study, job), outcome -> {
            if (outcome instanceof Outcome.Done<List<Judgement>>(List<Judgement> found)) {
                doubtful = found;
                judged.set(true);
                settle();
            }
        });
    }

    private static List<Judgement> judge(Study study, JobContext job) {
        return JudgePatterns.of(study, _ -> true, job).stream()
                .filter(Judgement::isDoubtful)
                .toList();
    }

    /// Leaves out what has been chosen meanwhile.
    private void settle() {
        StudyState state = desk.state();
        List<Judgement> left = new ArrayList<>(doubtful);
        left.removeIf(each -> state.reading(
                        each.place().endpoint(),
                        each.place().side(),
                        each.place().pattern())
                .isPresent());
        open.set(List.copyOf(left));
    }

    /// Reads the pattern in its best way from now on.
    public void take(Judgement judgement) {
        choose(judgement, judgement.readings().getFirst().reading());
    }

    /// Leaves the pattern read as it is now, and says so.
    public void keep(Judgement judgement) {
        at(judgement, spot -> choose(judgement, spot.node().type()));
    }

    private void choose(Judgement judgement, String reading) {
        Judgement.Place place = judgement.place();
        desk.edit(new Edit.ChooseReading(place.endpoint(), place.side(), place.pattern(), reading));
    }

    /// Goes to a value that is in doubt.
    public void go(Judgement judgement) {
        Judgement.Place place = judgement.place();
        at(
                judgement,
                spot -> desk.selection()
                        .jump(Selection.of(judgement.example(), place.side(), place.part())
                                .at(
                                        spot.layerNumber(),
                                        spot.path(),
                                        Optional.of(spot.node().valueSpan()))));
    }

    private void at(Judgement judgement, java.util.function.Consumer<Spot> then) {
        Study study = desk.study();
        going.run(WORDS.say("job.go"), _ -> spot(study, judgement), outcome -> {
            if (outcome instanceof Outcome.Done<Optional<Spot>>(Optional<Spot> spot)) {
                spot.ifPresent(then);
            }
        });
    }

    private static Optional<Spot> spot(Study study, Judgement judgement) {
        Judgement.Place place = judgement.place();
        return study.layer(judgement.example(), place.side(), place.part())
                .flatMap(layer -> FieldWalk.places(layer).stream()
                        .filter(field -> field.pattern().equals(place.pattern()))
                        .findFirst()
                        .flatMap(field -> Outline.of(layer).find(field.path())));
    }
}
