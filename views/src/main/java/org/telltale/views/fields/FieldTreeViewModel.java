package org.telltale.views.fields;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.telltale.model.field.Outline;
import org.telltale.model.field.Reading;
import org.telltale.model.field.Spot;
import org.telltale.views.job.Jobs;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.FieldMarks;
import org.telltale.views.words.Words;

/// The visible rows of a payload's tree, opened as far as somebody looked, and the one that is selected.
///
/// Rows of closed groups do not exist, so opening one of 200,000 fields costs those rows and nothing else. Confined to
/// the FX thread.
public final class FieldTreeViewModel {
    private static final Words WORDS = Words.of(FieldTreeViewModel.class);

    /// Small payloads are opened in full.
    private static final int OPEN_AT_ONCE = 48;

    private static final int MOST_OPEN = 5_000;

    private final ObjectProperty<Optional<Outline>> payload =
            new SimpleObjectProperty<>(this, "payload", Optional.empty());
    private final ObjectProperty<FieldMarks> marks = new SimpleObjectProperty<>(this, "marks", FieldMarks.NONE);
    private final ObjectProperty<Optional<Spot>> selected =
            new SimpleObjectProperty<>(this, "selected", Optional.empty());
    private final RowList rows = new RowList();

    private final ObjectProperty<Optional<Spot>> hovered =
            new SimpleObjectProperty<>(this, "hovered", Optional.empty());
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyIntegerWrapper matches = new ReadOnlyIntegerWrapper(this, "matches", -1);
    private final ReadOnlyIntegerWrapper filtered = new ReadOnlyIntegerWrapper(this, "filtered", 0);
    private final LatestJob filtering;

    public FieldTreeViewModel(Jobs jobs) {
        filtering = new LatestJob(jobs, Lane.WORK);
        payload.addListener((_, _, now) -> load(now));
        filter.addListener(_ -> load(payload.get()));
        marks.addListener(_ -> {
            if (!filter.get().isBlank()) {
                load(payload.get());
            }
        });
        selected.addListener((_, _, now) -> now.ifPresent(this::reveal));
    }

    /// The payload that is shown; changing it closes all groups of the old one.
    public ObjectProperty<Optional<Outline>> payloadProperty() {
        return payload;
    }

    /// What the study says about the fields.
    public ObjectProperty<FieldMarks> marksProperty() {
        return marks;
    }

    /// The selected field. One that stands in a closed group is revealed; one of another payload is not selected.
    public ObjectProperty<Optional<Spot>> selectedProperty() {
        return selected;
    }

    /// The rows from top to bottom, to be read only.
    public ObservableList<FieldRow> rows() {
        return rows;
    }

    /// The field under the pointer, here or where its bytes stand.
    public ObjectProperty<Optional<Spot>> hoveredProperty() {
        return hovered;
    }

    /// A text; while there is one, only rows with it are shown, below what holds them.
    public StringProperty filterProperty() {
        return filter;
    }

    /// Rows that hold the filter's text, or -1 where there is no filter.
    public ReadOnlyIntegerProperty matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    /// Goes up when a filter has put other rows in place.
    ReadOnlyIntegerProperty filteredProperty() {
        return filtered.getReadOnlyProperty();
    }

    private void load(Optional<Outline> now) {
        filtering.cancel();
        String text = filter.get().strip();
        if (now.isEmpty() || text.isEmpty()) {
            matches.set(-1);
            show(now);
            return;
        }
        FieldMarks says = marks.get();
        filtering.run(WORDS.say("filtering"), job -> TreeFilter.of(now.get(), text, says, job), outcome -> {
            if (outcome instanceof Outcome.Done<TreeFilter>(TreeFilter found)) {
                rows.replace(found.rows());
                matches.set(found.matches());
                filtered.set(filtered.get() + 1);
            }
        });
    }

    /// Opens what stands above a level, and closes the rest; as far as a few thousand rows.
    ///
    /// @param level from 1; 1 leaves the first fields alone
    public void openTo(int level) {
        for (int i = 0; i < rows.size(); i++) {
            FieldRow row = rows.get(i);
            if (row.depth() + 1 >= level) {
                collapse(i);
            } else if (rows.size() < MOST_OPEN && !row.isFold()) {
                expand(i);
            }
        }
    }

