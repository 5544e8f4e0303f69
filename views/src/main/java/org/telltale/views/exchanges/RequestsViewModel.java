package org.telltale.views.exchanges;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Side;
import org.telltale.model.store.Census;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Study;
import org.telltale.model.tag.Category;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Endpoints;
import org.telltale.views.study.RowList;
import org.telltale.views.words.Words;
import org.telltale.views.words.Zone;

/// The exchanges that pass the filter, in an order; the cells' texts; and which one is looked at.
public final class RequestsViewModel {
    private static final Words WORDS = Words.of(RequestsViewModel.class);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final DateTimeFormatter clock = CLOCK.withZone(Zone.shown());
    private final Desk desk;
    private final ReadOnlyObjectWrapper<RowList> rows = new ReadOnlyObjectWrapper<>(RowList.EMPTY);
    private final LatestJob sorting;
    private final LatestJob copying;
    private final Entropies entropies;
    private List<String> endpoints = List.of();
    private Map<RecordId, String> notes = Map.of();
    private final ColumnChoice columns;
    private final Marked marked = new Marked();
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(this, "grouping", Grouping.NONE);
    private final Set<String> open = new HashSet<>();
    private Optional<Head> sorted = Optional.empty();
    private Groups groups = Groups.NONE;
    private boolean descending;

    public RequestsViewModel(Desk desk) {
        this.desk = desk;
        sorting = new LatestJob(desk.jobs(), Lane.WORK);
        copying = new LatestJob(desk.jobs(), Lane.WORK);
        entropies = new Entropies(desk);
        columns = new ColumnChoice(desk);
        grouping.addListener(_ -> {
            open.clear();
            renew();
        });
        name();
        desk.stateProperty().addListener(_ -> name());
        desk.tableProperty().addListener(_ -> name());
        desk.filter().rowsProperty().addListener(_ -> renew());
        desk.tableProperty().addListener(_ -> marked.clear());
        renew();
    }

    private void name() {
        endpoints = desk.table().endpoints().stream()
                .map(endpoint -> Endpoints.text(endpoint, desk.state()))
                .toList();
        Map<RecordId, String> texts = new HashMap<>();
        desk.state().marks().forEach(mark -> texts.merge(mark.record(), "⚑ " + mark.text(), RequestsViewModel::joined));
        desk.state().notes().forEach(note -> texts.merge(note.record(), note.text(), RequestsViewModel::joined));
        notes = texts;
    }

    private static String joined(String one, String other) {
        return one + " · " + other;
    }

    public Desk desk() {
        return desk;
    }

    public ReadOnlyObjectProperty<RowList> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Counts up when cells have something new to say.
    ReadOnlyIntegerProperty revisionProperty() {
        return entropies.revisionProperty();
    }

    /// Which columns are shown.
    public ColumnChoice columns() {
        return columns;
    }

    public Marked marked() {
        return marked;
    }

    public ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /// `Requests` where the study holds no responses, else `Exchanges`.
    public String title() {
        return WORDS.say(Column.ANSWER.isIn(desk.table()) ? "exchanges" : "requests");
    }

    /// Sorts by a column; empty goes back to the order of the study.
    public void sort(Optional<Head> by, boolean downwards) {
        sorted = by;
        descending = downwards;
        renew();
    }

    /// Rows with their groups, as they are listed.
    private record Listed(RowList rows, Groups groups) {}

    private void renew() {
        BitSet shown = desk.filter().rowsProperty().get();
        ExchangeTable table = desk.table();
        List<String> names = endpoints;
        Optional<RowOrder> order = sorted.map(by -> new RowOrder(by, table, names, desk.covered(), notes));
        Grouping by = grouping.get();
        if (order.isEmpty() && by == Grouping.NONE) {
            sorting.cancel();
            groups = Groups.NONE;
            rows.set(RowList.of(shown));
            return;
        }
        boolean down = descending;
        Set<String> opened = Set.copyOf(open);
        sorting.run(
                WORDS.say("sort"),
                _ -> {
                    RowList list = order.map(each -> RowList.sorted(shown, each.key(), down))
                            .orElseGet(() -> RowList.of(shown));
                    Groups all = by == Grouping.NONE
                            ? Groups.NONE
                            : Groups.of(list, row -> by.group(table, names, row), opened);
                    return new Listed(by == Grouping.NONE ? list : all.rows(), all);
                },
                outcome -> {
                    if (outcome instanceof Outcome.Done<Listed>(Listed done)) {
                        groups = done.groups;
                        rows.set(done.rows);
                    }
                });
    }

