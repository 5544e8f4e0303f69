package org.telltale.model.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Origin;
import org.telltale.model.session.Sha256;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.ProblemRow;
import org.telltale.model.store.StudyStore;

/// What all journals come to, with the index in step. Guarded by whoever owns it.
final class StudyMemory {
    private final StudyIndex index;
    private final SessionRule rule;
    private final NameTables nameTables;
    private final SchemaShelf shelf;
    private Journals journals;
    private Fold fold;
    private List<ProblemRow> broken = List.of();
    private List<String> behind = List.of();

    StudyMemory(StudyFolder folder, StudyTools tools, StudyIndex index, Journals journals) {
        this.index = index;
        this.journals = journals;
        rule = tools.rule();
        nameTables = new NameTables(folder);
        shelf = new SchemaShelf(folder);
        fold = Fold.of(journals.entries());
    }

    List<JournalEntry> history() {
        return fold.history();
    }

    SessionEdits sessions() {
        return fold.sessions();
    }

    /// Reads all journals again.
    void readAgain() throws IOException {
        journals = journals.readAgain();
        fold = Fold.of(journals.entries());
    }

    /// Writes edits; in the journal when this returns, and not at all when it throws.
    List<JournalEntry> append(List<Edit> edits) throws IOException {
        if (edits.isEmpty()) {
            return List.of();
        }
        edits.forEach(this::check);
        List<JournalEntry> entries = journals.append(edits);
        fold = fold.plus(entries);
        return entries;
    }

    /// Makes the index hold what the journals name.
    void follow(JobContext job) throws IOException {
        broken = index.follow(fold.sessions(), job);
        behind = List.of();
    }

    /// The same after an edit: that one counts already, so a failure is remarked on and mended on the next opening.
    void tryToFollow() {
        try {
            follow(JobContext.NONE);
        } catch (IOException e) {
            behind = List.of("The index could not take in the last edit (" + e.getMessage()
                    + "). The edit is safe; make room and rebuild the study.");
        }
    }

    /// Decodes again what chosen readings touch.
    ///
    /// @return whether anything changed
    boolean choose(StudyView view) {
        try {
            return index.choose(view.state(), view.table().endpoints());
        } catch (IOException e) {
            behind = List.of("The index could not take in a chosen reading (" + e.getMessage()
                    + "). The edit is safe; make room and rebuild the study.");
            return false;
        }
    }

    List<String> notices() {
        List<String> notices = new ArrayList<>(behind);
        journals.problems()
                .forEach(remark -> notices.add("journal/" + remark.file() + " at byte "
                        + remark.problem().span().offset() + ": "
                        + remark.problem().message()));
        fold.sessions().imports().forEach(file -> lost(file).ifPresent(notices::add));
        return List.copyOf(notices);
    }

    /// What no record holds any more since a capture was read with other inputs.
    private static Optional<String> lost(Edit.ImportCapture file) {
        long gone = file.moved().values().stream().filter(number -> number == 0).count();
        return gone == 0
                ? Optional.empty()
                : Optional.of(file.fileName() + " was read again with other inputs, and " + gone
                        + " of the records that marks, notes or tags were about are not there any more. They rest in the"
                        + " journal: undo that import to have them back.");
    }

    /// A view with sessions, columns and fields made anew.
    StudyView look() {
        SessionEdits edits = fold.sessions();
        StudyStore store = index.store();
        SessionList sessions = rule.sessions(edits, index.facts());
        ExchangeTable table = store.table(sessions.sessions());
        return new StudyView(state(), edits, sessions, table, troubles(), new StudyView.Fields(store, table));
    }

    /// A view in which sessions, columns and fields are as before.
    StudyView look(StudyView before) {
        return new StudyView(
                state(), fold.sessions(), before.sessions(), before.table(), troubles(), before.lazyFields());
    }

    /// Captures that the study has or had, without those that were purged.
    Set<Sha256> captures() {
        Set<Sha256> all = new LinkedHashSet<>();
        fold.history().forEach(entry -> {
            if (entry.edit() instanceof Edit.ImportCapture e) {
                all.add(e.capture());
            }
        });
        all.removeAll(fold.sessions().purged());
        return all;
    }

    /// Captures and inputs that any entry names, also one that was taken back.
    Set<Sha256> named() {
        Set<Sha256> named = new HashSet<>();
        for (JournalEntry entry : fold.history()) {
            if (entry.edit() instanceof Edit.ImportCapture e) {
                named.add(e.capture());
                named.addAll(e.options().values());
            } else if (entry.edit() instanceof Edit.UseNames e) {
                named.add(e.input());
            } else if (entry.edit() instanceof Edit.AddSchema e) {
                named.add(e.input());
            }
        }
        return named;
    }

    private StudyState state() {
        Map<Endpoint, Set<String>> names = new LinkedHashMap<>();
        index.facts()
                .values()
                .forEach(facts -> facts.requestNames()
                        .forEach((endpoint, given) -> names.computeIfAbsent(endpoint, _ -> new LinkedHashSet<>())
                                .addAll(given)));
        return fold.state(names, nameTables.of(fold.sessions().names()), shelf.schema(fold.schemas()));
    }

    private List<ProblemRow> troubles() {
        List<ProblemRow> troubles = new ArrayList<>(broken);
        fold.sessions()
                .imports()
                .forEach(file -> file.origin()
                        .map(Origin::remark)
                        .filter(remark -> !remark.isEmpty())
                        .map(remark -> Problem.error(file.bytes(), 0, remark))
                        .ifPresent(problem ->
                                troubles.add(new ProblemRow(file.capture(), Optional.empty(), "file", problem))));
        troubles.addAll(nameTables.problems(fold.sessions().names()));
        troubles.addAll(shelf.problems(fold.schemas()));
        return troubles;
    }

    private void check(Edit edit) {
        if (edit instanceof Edit.Undo(String target)) {
            JournalEntry undone = History.find(fold.history(), target)
                    .orElseThrow(() -> new IllegalArgumentException("no edit has the id " + target));
            if (undone.edit() instanceof Edit.PurgeCapture) {
                throw new IllegalArgumentException("a purge cannot be undone: the bytes are gone");
            }
        }
    }

    /// As [Journals#head].
    Optional<Sha256> head() {
        return journals.head();
    }
}
