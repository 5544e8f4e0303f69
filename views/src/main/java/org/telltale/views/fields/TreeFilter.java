package org.telltale.views.fields;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.telltale.model.field.Outline;
import org.telltale.model.job.JobContext;
import org.telltale.views.selection.FieldMarks;

/// The rows of a payload in which a text stands, each below what holds it. Made for one run on a worker thread.
///
/// @param matches how many rows match, those not listed included
record TreeFilter(List<FieldRow> rows, int matches) {
    /// Matches that are listed.
    static final int MOST = 2_000;

    private record Open(FieldRow row, Iterator<FieldRow> below) {}

    static TreeFilter of(Outline outline, String text, FieldMarks marks, JobContext job) {
        String sought = text.toLowerCase(Locale.ROOT);
        List<FieldRow> rows = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        Deque<FieldRow> pending = new ArrayDeque<>();
        int matches = 0;
        Iterator<FieldRow> now = FieldRow.top(outline).iterator();
        while (now.hasNext() || !open.isEmpty()) {
            if (!now.hasNext()) {
                pending.remove(open.getLast().row());
                now = open.removeLast().below();
                continue;
            }
            job.check();
            FieldRow row = now.next();
            if (!row.isFold() && holds(row, marks, sought) && matches++ < MOST) {
                pending.forEach(above -> above.setExpanded(true));
                rows.addAll(pending);
                pending.clear();
                rows.add(row);
            }
            if (row.isExpandable()) {
                boolean listed = !rows.isEmpty() && rows.getLast() == row;
                if (!listed && !row.isFold()) {
                    pending.addLast(row);
                }
                open.addLast(new Open(row, now));
                now = row.below().iterator();
            }
        }
        return new TreeFilter(rows, matches);
    }

    private static boolean holds(FieldRow row, FieldMarks marks, String sought) {
        return has(row.key(), sought)
                || has(row.line(marks.reading(row.spot())), sought)
                || has(row.readAs(marks.reading(row.spot())), sought)
                || has(marks.note(row.spot()), sought)
                || marks.name(row.spot()).filter(name -> has(name, sought)).isPresent()
                || marks.marks(row.spot()).stream()
                        .anyMatch(mark -> has(mark.code(), sought) || has(mark.label(), sought));
    }

    private static boolean has(String text, String sought) {
        return text.toLowerCase(Locale.ROOT).contains(sought);
    }
}
