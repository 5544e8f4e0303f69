package org.telltale.views.fields;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableListBase;

/// Rows that come and go in runs, each run one change: the toolkit's own list moves its tail once for every row.
final class RowList extends ObservableListBase<FieldRow> {
    private List<FieldRow> rows = new ArrayList<>();

    void replace(List<FieldRow> now) {
        beginChange();
        List<FieldRow> before = rows;
        rows = new ArrayList<>(now);
        nextReplace(0, rows.size(), before);
        endChange();
    }

    void insert(int index, List<FieldRow> added) {
        beginChange();
        rows.addAll(index, added);
        nextAdd(index, index + added.size());
        endChange();
    }

    void cut(int from, int to) {
        beginChange();
        List<FieldRow> run = rows.subList(from, to);
        List<FieldRow> removed = List.copyOf(run);
        run.clear();
        nextRemove(from, removed);
        endChange();
    }

    @Override
    public FieldRow get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
