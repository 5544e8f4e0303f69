package org.telltale.model.study;

import java.util.List;
import java.util.Optional;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.store.ProblemRow;
import org.telltale.model.store.StudyStore;

/// All that is seen of a study at one moment. Immutable but for the field index, which is made when first asked for.
final class StudyView {
    private final StudyState state;
    private final SessionEdits edits;
    private final SessionList sessions;
    private final ExchangeTable table;
    private final List<ProblemRow> troubles;
    private final Fields fields;

    StudyView(
            StudyState state,
            SessionEdits edits,
            SessionList sessions,
            ExchangeTable table,
            List<ProblemRow> troubles,
            Fields fields) {
        this.state = state;
        this.edits = edits;
        this.sessions = sessions;
        this.table = table;
        this.troubles = List.copyOf(troubles);
        this.fields = fields;
    }

    StudyState state() {
        return state;
    }

    SessionEdits edits() {
        return edits;
    }

    SessionList sessions() {
        return sessions;
    }

    ExchangeTable table() {
        return table;
    }

    /// Captures and lists of names that are not as they should be.
    List<ProblemRow> troubles() {
        return troubles;
    }

    /// For use by the next view, where nothing in it changed.
    Fields lazyFields() {
        return fields;
    }

    /// A field index that is made once, by whoever asks first.
    static final class Fields {
        private final StudyStore store;
        private final ExchangeTable table;
        private Optional<FieldIndex> made = Optional.empty();

        Fields(StudyStore store, ExchangeTable table) {
            this.store = store;
            this.table = table;
        }

        synchronized FieldIndex get() {
            FieldIndex index = made.orElseGet(() -> store.fields(table));
            made = Optional.of(index);
            return index;
        }
    }
}
