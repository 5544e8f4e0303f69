package org.telltale.model.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.ByteAccount;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Sha256;
import org.telltale.model.store.ProblemRow;
import org.telltale.model.store.StudyStore;

/// Keeps the index in step with the journals: what they name is in it, and nothing else.
final class StudyIndex implements AutoCloseable {
    /// Captures of up to this size together are hashed whenever a study is opened.
    private static final long HASHED_ON_OPEN = 64L << 20;

    private final StudyFolder folder;
    private final StudyTools tools;
    private final Map<Sha256, CaptureFacts> facts = new ConcurrentHashMap<>();
    private final Set<Sha256> verified = ConcurrentHashMap.newKeySet();
    private final Map<ChosenReadings.Target, ChosenReadings> applied = new LinkedHashMap<>();
    private volatile StudyStore store;

    private StudyIndex(StudyFolder folder, StudyTools tools, StudyStore store) {
        this.folder = folder;
        this.tools = tools;
        this.store = store;
    }

    static StudyIndex open(StudyFolder folder, StudyTools tools) throws IOException {
        return new StudyIndex(folder, tools, tools.stores().open(folder.root(), tools.pipeline()));
    }

    /// Deletes an index that is not open.
    static void drop(StudyFolder folder) throws IOException {
        try (Stream<Path> all = Files.list(folder.root())) {
            for (Path file : all.filter(StudyIndex::isIndex).toList()) {
                StudyFiles.delete(file);
            }
        }
    }

    private static boolean isIndex(Path file) {
        String name = String.valueOf(file.getFileName());
        return Files.isRegularFile(file) && (name.startsWith("index.") || name.startsWith("payloads."));
    }

    StudyStore store() {
        return store;
    }

    /// Drops everything; [#follow] makes it again.
    void empty() throws IOException {
        store.close();
        drop(folder);
        facts.clear();
        verified.clear();
        applied.clear();
        store = tools.stores().open(folder.root(), tools.pipeline());
    }

    /// Reads captures in that are missing, and forgets those that no journal names any more.
    ///
    /// @return captures that are not what was imported, or cannot be read
    List<ProblemRow> follow(SessionEdits edits, JobContext job) throws IOException {
        Map<Sha256, Edit.ImportCapture> wanted = new LinkedHashMap<>();
        edits.imports().forEach(file -> wanted.put(file.capture(), file));
        for (Sha256 capture : new LinkedHashSet<>(store.captures())) {
            if (!wanted.containsKey(capture)) {
                forget(capture);
            }
        }
        long total =
                wanted.values().stream().mapToLong(Edit.ImportCapture::bytes).sum();
        List<ProblemRow> problems = new ArrayList<>();
        for (Edit.ImportCapture file : wanted.values()) {
            Optional<String> wrong = wrong(file, total <= HASHED_ON_OPEN);
            if (!isComplete(file) && wrong.isEmpty()) {
                wrong = readAgain(file, job);
            }
            wrong.ifPresent(text -> problems.add(
                    new ProblemRow(file.capture(), Optional.empty(), "file", Problem.error(0, file.bytes(), text))));
        }
        return problems;
    }

    /// Facts of the captures that are here, by hash.
    Map<Sha256, CaptureFacts> facts() {
        Map<Sha256, CaptureFacts> here = new LinkedHashMap<>();
        for (Sha256 capture : store.captures()) {
            here.put(capture, facts.computeIfAbsent(capture, hash -> CaptureFacts.of(store, hash)));
        }
        return here;
    }

    /// Tells the index which readings were chosen or declared, where that changed.
    ///
    /// @return whether anything changed
    boolean choose(StudyState state, List<Endpoint> endpoints) throws IOException {
        Map<ChosenReadings.Target, ChosenReadings> now = ChosenReadings.of(state, endpoints);
        Set<ChosenReadings.Target> changed = new LinkedHashSet<>(now.keySet());
        changed.addAll(applied.keySet());
        changed.removeIf(target -> Objects.equals(now.get(target), applied.get(target)));
        for (ChosenReadings.Target target : changed) {
            store.choose(target.endpoint(), target.side(), now.getOrDefault(target, ChosenReadings.NONE));
        }
        applied.clear();
        applied.putAll(now);
        return !changed.isEmpty();
    }

