package org.telltale.views.values;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.telltale.model.detect.Recurring;
import org.telltale.model.job.JobContext;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.store.FieldIndex.ValueUse;
import org.telltale.model.study.Study;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Covered;
import org.telltale.views.study.Desk;
import org.telltale.views.words.Words;

/// The values of the rows shown, those at most endpoints first: identifiers that nobody told the analyst about.
///
/// Values of fewer than four characters are left out: they recur by chance.
public final class ValuesViewModel {
    private static final Words WORDS = Words.of(ValuesViewModel.class);

    private static final int SHORT = 4;
    private static final int MOST = 20_000;

    /// What is listed.
    ///
    /// @param all different values, also those that are not listed
    public record Shown(List<Line> lines, int all) {
        public static final Shown NOTHING = new Shown(List.of(), 0);

        public Shown {
            lines = List.copyOf(lines);
        }

        /// What the list leaves out, in words; empty where it leaves out nothing.
        public String leavesOut() {
            return lines.size() < MOST ? "" : WORDS.say("leaves.out", MOST, all);
        }
    }

    /// @param fields the index that it was made of
    /// @param joined whether every encoding was counted
    private record Result(FieldIndex fields, Recurring values, Shown shown, TagValues tags, boolean joined) {}

    /// What was counted in every encoding, and over what.
    private record Joined(FieldIndex fields, BitSet rows, Recurring values) {}

    private final Desk desk;
    private final LatestJob listing;
    private final LatestJob joining;
    private final LatestJob going;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private TagValues tags = TagValues.NOTHING;
    private BitSet rows = new BitSet();
    private Optional<Joined> joined = Optional.empty();
    private boolean wanted;
    private boolean stale = true;
    private Optional<Runnable> afterwards = Optional.empty();

    public ValuesViewModel(Desk desk) {
        this.desk = desk;
        listing = new LatestJob(desk.jobs(), Lane.WORK);
        joining = new LatestJob(desk.jobs(), Lane.WORK);
        going = new LatestJob(desk.jobs(), Lane.WORK);
        desk.filter().rowsProperty().addListener(_ -> renew());
        desk.coveredProperty().addListener(_ -> renew());
        desk.fieldsProperty().addListener(_ -> renew());
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether what is listed is still to come.
    public ReadOnlyBooleanProperty busyProperty() {
        return listing.busyProperty();
    }

    /// Says whether anybody looks: while nobody does, nothing is worked out.
    public void wanted(boolean now) {
        wanted = now;
        if (now && stale) {
            renew();
        }
    }

    private void renew() {
        stale = true;
        joining.cancel();
        if (!wanted) {
            return;
        }
        stale = false;
        BitSet here = desk.filter().rowsProperty().get();
        Covered covered = desk.covered();
        Study study = desk.study();
        TagValues before = tags;
        Optional<Joined> known = joined;
        listing.run(
                WORDS.say("values"),
                job -> {
                    TagValues now = before.renewed(study, covered, job);
                    FieldIndex fields = study.fields();
                    return known.filter(j -> j.fields == fields && j.rows.equals(here))
                            .map(j -> list(fields, j.values, now, true, job))
                            .orElseGet(() -> list(fields, Recurring.of(study, here), now, false, job));
                },
                outcome -> {
                    if (outcome instanceof Outcome.Done<Result>(Result result)) {
                        tags = result.tags;
                        rows = here;
                        shown.set(result.shown);
                        if (!result.joined) {
                            join(result);
                        }
                    }
                });
    }

    /// Equal values are shown at once; their other encodings are counted while they are looked at.
    private void join(Result equal) {
        BitSet here = rows;
        joining.run(
                WORDS.say("join"),
                job -> list(equal.fields, equal.values.joined(job), equal.tags, true, job),
                outcome -> {
                    if (outcome instanceof Outcome.Done<Result>(Result result)) {
                        joined = Optional.of(new Joined(result.fields, here, result.values));
                        shown.set(result.shown);
                    }
                });
    }

    private static Result list(FieldIndex fields, Recurring values, TagValues tags, boolean joined, JobContext job) {
        List<Line> lines = new ArrayList<>();
        values.each(value -> {
            job.check();
            ValueUse use = value.use();
            if (use.value().length() >= SHORT) {
                lines.add(new Line(
                        use.value(),
                        seenAs(value),
                        use.endpoints(),
                        use.sessions(),
                        use.exchanges(),
                        tags.of(use.value())));
            }
            return lines.size() < MOST;
        });
        return new Result(fields, values, new Shown(lines, values.size()), tags, joined);
    }

    /// Each way with its number of requests where there are several.
    private static String seenAs(Recurring.Value value) {
        List<Recurring.Seen> seen = value.seen();
        return switch (seen.size()) {
            case 0 -> seenAs(value.use().types());
            case 1 -> seen.getFirst().as();
            default ->
                seen.stream()
                        .map(one -> String.format(Locale.ROOT, "%s %,d", one.as(), one.exchanges()))
                        .collect(Collectors.joining(" · "));
        };
    }

    /// Types as the tree names them, each once.
    private static String seenAs(List<String> types) {
        Set<String> words = new LinkedHashSet<>();
        types.forEach(type -> words.add(type.equals("varint") ? "number" : type));
        return String.join(" · ", words);
    }

    /// Goes to the first place of a value among the rows shown.
    public void go(Line line) {
        Study study = desk.study();
        BitSet among = rows;
        going.run(WORDS.say("go"), job -> FirstPlace.of(study, line.value(), among, job), outcome -> {
            if (outcome instanceof Outcome.Done<Optional<Selection>>(Optional<Selection> place)) {
                place.ifPresent(desk.selection()::jump);
            }
            Optional<Runnable> next = afterwards;
            afterwards = Optional.empty();
            next.ifPresent(Runnable::run);
        });
    }

    /// Does something once the place that was gone to is selected: at once where it is.
    public void whenThere(Runnable then) {
        if (going.busyProperty().get()) {
            afterwards = Optional.of(then);
        } else {
            then.run();
        }
    }
}
