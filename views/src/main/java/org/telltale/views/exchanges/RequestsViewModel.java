package org.telltale.views.exchanges;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Edit;
import org.telltale.model.tag.Category;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Endpoints;
import org.telltale.views.study.RowList;

/// The exchanges that pass the filter, in an order; the cells' texts; and which one is looked at.
public final class RequestsViewModel {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Desk desk;
    private final ReadOnlyObjectWrapper<RowList> rows = new ReadOnlyObjectWrapper<>(RowList.EMPTY);
    private final LatestJob sorting;
    private final Entropies entropies;
    private String[] endpoints = {};
    private Column column = Column.NUMBER;
    private boolean sorted;
    private boolean descending;

    public RequestsViewModel(Desk desk) {
        this.desk = desk;
        sorting = new LatestJob(desk.jobs(), Lane.WORK);
        entropies = new Entropies(desk);
        name();
        desk.stateProperty().addListener(_ -> name());
        desk.tableProperty().addListener(_ -> name());
        desk.filter().rowsProperty().addListener(_ -> renew());
        renew();
    }

    private void name() {
        endpoints = desk.table().endpoints().stream()
                .map(endpoint -> Endpoints.text(endpoint, desk.state()))
                .toArray(String[]::new);
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

    /// The columns in which this study has anything to say.
    public List<Column> columns() {
        return Arrays.stream(Column.values())
                .filter(each -> each.isIn(desk.table()))
                .toList();
    }

    /// `Requests` where the study holds no responses, else `Exchanges`.
    public String title() {
        return Column.ANSWER.isIn(desk.table()) ? "Exchanges" : "Requests";
    }

    /// Sorts by a column; empty goes back to the order of the study.
    public void sort(Optional<Column> by, boolean downwards) {
        sorted = by.isPresent();
        column = by.orElse(Column.NUMBER);
        descending = downwards;
        renew();
    }

    private void renew() {
        BitSet shown = desk.filter().rowsProperty().get();
        if (!sorted) {
            sorting.cancel();
            rows.set(RowList.of(shown));
            return;
        }
        ExchangeTable table = desk.table();
        String[] names = endpoints;
        Column by = column;
        boolean down = descending;
        sorting.run("Sort", _ -> RowList.sorted(shown, by.key(table, names), down), outcome -> {
            if (outcome instanceof Outcome.Done<RowList>(RowList done)) {
                rows.set(done);
            }
        });
    }

    /// What a cell shows; empty for a row that the table no longer has.
    public String text(Column of, int row) {
        ExchangeTable table = desk.table();
        if (row >= table.size()) {
            return "";
        }
        return switch (of) {
            case NUMBER -> Integer.toString(table.number(row));
            case SESSION -> table.sessions().get(table.session(row)).name();
            case TIME -> table.time(row) == ExchangeTable.NO_TIME ? "" : CLOCK.format(time(table.time(row)));
            case METHOD -> table.method(row);
            case HOST -> table.host(row);
            case ENDPOINT -> table.endpoint(row) < endpoints.length ? endpoints[table.endpoint(row)] : "";
            case STATUS -> table.status(row) == 0 ? "" : Integer.toString(table.status(row));
            case SIZE -> size(table.size(row, Side.REQUEST));
            case ANSWER -> size(table.size(row, Side.RESPONSE));
            case STATE -> table.state(row, Side.REQUEST).id();
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
        RecordId id = desk.table().id(row);
        List<String> texts = new ArrayList<>();
        for (Edit.AddMark mark : desk.state().marks()) {
            if (mark.record().equals(id)) {
                texts.add("⚑ " + mark.text());
            }
        }
        for (Edit.AddNote note : desk.state().notes()) {
            if (note.record().equals(id)) {
                texts.add(note.text());
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", texts));
    }

    /// Looks at a row.
    public void select(int row) {
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
}
