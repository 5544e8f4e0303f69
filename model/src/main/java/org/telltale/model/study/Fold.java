package org.telltale.model.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telltale.model.schema.Schema;
import org.telltale.model.session.Endpoint;

/// Adds entries up to what a study is. Grows by entries that come after all others; after an undo, or when entries come
/// from elsewhere, a new fold is made.
final class Fold {
    private final List<JournalEntry> history = new ArrayList<>();
    private final JudgementFold judgements = new JudgementFold();
    private final SessionFold sessions = new SessionFold();

    /// @param ordered by [History#ORDER]
    static Fold of(List<JournalEntry> ordered) {
        Fold fold = new Fold();
        Set<String> undone = History.undone(ordered);
        for (JournalEntry entry : ordered) {
            fold.history.add(entry);
            fold.add(entry, undone.contains(entry.id()));
        }
        return fold;
    }

    /// The fold with entries that come after all others; this one is used up.
    Fold plus(List<JournalEntry> fresh) {
        boolean takesBack = fresh.stream().anyMatch(entry -> entry.edit() instanceof Edit.Undo);
        history.addAll(fresh);
        if (takesBack) {
            return of(history);
        }
        fresh.forEach(entry -> add(entry, false));
        return this;
    }

    List<JournalEntry> history() {
        return history;
    }

    SessionEdits sessions() {
        return sessions.edits();
    }

    /// @param captureNames what captures call their requests
    /// @param tables the lists of names that [Edit.UseNames] brought in, in order
    /// @param schema what [#schemas] declare
    StudyState state(Map<Endpoint, Set<String>> captureNames, List<NameTable> tables, Schema schema) {
        return judgements.state(captureNames, tables, schema, history);
    }

    /// The files that declare messages, in order.
    List<Edit.AddSchema> schemas() {
        return judgements.schemas();
    }

    private void add(JournalEntry entry, boolean undone) {
        judgements.add(entry, undone);
        if (!undone) {
            sessions.add(entry.edit());
        }
    }
}
