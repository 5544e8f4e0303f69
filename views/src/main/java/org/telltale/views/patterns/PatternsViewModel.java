package org.telltale.views.patterns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.coverage.Spot;
import org.telltale.model.query.Query;
import org.telltale.model.session.Part;
import org.telltale.model.session.Session;
import org.telltale.model.study.Study;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.job.Work;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Covered;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Terms;
import org.telltale.views.words.Words;

/// The working list: every field of the rows shown, what it holds, and whether somebody judged it.
///
/// A bare `-tag:*` in the filter means fields that nobody judged here, not requests without any tag.
public final class PatternsViewModel {
    private static final Words WORDS = Words.of(PatternsViewModel.class);

    private static final String UNJUDGED = "-tag:*";

    private record Result(Surveyed surveyed, TagFields tags, PayloadDates dates, BitSet rows) {}

    private final Desk desk;
    private final Supplier<String> usual;
    private final ReadOnlyStringWrapper factor = new ReadOnlyStringWrapper(this, "factor", "");
    private final LatestJob surveying;
    private final LatestJob going;
    private final ReadOnlyObjectWrapper<Surveyed> surveyed = new ReadOnlyObjectWrapper<>(Surveyed.NOTHING);
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);

    /// Ids of lines that somebody opened, or closed where they are structures.
    private final Set<String> turned = new HashSet<>();

    private TagFields tags = TagFields.NOTHING;
    private PayloadDates dates = PayloadDates.NONE;
    private BitSet rows = new BitSet();
    private boolean chosen;
    private boolean wanted;
    private boolean stale = true;
    private OptionalInt awaited = OptionalInt.empty();
    private Optional<Runnable> afterwards = Optional.empty();

    /// @param usual the factor whose levels get a column each until somebody chooses one, or empty
    public PatternsViewModel(Desk desk, Supplier<String> usual) {
        this.desk = desk;
        this.usual = usual;
        surveying = new LatestJob(desk.jobs(), Lane.WORK);
        going = new LatestJob(desk.jobs(), Lane.WORK);
        desk.filter().rowsProperty().addListener(_ -> renew());
        desk.coveredProperty().addListener(_ -> renew());
        desk.stateProperty().addListener(_ -> renew());
    }

    /// Chooses the factor whose levels have columns; empty for none.
    void compare(String by) {
        chosen = true;
        factor.set(by);
        renew();
    }

    /// The whole survey, closed groups and all.
    public ReadOnlyObjectProperty<Surveyed> surveyedProperty() {
        return surveyed.getReadOnlyProperty();
    }

    /// The lines of the table, top down.
    public ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// Index of the line that is looked at, or -1.
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /// The factor whose levels have columns, or empty.
    public ReadOnlyStringProperty factorProperty() {
        return factor.getReadOnlyProperty();
    }

    /// All factors that some session states.
    List<String> factors() {
        return desk.table().sessions().stream()
                .flatMap(session -> session.conditions().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// Whether fields are being gone through.
    public ReadOnlyBooleanProperty busyProperty() {
        return surveying.busyProperty();
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
        if (!wanted) {
            return;
        }
        stale = false;
        if (!chosen) {
            factor.set(usual.get());
        }
        List<String> terms = Terms.of(desk.filter().textProperty().get());
        boolean onlyOpen = terms.contains(UNJUDGED);
        BitSet filtered = desk.filter().rowsProperty().get();
        List<String> others =
                terms.stream().filter(term -> !term.equals(UNJUDGED)).toList();
        Work<BitSet> passing = onlyOpen ? desk.rows(Query.parse(String.join(" ", others))) : _ -> filtered;
        Covered covered = desk.covered();
        Study study = desk.study();
        TagFields before = tags;
        PayloadDates known = dates;
        String by = factor.get();
        surveying.run(
                WORDS.say("survey"),
                job -> {
                    BitSet here = passing.run(job);
                    TagFields now = before.renewed(study, covered, job);
                    PayloadDates days = known.renewed(study, job);
                    List<Map<String, String>> sessions = study.exchanges().sessions().stream()
                            .map(Session::conditions)
                            .toList();
                    Levels levels = Levels.of(sessions, by);
                    List<Line> all = new Survey(study, here, levels, now, job).lines();
                    String apart = new Apart(sessions, by, levels).says(days::of);
                    return new Result(Surveyed.of(all, onlyOpen, levels, apart), now, days, here);
                },
                this::take);
    }

    private void take(Outcome<Result> outcome) {
        if (outcome instanceof Outcome.Done<Result>(Result result)) {
            tags = result.tags;
            dates = result.dates;
            rows = result.rows;
            surveyed.set(result.surveyed);
            arrange();
        }
        OptionalInt step = awaited;
        awaited = OptionalInt.empty();
        step.ifPresent(this::move);
    }

    private void arrange() {
        List<Line> shown = new ArrayList<>();
        surveyed.get().lines().forEach(line -> show(line, shown));
        lines.set(List.copyOf(shown));
    }

    private void show(Line line, List<Line> shown) {
        shown.add(line);
        if (isOpen(line)) {
            line.inside().forEach(inner -> show(inner, shown));
        }
    }

    /// Whether what is below a line is shown: of structures to begin with, of values once somebody opened them.
    boolean isOpen(Line line) {
        return turned.contains(line.id()) != line.isStructure();
    }

    /// Opens or closes a line that has something below it; says whether it did.
    public boolean open(Line line, boolean open) {
        boolean changes = !line.inside().isEmpty() && isOpen(line) != open;
        if (changes) {
            if (!turned.remove(line.id())) {
                turned.add(line.id());
            }
            arrange();
        }
        return changes;
    }

    /// Goes to the next field nobody judged among the lines shown, or the one before with -1; once they are known.
    public void unjudged(int step) {
        afterwards = Optional.empty();
        move(step);
    }

    private void move(int step) {
        List<Line> shown = lines.get();
        if (shown.isEmpty() && surveying.busyProperty().get()) {
            awaited = OptionalInt.of(step);
            return;
        }
        int at = selected.get();
        for (int i = 1; i <= shown.size(); i++) {
            int next = Math.floorMod(at + step * i, shown.size());
            Line line = shown.get(next);
            if (line.isOpen()) {
                selected.set(next);
                visit(line);
                return;
            }
        }
        afterwards = Optional.empty();
        desk.messages().say("unjudged", WORDS.say("all.judged"));
    }

    /// Goes to the first place of a line among the rows shown.
    public void go(Line line) {
        afterwards = Optional.empty();
        visit(line);
    }

    private void visit(Line line) {
        if (line.isStructure()) {
            return;
        }
        Study study = desk.study();
        BitSet among = rows;
        going.run(WORDS.say("go"), job -> first(study, line, among, job), outcome -> {
            if (outcome instanceof Outcome.Done<Optional<Selection>>(Optional<Selection> place)) {
                Optional<Runnable> then = afterwards;
                afterwards = Optional.empty();
                place.ifPresent(there -> {
                    desk.selection().jump(there);
                    then.ifPresent(Runnable::run);
                });
            }
        });
    }

    /// Does something once the place that was gone to is selected: at once where it is.
    public void whenThere(Runnable then) {
        if (awaited.isPresent() || going.busyProperty().get()) {
            afterwards = Optional.of(then);
        } else {
            then.run();
        }
    }

    private static Optional<Selection> first(
            Study study, Line line, BitSet among, org.telltale.model.job.JobContext job) {
        Coverer coverer = new Coverer(study);
        Criteria criteria = Criteria.of(line.scope(), line.side());
        var candidates = coverer.cover(criteria, job).rows();
        for (int row : candidates.stream().filter(among::get).limit(1).toArray()) {
            Optional<Spot> spot = coverer.spots(criteria, row).stream().findFirst();
            return spot.map(s -> Selection.of(coverer.table().id(row), line.side(), part(s.path()))
                    .at(s.trail().layerNumber(), s.path(), Optional.of(s.span())));
        }
        return Optional.empty();
    }

    private static Part part(String path) {
        if (path.startsWith("headers:")) {
            return Part.HEADERS;
        }
        return path.startsWith("query:") || path.startsWith("url:") ? Part.URL : Part.BODY;
    }
}