    /// Reads a capture file in; visible when this returns, untouched when it throws.
    ///
    /// @return how many records it has
    ///
    /// @param places is shown every record
    int read(
            Path file,
            String name,
            Sha256 capture,
            SessionImporter importer,
            ImportOptions options,
            RecordMoves places,
            JobContext job)
            throws IOException, MalformedCaptureException {
        try (CaptureFile open = new CaptureFile(file, name);
                StudyStore.CaptureWriter writer = store.write(capture)) {
            importer.read(open.source(), options, new Shown(writer, places), job);
            Optional<IOException> failure = writer.failure();
            if (failure.isPresent()) {
                throw failure.get();
            }
            job.check();
            writer.complete();
            verified.add(capture);
            return writer.records();
        }
    }

    /// Shows records on their way.
    private record Shown(StudyStore.CaptureWriter writer, RecordMoves places) implements ExchangeSink {
        @Override
        public void record(CapturedRecord record) {
            writer.record(record);
            places.see(writer.records(), record);
        }

        @Override
        public void problem(Problem problem) {
            writer.problem(problem);
        }

        @Override
        public void covers(Span span, ByteAccount.Use use) {
            writer.covers(span, use);
        }
    }

    /// Whether a capture's file was looked at and is what was imported.
    boolean isSound(Sha256 capture) {
        return verified.contains(capture);
    }

    void forget(Sha256 capture) throws IOException {
        facts.remove(capture);
        verified.remove(capture);
        store.remove(capture);
    }

    ImportOptions options(Edit.ImportCapture file) throws IOException {
        return ImportOptions.of(file.options(), hash -> Bytes.of(Files.readAllBytes(folder.input(hash))));
    }

    /// A count that differs though the importer is the same means that a crash left the records of another reading.
    private boolean isComplete(Edit.ImportCapture file) {
        if (!store.captures().contains(file.capture())) {
            return false;
        }
        boolean sameImporter = tools.importer(file.importer())
                .filter(importer -> StudyTools.named(importer).equals(file.importer()))
                .isPresent();
        return !sameImporter || store.records(file.capture()) == file.records();
    }

    private Optional<String> readAgain(Edit.ImportCapture file, JobContext job) throws IOException {
        Optional<SessionImporter> importer = tools.importer(file.importer());
        if (importer.isEmpty()) {
            return Optional.of(file.fileName() + " was imported by " + file.importer()
                    + ", which this version does not have. Nothing is lost: open the study with one that has it.");
        }
        if (store.captures().contains(file.capture())) {
            forget(file.capture());
        }
        Path path = folder.capture(file.capture());
        try {
            read(path, file.fileName(), file.capture(), importer.get(), options(file), new RecordMoves(List.of()), job);
            return Optional.empty();
        } catch (MalformedCaptureException e) {
            return Optional.of(
                    file.fileName() + " cannot be read any more (at byte " + e.offset() + ": " + e.getMessage() + ").");
        }
    }

    private Optional<String> wrong(Edit.ImportCapture file, boolean hash) throws IOException {
        if (verified.contains(file.capture())) {
            return Optional.empty();
        }
        Path path = folder.capture(file.capture());
        if (!Files.isRegularFile(path)) {
            return Optional.of(
                    file.fileName() + " is missing from the study's captures. Tags are kept; evidence from it"
                            + " will not verify. Import the original again.");
        }
        boolean altered = Files.size(path) != file.bytes()
                || (hash || !isComplete(file)) && !Vault.hash(path).equals(file.capture());
        if (altered) {
            return Optional.of(file.fileName() + " is not the file that was imported (SHA-256 differs). Tags are kept;"
                    + " evidence from it will not verify. Import the original again.");
        }
        verified.add(file.capture());
        return Optional.empty();
    }

    @Override
    public void close() {
        store.close();
    }
}
