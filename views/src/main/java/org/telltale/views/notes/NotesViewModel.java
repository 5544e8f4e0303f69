package org.telltale.views.notes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import org.telltale.model.study.Edit;
import org.telltale.model.study.StudyState;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Whereabouts;
import org.telltale.views.words.Words;

/// The notes in the order of the requests they stand at, and a walk through them.
public final class NotesViewModel {
    private static final Words WORDS = Words.of(NotesViewModel.class);

    private final Desk desk;
    private final LatestJob going;

    public NotesViewModel(Desk desk) {
        this.desk = desk;
        going = new LatestJob(desk.jobs(), Lane.WORK);
    }

    /// Notes at requests that were moved away or left out come last.
    public ObservableValue<List<Edit.AddNote>> notesProperty() {
        return desk.stateProperty().map(this::sorted);
    }

    private List<Edit.AddNote> sorted(StudyState state) {
        return state.notes().stream().sorted(Comparator.comparingInt(this::row)).toList();
    }

    private int row(Edit.AddNote note) {
        return desk.table().row(note.record()).orElse(Integer.MAX_VALUE);
    }

    /// `login_3#14`.
    String cite(Edit.AddNote note) {
        return desk.study().cite(note.record());
    }

    /// Goes to where a note stands.
    public void go(Edit.AddNote note) {
        going.run(
                WORDS.say("go"),
                _ -> Whereabouts.of(desk.study(), note.record(), note.side(), note.path(), Optional.empty()),
                outcome -> {
                    if (outcome instanceof Outcome.Done<Selection>(Selection place)) {
                        desk.selection().jump(place);
                    }
                });
    }

    /// Goes to the first note behind what is looked at, the first of all after the last.
    public void next() {
        List<Edit.AddNote> notes = sorted(desk.state());
        if (notes.isEmpty()) {
            desk.messages().say("notes", WORDS.say("none"));
            return;
        }
        OptionalInt at = desk.selection().current().stream()
                .flatMapToInt(now -> IntStream.range(0, notes.size()).filter(i -> stands(notes.get(i), now)))
                .findFirst();
        int row = desk.exchange().map(id -> desk.table().row(id).orElse(-1)).orElse(-1);
        int next = at.isPresent()
                ? at.getAsInt() + 1
                : IntStream.range(0, notes.size())
                        .filter(i -> row(notes.get(i)) >= row)
                        .findFirst()
                        .orElse(0);
        Edit.AddNote note = notes.get(next % notes.size());
        desk.messages().say("notes", WORDS.say("at", next % notes.size() + 1, notes.size(), note.text()));
        go(note);
    }

    private static boolean stands(Edit.AddNote note, Selection now) {
        return note.record().equals(now.exchange())
                && note.side() == now.side()
                && note.path().equals(now.path());
    }
}
