package org.telltale.model.study;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The order of edits over all journals, and which of them were taken back.
final class History {
    static final Comparator<JournalEntry> ORDER =
            Comparator.comparingLong(JournalEntry::lamport).thenComparing(JournalEntry::writer);

    private History() {}

    /// Ids of entries that are taken back: an undo counts only for entries before it, and not if it was undone itself.
    static Set<String> undone(List<JournalEntry> ordered) {
        Set<String> undone = new HashSet<>();
        Set<String> later = new HashSet<>();
        for (JournalEntry entry : ordered.reversed()) {
            if (entry.edit() instanceof Edit.PurgeCapture) {
                undone.remove(entry.id());
            }
            boolean holds = !undone.contains(entry.id());
            later.add(entry.id());
            if (holds && entry.edit() instanceof Edit.Undo(String target) && !later.contains(target)) {
                undone.add(target);
            }
        }
        return undone;
    }

    /// The newest entry of a writer that an undo would take back.
    static Optional<JournalEntry> undoable(List<JournalEntry> ordered, String writer) {
        Set<String> undone = undone(ordered);
        return ordered.reversed().stream()
                .filter(entry -> entry.writer().equals(writer) && !undone.contains(entry.id()))
                .filter(entry -> canBeUndone(entry.edit()))
                .findFirst();
    }

    /// The undo that a redo would take back: the newest one that holds, unless the writer went on after it.
    static Optional<JournalEntry> redoable(List<JournalEntry> ordered, String writer) {
        Set<String> undone = undone(ordered);
        for (JournalEntry entry : ordered.reversed()) {
            if (!entry.writer().equals(writer)) {
                continue;
            }
            if (!(entry.edit() instanceof Edit.Undo(String target))) {
                return Optional.empty();
            }
            boolean takesBack = find(ordered, target)
                    .filter(undoneEntry -> canBeUndone(undoneEntry.edit()))
                    .isPresent();
            if (takesBack && !undone.contains(entry.id())) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    static Optional<JournalEntry> find(List<JournalEntry> entries, String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private static boolean canBeUndone(Edit edit) {
        return !(edit instanceof Edit.Undo || edit instanceof Edit.PurgeCapture || edit instanceof Edit.Unknown);
    }
}