    private void show(Optional<Outline> now) {
        rows.replace(now.map(FieldRow::top).orElse(List.of()));
        if (selected.get()
                .filter(spot -> now.filter(o -> o == spot.outline()).isPresent())
                .isEmpty()) {
            selected.set(Optional.empty());
        }
        for (int i = 0; i < rows.size() && rows.size() <= OPEN_AT_ONCE; i++) {
            if (rows.get(i).isExpandable() && rows.get(i).below().size() + rows.size() <= OPEN_AT_ONCE) {
                expand(i);
            }
        }
        selected.get().ifPresent(this::reveal);
    }

    /// How a row's value is read.
    public String readAs(FieldRow row) {
        return declared(row)
                .map(Reading::id)
                .orElseGet(() -> row.readAs(marks.get().reading(row.spot())));
    }

    /// A row's value in one line.
    public String line(FieldRow row) {
        return declared(row)
                .map(Reading::value)
                .orElseGet(() -> row.line(marks.get().reading(row.spot())));
    }

    /// What a schema makes of a value; a message without a meaning of its own is shown as any group.
    private Optional<Reading> declared(FieldRow row) {
        return marks.get()
                .declared(row.spot())
                .filter(reading -> !reading.value().isEmpty());
    }

    /// Opens a closed row and closes an open one.
    public void toggle(int index) {
        if (rows.get(index).isExpanded()) {
            collapse(index);
        } else {
            expand(index);
        }
    }

    public void expand(int index) {
        FieldRow row = rows.get(index);
        if (row.isExpandable() && !row.isExpanded()) {
            row.setExpanded(true);
            rows.insert(index + 1, row.below());
        }
    }

    /// Closes a row; a selection inside goes to the row itself.
    public void collapse(int index) {
        FieldRow row = rows.get(index);
        if (!row.isExpanded()) {
            return;
        }
        int end = index + 1;
        while (end < rows.size() && rows.get(end).depth() > row.depth()) {
            end++;
        }
        boolean holdsSelection = selectedIndex().isPresent()
                && selectedIndex().getAsInt() > index
                && selectedIndex().getAsInt() < end;
        if (holdsSelection) {
            selected.set(Optional.of(row.spot()));
        }
        row.setExpanded(false);
        rows.cut(index + 1, end);
    }

    /// The row that holds another, empty for one at the top.
    public OptionalInt parent(int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (rows.get(i).depth() < rows.get(index).depth()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// The row of the selected field, empty where none is or its row is not shown.
    public OptionalInt selectedIndex() {
        return selected.get().map(spot -> indexOf(spot, 0)).orElse(OptionalInt.empty());
    }

    private OptionalInt indexOf(Spot spot, int from) {
        for (int i = from; i < rows.size(); i++) {
            if (rows.get(i).is(spot)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// The row of a field, which is unfolded first where it must be.
    private OptionalInt unfolded(Spot spot, int from) {
        OptionalInt row = indexOf(spot, from);
        for (int i = from; row.isEmpty() && i < rows.size(); i++) {
            if (rows.get(i).isFold() && !rows.get(i).isExpanded() && rows.get(i).folds(spot)) {
                expand(i);
                return indexOf(spot, i);
            }
        }
        return row;
    }

    /// Opens what stands above a field, from the top down.
    private void reveal(Spot spot) {
        if (payload.get().filter(o -> o == spot.outline()).isEmpty()) {
            return;
        }
        Deque<Spot> way = new ArrayDeque<>();
        for (Optional<Spot> up = spot.above(); up.isPresent(); up = up.get().above()) {
            way.push(up.get());
        }
        int from = 0;
        for (Spot step : way) {
            OptionalInt row = unfolded(step, from);
            if (row.isPresent()) {
                expand(row.getAsInt());
                from = row.getAsInt() + 1;
            }
        }
        if (matches.get() < 0) {
            unfolded(spot, from);
        }
    }
}
