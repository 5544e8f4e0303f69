package org.telltale.views.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.telltale.model.study.Edit;
import org.telltale.model.study.JournalEntry;
import org.telltale.model.study.StudyState;
import org.telltale.views.study.Desk;
import org.telltale.views.study.EditText;
import org.telltale.views.words.Words;

/// Every edit of the study, the newest first.
public final class HistoryViewModel {
    private static final Words WORDS = Words.of(HistoryViewModel.class);

    /// Lines that are listed at most.
    private static final int MOST = 5_000;

    /// An edit in words.
    ///
    /// @param isUndone whether it was taken back
    /// @param isUndoable whether it can be taken back, or done again
    public record Line(JournalEntry entry, String text, boolean isUndone, boolean isUndoable) {}

    private final Desk desk;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());

    public HistoryViewModel(Desk desk) {
        this.desk = desk;
        desk.stateProperty().subscribe(this::list);
    }

    public ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    private void list(StudyState state) {
        Set<String> undone = new HashSet<>();
        List<Line> all = new ArrayList<>();
        for (JournalEntry entry : state.history().reversed()) {
            if (entry.edit() instanceof Edit.Undo(String target)) {
                if (!undone.contains(entry.id())) {
                    undone.add(target);
                }
            } else if (all.size() < MOST) {
                boolean fixed = entry.edit() instanceof Edit.PurgeCapture || entry.edit() instanceof Edit.Unknown;
                all.add(new Line(
                        entry, EditText.of(entry.edit(), desk), undone.contains(entry.id()) && !fixed, !fixed));
            }
        }
        lines.set(List.copyOf(all));
    }

    /// Edits after a line that still hold, the newest first.
    public List<Line> after(Line line) {
        return lines.get().stream()
                .takeWhile(each -> !each.entry().id().equals(line.entry().id()))
                .filter(each -> each.isUndoable() && !each.isUndone())
                .toList();
    }

    /// Takes back what was done after a line.
    public void backTo(Line line) {
        List<Edit> undos = after(line).stream()
                .map(each -> (Edit) new Edit.Undo(each.entry().id()))
                .toList();
        if (!undos.isEmpty()) {
            desk.edit(undos, _ -> desk.messages().say("undo", WORDS.say("taken-back.many", undos.size())));
        }
    }

    /// Takes one edit back, whatever came after it.
    public void takeBack(Line line) {
        if (line.isUndoable() && !line.isUndone()) {
            desk.edit(
                    List.of(new Edit.Undo(line.entry().id())),
                    _ -> desk.messages().say("undo", WORDS.say("undone", line.text())));
        }
    }
}
