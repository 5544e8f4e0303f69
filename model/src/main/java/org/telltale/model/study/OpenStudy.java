package org.telltale.model.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.ByteAccount;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.Layer;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Part;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.store.ProblemRow;

/// A study on disk: captures, journals and the index, kept in step. One process at a time has it open.
public final class OpenStudy implements Study {
    private final StudyFolder folder;
    private final StudyTools tools;
    private final StudyLock lock;
    private final StudyIndex index;
    private final Vault vault;
    private final LayerReader layers;
    private final String writer;
    private final StudyMemory memory;
    private final List<Consumer<StudyChange>> listeners = new CopyOnWriteArrayList<>();

    /// Held, before the monitor of [#memory], by whoever writes to the index: an import, or an edit that changes
    /// readings or captures. All other edits need the monitor alone, so that tagging goes on during an import.
    private final ReentrantLock indexing = new ReentrantLock();

    private volatile StudyView view;

    OpenStudy(StudyFolder folder, StudyTools tools, StudyLock lock, StudyIndex index, Journals journals, JobContext job)
            throws IOException {
        this.folder = folder;
        this.tools = tools;
        this.lock = lock;
        this.index = index;
        writer = journals.writer();
        vault = new Vault(folder);
        layers = new LayerReader(tools.pipeline());
        memory = new StudyMemory(folder, tools, index, journals);
        vault.tidy(memory.named());
        for (Sha256 purged : memory.sessions().purged()) {
            StudyFiles.destroy(folder.capture(purged));
        }
        memory.follow(job);
        vault.sum(memory.captures());
        StudyView first = memory.look();
        view = memory.choose(first) ? memory.look() : first;
    }

    /// Opens the study in a folder, and makes one where the folder is new or empty.
    ///
    /// @param wait how long to wait for somebody else who has it open
    /// @throws StudyLockedException when that one still has it
    /// @throws IOException in words for an analyst: a newer format, a folder that cannot be written, a broken index
    public static OpenStudy open(Path folder, Author author, Duration wait, StudyTools tools, JobContext job)
            throws IOException {
        return Opening.open(new StudyFolder(folder), author, wait, tools, job, false, GrowingFile.DISK);
    }

    /// Opens a study whose index is dropped first and made again: where the index itself cannot be opened.
    public static OpenStudy openAfresh(Path folder, Author author, Duration wait, StudyTools tools, JobContext job)
            throws IOException {
        return Opening.open(new StudyFolder(folder), author, wait, tools, job, true, GrowingFile.DISK);
    }

    /// Whether a folder holds a study.
    public static boolean isStudy(Path folder) {
        return Files.isDirectory(folder) && new StudyFolder(folder).isStudy();
    }

    @Override
    public Path folder() {
        return folder.root();
    }

    public StudyFolder files() {
        return folder;
    }

    public StudyTools tools() {
        return tools;
    }

    @Override
    public StudyState state() {
        return view.state();
    }

    /// What the journals say about captures and sessions.
    public SessionEdits sessionEdits() {
        return view.edits();
    }

    /// The sessions with what is known of records that were cut off.
    public SessionList sessionList() {
        return view.sessions();
    }

    /// Facts of the captures that are in the index, by hash.
    public Map<Sha256, CaptureFacts> captureFacts() {
        return index.facts();
    }

    @Override
    public ExchangeTable exchanges() {
        return view.table();
    }

    @Override
    public FieldIndex fields() {
        return view.lazyFields().get();
    }

    @Override
    public JournalEntry apply(Edit edit) throws IOException {
        return apply(List.of(edit)).getFirst();
    }

    /// Writes several edits as one: all are in the journal, or none.
    public List<JournalEntry> apply(List<Edit> edits) throws IOException {
        if (edits.stream().noneMatch(OpenStudy::touchesIndex)) {
            return write(edits);
        }
        indexing.lock();
        try {
            return write(edits);
        } finally {
            indexing.unlock();
        }
    }

    @Override
    public Optional<JournalEntry> undo() throws IOException {
        return takeBack(History.undoable(history(), writer));
    }

    @Override
    public Optional<JournalEntry> redo() throws IOException {
        Optional<JournalEntry> undo = takeBack(History.redoable(history(), writer));
        return undo.flatMap(entry ->
                entry.edit() instanceof Edit.Undo(String target) ? History.find(history(), target) : Optional.empty());
    }

