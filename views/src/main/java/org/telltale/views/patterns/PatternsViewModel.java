package org.telltale.views.patterns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.coverage.Spot;
import org.telltale.model.query.Query;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.model.study.Study;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.job.Work;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Covered;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Terms;

/// The working list: every field of the rows shown, what it holds, and whether somebody judged it.
///
/// A bare `-tag:*` in the filter means fields that nobody judged here, not requests without any tag.
public final class PatternsViewModel {
    private static final String UNJUDGED = "-tag:*";

    /// Lines with the columns that go with them.
    public record Shown(List<Line> lines, List<String> levels, List<Integer> recorded) {
        public static final Shown NOTHING = new Shown(List.of(), List.of(), List.of());

        public Shown {
            lines = List.copyOf(lines);
            levels = List.copyOf(levels);
            recorded = List.copyOf(recorded);
        }

        /// Values to be judged: all but the heads of structures.
        public int fields() {
            return (int) lines.stream().filter(line -> !line.isStructure()).count();
        }
    }

    private record Result(Shown shown, TagFields tags, BitSet rows) {}

    private final Desk desk;
    private final String factor;
    private final LatestJob surveying;
    private final LatestJob going;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);
    private TagFields tags = TagFields.NOTHING;
    private BitSet rows = new BitSet();
    private boolean wanted;
    private boolean stale = true;

    /// @param factor whose levels get a column each, or empty
    public PatternsViewModel(Desk desk, String factor) {
        this.desk = desk;
        this.factor = factor;
        surveying = new LatestJob(desk.jobs(), Lane.WORK);
        going = new LatestJob(desk.jobs(), Lane.WORK);
        desk.filter().rowsProperty().addListener(_ -> renew());
        desk.coveredProperty().addListener(_ -> renew());
        desk.stateProperty().addListener(_ -> renew());
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Index of the line that is looked at, or -1.
    public IntegerProperty selectedProperty() {
        return selected;
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
        List<String> terms = Terms.of(desk.filter().textProperty().get());
        boolean onlyOpen = terms.contains(UNJUDGED);
        BitSet filtered = desk.filter().rowsProperty().get();
        List<String> others =
                terms.stream().filter(term -> !term.equals(UNJUDGED)).toList();
        Work<BitSet> passing = onlyOpen ? desk.rows(Query.parse(String.join(" ", others))) : _ -> filtered;
        Covered covered = desk.covered();
        Study study = desk.study();
        TagFields before = tags;
        surveying.run(
                "Fields",
                job -> {
                    BitSet here = passing.run(job);
                    TagFields now = before.renewed(study, covered, job);
                    Levels levels = Levels.of(study.exchanges(), factor);
                    List<Line> lines = new Survey(study, here, levels, now, job).lines();
                    List<Integer> recorded = new ArrayList<>();
                    for (int i = 0; i < levels.size(); i++) {
                        recorded.add(levels.recorded(i));
                    }
                    List<Line> left = onlyOpen
                            ? lines.stream().filter(line -> !line.isJudged()).toList()
                            : lines;
                    return new Result(new Shown(left, levels.names(), recorded), now, here);
                },
                this::take);
    }

    private void take(Outcome<Result> outcome) {
        if (outcome instanceof Outcome.Done<Result>(Result result)) {
            tags = result.tags;
            rows = result.rows;
            shown.set(result.shown);
        }
    }

    /// Goes to the next field nobody judged, or the one before with -1.
    public void unjudged(int step) {
        List<Line> lines = shown.get().lines();
        int at = selected.get();
        for (int i = 1; i <= lines.size(); i++) {
            int next = Math.floorMod(at + step * i, lines.size());
            Line line = lines.get(next);
            if (!line.isStructure() && !line.isJudged()) {
                selected.set(next);
                go(line);
                return;
            }
        }
        desk.messages().say("unjudged", "Every field shown has been judged.");
    }

    /// Goes to the first place of a line among the rows shown.
    public void go(Line line) {
        if (line.isStructure()) {
            return;
        }
        Study study = desk.study();
        BitSet among = rows;
        going.run("Place", job -> first(study, line, among, job), outcome -> {
            if (outcome instanceof Outcome.Done<Optional<Selection>>(Optional<Selection> place)) {
                place.ifPresent(desk.selection()::jump);
            }
        });
    }

    private static Optional<Selection> first(
            Study study, Line line, BitSet among, org.telltale.model.job.JobContext job) {
        Coverer coverer = new Coverer(study);
        for (Side side : Side.values()) {
            Criteria criteria = Criteria.of(line.scope(), side);
            var candidates = coverer.cover(criteria, job).rows();
            for (int row : candidates.stream().filter(among::get).limit(1).toArray()) {
                Optional<Spot> spot = coverer.spots(criteria, row).stream().findFirst();
                return spot.map(s -> Selection.of(coverer.table().id(row), side, part(s.path()))
                        .at(s.trail().layerNumber(), s.path(), Optional.of(s.span())));
            }
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