    /// Opens a group, or closes it.
    ///
    /// @param head a negative row
    public void turn(int head) {
        String name = groups.head(head);
        if (!open.remove(name)) {
            open.add(name);
        }
        renew();
    }

    /// Where a bar begins and how long it is, in shares of its session's time; empty where there is no time.
    Optional<double[]> share(int row) {
        ExchangeTable table = desk.table();
        if (row >= table.size() || table.time(row) == ExchangeTable.NO_TIME) {
            return Optional.empty();
        }
        Census.TimeSpan span = table.census().times(table.session(row));
        double length = Math.max(1, span.end() - span.begin());
        return Optional.of(
                new double[] {(table.time(row) - span.begin()) / length, Math.max(0, table.duration(row)) / length});
    }

    /// What a cell of any column shows.
    public String text(Head of, int row) {
        return switch (of) {
            case Column column when row < 0 -> head(column, row);
            case Column column -> text(column, row);
            case Head.Own own -> own.values().getOrDefault(row, "");
        };
    }

    private String head(Column column, int row) {
        boolean here = columns.shownProperty().get().getFirst() == column;
        String name = groups.head(row);
        return here
                ? (open.contains(name) ? "▾ " : "▸ ")
                        + WORDS.say("head", name.isEmpty() ? WORDS.say("no.host") : name, groups.count(row))
                : "";
    }

    /// What a cell shows; empty for a row that the table no longer has.
    public String text(Column of, int row) {
        ExchangeTable table = desk.table();
        if (row < 0 || row >= table.size()) {
            return "";
        }
        return switch (of) {
            case NUMBER -> Integer.toString(table.number(row));
            case SESSION -> table.sessions().get(table.session(row)).name();
            case TIME -> table.time(row) == ExchangeTable.NO_TIME ? "" : clock.format(time(table.time(row)));
            case METHOD -> table.method(row);
            case HOST -> table.host(row);
            case ENDPOINT -> table.endpoint(row) < endpoints.size() ? endpoints.get(table.endpoint(row)) : "";
            case STATUS -> table.status(row) == 0 ? "" : Integer.toString(table.status(row));
            case SIZE -> size(table.size(row, Side.REQUEST));
            case ANSWER -> size(table.size(row, Side.RESPONSE));
            case DURATION ->
                table.duration(row) < 0 ? "" : String.format(Locale.ROOT, "%,d", table.duration(row) / 1000);
            case WATERFALL -> "";
            case STATE -> WORDS.say("state." + table.state(row, Side.REQUEST).id());
            case TAGS -> tags(row).stream().map(Category::code).collect(Collectors.joining(" "));
            case NOTE -> note(row).or(() -> entropies.of(row)).orElse("");
        };
    }

    private static Instant time(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }

    private static String size(long bytes) {
        return bytes < 0 ? "" : String.format(Locale.ROOT, "%,d", bytes);
    }

    public List<Category> tags(int row) {
        return desk.covered().at(row);
    }

    private Optional<String> note(int row) {
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(notes.get(desk.table().id(row)));
    }

    /// Looks at a row.
    public void select(int row) {
        if (row < 0 || row >= desk.table().size()) {
            return;
        }
        RecordId id = desk.table().id(row);
        if (desk.exchange().filter(id::equals).isEmpty()) {
            desk.selection().select(Selection.of(id));
        }
    }

    /// The place in the list of what is looked at, or -1.
    public int selectedIndex() {
        return desk.exchange()
                .map(id -> desk.table().row(id))
                .filter(java.util.OptionalInt::isPresent)
                .map(row -> rows.get().indexOf(row.getAsInt()))
                .orElse(-1);
    }

    /// What is done something with: the marked rows, else the one that is looked at.
    public BitSet chosen() {
        BitSet chosen = (BitSet) marked.rows().clone();
        if (chosen.isEmpty()) {
            desk.exchange().map(id -> desk.table().row(id)).ifPresent(row -> row.ifPresent(chosen::set));
        }
        return chosen;
    }

    /// Marks everything that is listed.
    public void markAll() {
        marked.add(desk.filter().rowsProperty().get());
    }

    /// Copies what was chosen; `clipboard` takes the text.
    public void copy(RequestForm form, Consumer<String> clipboard) {
        Study study = desk.study();
        BitSet chosen = chosen();
        copying.run(WORDS.say("copy"), job -> CopiedRequests.of(study, chosen, form, job), outcome -> {
            if (outcome instanceof Outcome.Done<CopiedRequests>(CopiedRequests done)) {
                if (done.copied() > 0) {
                    clipboard.accept(done.text());
                }
                desk.messages().say("copy", done.says(form));
            }
        });
    }
}