    @Override
    public Runnable listen(Consumer<StudyChange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Session> sessions() {
        return view.sessions().sessions();
    }

    @Override
    public ByteAccount account(Session session) {
        boolean here = index.store().captures().contains(session.capture());
        return here ? index.store().account(session.capture()) : ByteAccount.NONE;
    }

    @Override
    public Exchange exchange(RecordId id) {
        return index.store().exchange(id);
    }

    @Override
    public Optional<RecordId> resolve(String citation) {
        return view.sessions().resolve(citation);
    }

    @Override
    public RecordId kept(RecordId id) {
        return view.sessions().kept(id);
    }

    @Override
    public String cite(RecordId id) {
        return view.sessions().cite(id);
    }

    @Override
    public Bytes payload(Sha256 hash) {
        return index.store().payload(hash);
    }

    @Override
    public Optional<Layer> layer(RecordId id, Side side, Part part) {
        return layers.layer(index.store(), exchange(id), side, part);
    }

    @Override
    public Optional<Layer> tried(RecordId id, Side side, Part part, String pattern, String reading) {
        return layers.tried(index.store(), exchange(id), side, part, pattern, reading);
    }

    @Override
    public List<PayloadDecoder> decoders() {
        return tools.pipeline().decoders();
    }

    @Override
    public List<ProblemRow> problems() {
        StudyView now = view;
        Set<Sha256> captures = new LinkedHashSet<>();
        now.sessions().sessions().forEach(session -> captures.add(session.capture()));
        Stream<ProblemRow> kept = index.store().problems(captures).stream()
                .filter(row -> row.record().isEmpty()
                        || now.table().row(row.record().get()).isPresent());
        return Stream.concat(now.troubles().stream(), kept).toList();
    }

    @Override
    public List<String> notices() {
        synchronized (memory) {
            return memory.notices();
        }
    }

    @Override
    public synchronized String head() {
        return memory.head().map(Sha256::hex).orElse("");
    }

    /// Captures that are missing from the study, or are not what was imported, as far as anybody looked.
    public List<Edit.ImportCapture> damaged() {
        return sessionEdits().imports().stream()
                .filter(file -> !index.isSound(file.capture()))
                .toList();
    }

    /// Drops the index and makes it again from captures, inputs and journals.
    public void rebuild(JobContext job) throws IOException {
        indexing.lock();
        try {
            synchronized (memory) {
                index.empty();
                renew(job);
            }
        } finally {
            indexing.unlock();
        }
        tell(EnumSet.of(StudyChange.EXCHANGES));
    }

    /// Begins an import; nobody else writes to the index until it is closed, by the thread that began it.
    public Intake intake() {
        indexing.lock();
        return new Intake(this, index, vault, folder, indexing::unlock);
    }

    /// Destroys a capture's bytes for good; its hash and the reason stay in the journal. Records that other captures
    /// hold as well become theirs.
    public JournalEntry purge(Sha256 capture, String reason) throws IOException {
        indexing.lock();
        try {
            JournalEntry entry =
                    write(List.of(new Edit.PurgeCapture(capture, reason))).getFirst();
            layers.forget();
            StudyFiles.destroy(folder.capture(capture));
            vault.sum(captures());
            return entry;
        } finally {
            indexing.unlock();
        }
    }

    /// Takes in what another analyst did in a copy of the study, or in one of their own: journals, and the captures and
    /// inputs that these name.
    ///
    /// @return what the analysts see differently
    /// @throws IOException when nothing was taken in, in words for an analyst
    public List<Disagreement> merge(Path other, JobContext job) throws IOException {
        indexing.lock();
        try {
            synchronized (memory) {
                new Merge(folder, vault).take(new StudyFolder(other), job);
                memory.readAgain();
                renew(job);
                vault.sum(memory.captures());
            }
        } finally {
            indexing.unlock();
        }
        tell(EnumSet.allOf(StudyChange.class));
        return Disagreement.among(history());
    }

    /// Checks captures, inputs and journals against what the journals say.
    public List<StudyCheck> verify(JobContext job) throws IOException {
        return StudyCheck.of(folder, view.edits(), job);
    }

    @Override
    public void close() {
        try (lock) {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The study's lock could not be closed", e);
        }
    }

    /// Appends to the journal and, where captures came or went, makes the index follow.
    List<JournalEntry> write(List<Edit> edits) throws IOException {
        List<JournalEntry> entries;
        Set<StudyChange> changes = EnumSet.noneOf(StudyChange.class);
        synchronized (memory) {
            StudyView before = view;
            entries = memory.append(edits);
            SessionEdits now = memory.sessions();
            boolean mended = edits.isEmpty();
            if (mended || !now.imports().equals(before.edits().imports())) {
                memory.tryToFollow();
            }
            boolean moved = mended || !now.aboutSessions().equals(before.edits().aboutSessions());
            StudyView next = moved ? memory.look() : memory.look(before);
            changes.add(moved ? StudyChange.EXCHANGES : StudyChange.JUDGEMENTS);
            boolean read = moved && !next.state().schemas().isEmpty()
                    || !next.state().schemas().equals(before.state().schemas())
                    || !next.state().readings().equals(before.state().readings());
            if (read && memory.choose(next)) {
                next = memory.look();
                layers.forget();
                changes.add(StudyChange.READINGS);
            }
            view = next;
        }
        tell(changes);
        return entries;
    }

    Set<Sha256> captures() {
        synchronized (memory) {
            return memory.captures();
        }
    }

    private void renew(JobContext job) throws IOException {
        try {
            memory.follow(job);
        } finally {
            layers.forget();
            view = memory.look();
        }
        if (memory.choose(view)) {
            view = memory.look();
        }
    }

    private Optional<JournalEntry> takeBack(Optional<JournalEntry> entry) throws IOException {
        if (entry.isPresent()) {
            apply(new Edit.Undo(entry.get().id()));
        }
        return entry;
    }

    private List<JournalEntry> history() {
        return view.state().history();
    }

    private void tell(Set<StudyChange> changes) {
        changes.forEach(change -> listeners.forEach(listener -> listener.accept(change)));
    }

    private static boolean touchesIndex(Edit edit) {
        return edit instanceof Edit.ChooseReading
                || edit instanceof Edit.AddSchema
                || edit instanceof Edit.BindSchema
                || edit instanceof Edit.Undo
                || edit instanceof Edit.ImportCapture
                || edit instanceof Edit.PurgeCapture;
    }
}
