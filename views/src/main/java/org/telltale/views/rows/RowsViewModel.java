package org.telltale.views.rows;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.telltale.model.job.JobContext;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Edit;
import org.telltale.model.study.Study;
import org.telltale.model.study.StudyState;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Endpoints;
import org.telltale.views.study.Questions;
import org.telltale.views.words.Words;

/// The rows around what is looked at: which repeated group a row is, its columns with their names, and the places of
/// cells. Looking at a field of the same rows keeps them; looking elsewhere finds others.
public final class RowsViewModel {
    private static final Words WORDS = Words.of(RowsViewModel.class);

    private final Desk desk;
    private final Questions questions;
    private final LatestJob listing;
    private final LatestJob going;
    private final ReadOnlyObjectWrapper<Rows> rows = new ReadOnlyObjectWrapper<>(Rows.NOTHING);
    private final ReadOnlyObjectWrapper<List<Level>> levels = new ReadOnlyObjectWrapper<>(List.of());
    private final LatestJob narrowing;
    private final ReadOnlyObjectWrapper<Listed> listed = new ReadOnlyObjectWrapper<>(Listed.NOTHING);
    private Narrowing narrow = Narrowing.NONE;
    private boolean wanted;
    private boolean stale = true;
    private boolean own;

    /// The lines that are left, and the kinds to choose from.
    public record Listed(List<Rows.Line> lines, List<Narrowing.Kind> kinds) {
        static final Listed NOTHING = new Listed(List.of(), List.of());

        public Listed {
            lines = List.copyOf(lines);
            kinds = List.copyOf(kinds);
        }
    }

    private record Found(List<Level> levels, Rows rows) {}

    public RowsViewModel(Desk desk, Questions questions) {
        this.desk = desk;
        this.questions = questions;
        listing = new LatestJob(desk.jobs(), Lane.WORK);
        going = new LatestJob(desk.jobs(), Lane.WORK);
        narrowing = new LatestJob(desk.jobs(), Lane.WORK);
        desk.filter().rowsProperty().addListener(_ -> renew(true));
        desk.fieldsProperty().addListener(_ -> renew(true));
        desk.selection().currentProperty().addListener(_ -> {
            if (!own) {
                renew(false);
            }
        });
    }

    public ReadOnlyObjectProperty<Rows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// The rows that are left of [#rowsProperty].
    public ReadOnlyObjectProperty<Listed> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /// Leaves only some rows.
    public void narrow(Narrowing now) {
        narrow = now;
        Rows of = rows.get();
        narrowing.run(WORDS.say("rows"), _ -> new Listed(now.lines(of), now.kinds(of)), outcome -> {
            if (outcome instanceof Outcome.Done<Listed>(Listed done)) {
                listed.set(done);
            }
        });
    }

    public Narrowing narrowing() {
        return narrow;
    }

    /// What a row can be here, innermost first.
    public ReadOnlyObjectProperty<List<Level>> levelsProperty() {
        return levels.getReadOnlyProperty();
    }

    /// What the study calls fields, for the heads of columns.
    public ReadOnlyObjectProperty<StudyState> stateProperty() {
        return desk.stateProperty();
    }

    /// Whether what is listed is still to come.
    public ReadOnlyBooleanProperty busyProperty() {
        return listing.busyProperty();
    }

    /// Says whether anybody looks: while nobody does, nothing is worked out.
    public void wanted(boolean now) {
        wanted = now;
        if (now && stale) {
            renew(true);
        }
    }

    /// Makes rows of another level.
    public void choose(Level level) {
        if (!rows.get().level().equals(Optional.of(level))) {
            BitSet among = desk.filter().rowsProperty().get();
            Study study = desk.study();
            List<Level> known = levels.get();
            listing.run(
                    WORDS.say("rows"), job -> new Found(known, new RowScan(study, level).run(among, job)), this::take);
        }
    }

    private void renew(boolean afresh) {
        stale |= afresh;
        if (!wanted) {
            stale = true;
            return;
        }
        boolean scan = stale;
        stale = false;
        BitSet among = desk.filter().rowsProperty().get();
        Optional<Selection> at = desk.selection().current().or(() -> first(among));
        Study study = desk.study();
        Rows before = rows.get();
        at.ifPresent(place ->
                listing.run(WORDS.say("rows"), job -> find(study, place, before, scan, among, job), this::take));
    }

    private Optional<Selection> first(BitSet among) {
        ExchangeTable table = desk.table();
        int row = among.nextSetBit(0);
        return row < 0 || row >= table.size() ? Optional.empty() : Optional.of(Selection.of(table.id(row)));
    }

    private static Found find(Study study, Selection at, Rows before, boolean afresh, BitSet among, JobContext job) {
        List<Level> levels = LevelFinder.of(study, at);
        Optional<Level> kept = before.level().filter(level -> levels.contains(level) && !level.isWhole());
        if (kept.isPresent() && !afresh) {
            return new Found(levels, before);
        }
        Optional<Level> now = kept.or(() -> levels.stream().findFirst());
        return new Found(
                levels,
                now.map(level -> new RowScan(study, level).run(among, job)).orElse(Rows.NOTHING));
    }

    private void take(Outcome<Found> outcome) {
        if (outcome instanceof Outcome.Done<Found>(Found found)) {
            boolean same = rows.get().level().equals(found.rows.level());
            levels.set(found.levels);
            if (rows.get() != found.rows) {
                rows.set(found.rows);
                narrow(same ? narrow : Narrowing.NONE);
            }
        }
    }

    /// Goes to the field of a cell.
    public void go(Rows.Line line, Rows.Column column) {
        Study study = desk.study();
        rows.get()
                .level()
                .ifPresent(level ->
                        going.run(WORDS.say("go"), job -> CellPlace.of(study, level, line, column, job), outcome -> {
                            if (outcome instanceof Outcome.Done<Optional<Selection>>(Optional<Selection> place)) {
                                own = true;
                                place.ifPresent(desk.selection()::select);
                                own = false;
                            }
                        }));
    }

    /// The head of a column: the name its field was given, else its key.
    public String title(Rows.Column column) {
        return rows.get()
                .level()
                .flatMap(level -> desk.state().names().field(level.endpoint(), level.side(), column.pattern()))
                .orElse(column.key());
    }

    /// Asks for the name of a column's field.
    public void name(Rows.Column column) {
        rows.get()
                .level()
                .ifPresent(level -> questions.ask(
                        WORDS.say("name.of", column.pattern()),
                        WORDS.say("name.holds", Endpoints.text(level.endpoint(), desk.state())),
                        List.of(Questions.Blank.of(
                                WORDS.say("name"), title(column).equals(column.key()) ? "" : title(column))),
                        WORDS.say("name.do"),
                        answer -> desk.edit(new Edit.NameField(
                                level.endpoint(), level.side(), column.pattern(), answer.getFirst(), "analyst"))));
    }

    /// `startup_1#12`.
    public String cite(Rows.Line line) {
        ExchangeTable table = desk.table();
        return line.row() < table.size()
                ? table.sessions().get(table.session(line.row())).cite(table.number(line.row()))
                : "";
    }

    /// A level as the choice of levels shows it.
    public String text(Level of) {
        return of.isWhole() ? WORDS.say("each.request") : WORDS.say("each", of.pattern());
    }

    /// What is listed, in words.
    public String says(Rows of) {
        return of.level()
                .map(level -> WORDS.say(
                        of.all() > of.lines().size() ? "says.first" : "says",
                        Endpoints.text(level.endpoint(), desk.state()),
                        of.all(),
                        of.requests(),
                        of.lines().size()))
                .orElse("");
    }
}
