package org.telltale.model.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Sha256;

/// An import on its way: files are staged and read, and count from [#commit] on. Closed without it, or cut off by a
/// crash, it leaves no trace. Confined to one thread.
public final class Intake implements AutoCloseable {
    private final OpenStudy study;
    private final StudyIndex index;
    private final Vault vault;
    private final StudyFolder folder;
    private final Runnable release;
    private final Map<Sha256, Vault.Staged> captures = new LinkedHashMap<>();
    private final Map<Sha256, Vault.Staged> inputs = new LinkedHashMap<>();
    private final Map<Sha256, Map<Integer, Integer>> moves = new LinkedHashMap<>();
    private final Set<Sha256> read = new LinkedHashSet<>();
    private final List<Path> moved = new ArrayList<>();
    private boolean committed;

    Intake(OpenStudy study, StudyIndex index, Vault vault, StudyFolder folder, Runnable release) {
        this.study = study;
        this.index = index;
        this.vault = vault;
        this.folder = folder;
        this.release = release;
    }

    /// Copies a capture to the study's disk and forces it there.
    public Sha256 capture(Path file, JobContext job) throws IOException {
        return stage(file, captures, job);
    }

    /// Copies a file that an import depends on.
    public Sha256 input(Path file, JobContext job) throws IOException {
        return stage(file, inputs, job);
    }

    public long bytes(Sha256 capture) {
        return staged(captures, capture).bytes();
    }

    /// Reads a staged capture into the index, where it is not yet as this importer and these options read it.
    ///
    /// @return how many records it has
    /// @throws MalformedCaptureException when nothing can be read; the capture is given up, the others are not
    public int read(
            Sha256 capture,
            String fileName,
            SessionImporter importer,
            ImportOptions options,
            Map<String, Sha256> inputsUsed,
            JobContext job)
            throws IOException, MalformedCaptureException {
        boolean here = index.store().captures().contains(capture);
        if (here && (read.contains(capture) || isReadAlike(capture, importer, inputsUsed))) {
            return index.store().records(capture);
        }
        RecordMoves places = new RecordMoves(here ? spokenOf(capture) : List.of());
        if (here) {
            index.forget(capture);
        }
        read.add(capture);
        Vault.Staged staged = staged(captures, capture);
        int records = index.read(staged.path(), fileName, capture, importer, options, places, job);
        moves.put(capture, places.moved());
        return records;
    }

    /// New numbers of records that somebody spoke of, where a capture was read in another way than before; they are
    /// told once.
    public Map<Integer, Integer> moved(Sha256 capture) {
        return Optional.ofNullable(moves.remove(capture)).orElse(Map.of());
    }

    /// Records of a capture that edits are about.
    private List<Exchange> spokenOf(Sha256 capture) {
        StudyState state = study.state();
        return Stream.of(
                        state.marks().stream().map(Edit.AddMark::record),
                        state.notes().stream().map(Edit.AddNote::record),
                        state.tags().stream().flatMap(tag -> tag.scope().about().stream()))
                .flatMap(records -> records)
                .filter(id -> id.capture().equals(capture)
                        && id.number() <= index.store().records(capture))
                .distinct()
                .map(index.store()::exchange)
                .toList();
    }

    /// Gives up a capture of this import.
    public void drop(Sha256 capture) throws IOException {
        Optional<Vault.Staged> staged = Optional.ofNullable(captures.remove(capture));
        if (staged.isPresent()) {
            StudyFiles.delete(staged.get().path());
        }
    }

    /// Moves the files to their places and writes the edits: from here on the import counts.
    public List<JournalEntry> commit(List<Edit> edits) throws IOException {
        List<Sha256> coming = new ArrayList<>();
        captures.keySet().stream()
                .filter(hash -> isNew(folder.capture(hash), hash))
                .forEach(coming::add);
        inputs.keySet().stream().filter(hash -> isNew(folder.input(hash), hash)).forEach(coming::add);
        Path intent = vault.intend(coming);
        for (Vault.Staged staged : captures.values()) {
            admit(staged, folder.capture(staged.hash()));
        }
        for (Vault.Staged staged : inputs.values()) {
            admit(staged, folder.input(staged.hash()));
        }
        List<JournalEntry> entries = study.write(edits);
        committed = true;
        vault.sum(study.captures());
        StudyFiles.delete(intent);
        return entries;
    }

    /// Moves the files to their places where they mend what is missing or altered there.
    public void commit() throws IOException {
        commit(List.of());
    }

    @Override
    public void close() throws IOException {
        try {
            for (Vault.Staged staged : captures.values()) {
                Files.deleteIfExists(staged.path());
            }
            for (Vault.Staged staged : inputs.values()) {
                Files.deleteIfExists(staged.path());
            }
            if (!committed) {
                takeBack();
            }
        } finally {
            release.run();
        }
    }

    private void takeBack() throws IOException {
        for (Path file : moved) {
            StudyFiles.delete(file);
        }
        for (Sha256 capture : read) {
            if (index.store().captures().contains(capture)) {
                index.forget(capture);
            }
        }
        index.follow(study.sessionEdits(), JobContext.NONE);
    }

    private Sha256 stage(Path file, Map<Sha256, Vault.Staged> into, JobContext job) throws IOException {
        Vault.Staged staged = vault.stage(file, job);
        Optional<Vault.Staged> same = Optional.ofNullable(into.putIfAbsent(staged.hash(), staged));
        if (same.isPresent()) {
            StudyFiles.delete(staged.path());
        }
        return staged.hash();
    }

    /// Whether any capture stands in the study altered, or is missing there though edits name it; [#commit] mends that.
    public boolean mends() throws IOException {
        for (Vault.Staged staged : captures.values()) {
            Path place = folder.capture(staged.hash());
            if (study.captures().contains(staged.hash())
                    && !(Files.exists(place) && Vault.hash(place).equals(staged.hash()))) {
                return true;
            }
        }
        return false;
    }

    /// A file that is in its place already but altered is replaced: that is how an analyst mends a study.
    private void admit(Vault.Staged staged, Path place) throws IOException {
        boolean there = Files.exists(place);
        if (there && Vault.hash(place).equals(staged.hash())) {
            return;
        }
        vault.admit(staged, place);
        if (!there) {
            moved.add(place);
        }
    }

    private boolean isNew(Path place, Sha256 hash) {
        return !Files.exists(place) && !study.captures().contains(hash);
    }

    private boolean isReadAlike(Sha256 capture, SessionImporter importer, Map<String, Sha256> inputsUsed) {
        return study.sessionEdits().imports().stream()
                .filter(file -> file.capture().equals(capture))
                .allMatch(file -> file.importer().equals(StudyTools.named(importer))
                        && file.options().equals(inputsUsed));
    }

    private static Vault.Staged staged(Map<Sha256, Vault.Staged> all, Sha256 hash) {
        Vault.Staged staged = all.get(hash);
        if (staged == null) {
            throw new IllegalArgumentException("this capture was not staged");
        }
        return staged;
    }
}
