package org.telltale.model.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.study.CaptureFile;
import org.telltale.model.study.OpenStudy;

/// Brings in captures again and again while they are being made. What a file holds now takes the place of what an
/// earlier look brought in of it, where it goes on with the same bytes and nobody has said anything about them; else
/// both stay, and the overlap of captures counts each record once. The study is whole after every look.
public final class FollowCaptures {
    /// Looks during which a file may go on growing before it is brought in all the same.
    private static final int LONGEST_GROWTH = 10;

    private final OpenStudy study;
    private final ImportRequest request;
    private final Map<Path, State> imported = new HashMap<>();
    private final Map<Path, Sha256> captures = new HashMap<>();
    private Map<Path, State> before = Map.of();
    private int growing;

    private record State(long size, FileTime modified) {}

    /// @param request files, and folders in which files may appear
    public FollowCaptures(OpenStudy study, ImportRequest request) {
        this.study = study;
        this.request = request;
    }

    /// Looks at the files once, and imports them where one is new or has changed and rests since the look before. The
    /// first look imports what is there.
    ///
    /// @return what became of the files; nothing where nothing was imported
    public List<FileResult> look(JobContext job) throws IOException {
        Map<Path, State> now = states();
        boolean first = imported.isEmpty();
        boolean changed = !now.equals(imported);
        boolean rests = now.equals(before) || first;
        before = now;
        growing = changed && !rests ? growing + 1 : 0;
        if (!changed || now.isEmpty() || !rests && growing < LONGEST_GROWTH) {
            return List.of();
        }
        growing = 0;
        ImportRequest whole = new ImportRequest(
                List.copyOf(now.keySet()),
                request.format(),
                request.mapping(),
                request.keys(),
                first ? request.names() : List.of(),
                request.conditions(),
                request.whole());
        List<FileResult> results = new ImportCaptures(study).run(whole, job);
        imported.clear();
        imported.putAll(now);
        for (FileResult result : results) {
            replace(result, job);
        }
        return results.stream()
                .filter(result -> !(result instanceof FileResult.AlreadyHere))
                .map(this::asItIsNow)
                .toList();
    }

    private Map<Path, State> states() throws IOException {
        Map<Path, State> states = new LinkedHashMap<>();
        for (Path file : Recognition.files(request.files())) {
            long size = Files.isReadable(file) ? Files.size(file) : 0;
            if (size > 0) {
                states.put(file, new State(size, Files.getLastModifiedTime(file)));
            }
        }
        return states;
    }

    /// Gives up the capture that an earlier look brought in of a file that goes on from it.
    private void replace(FileResult result, JobContext job) throws IOException {
        Optional<Session> session = switch (result) {
            case FileResult.Imported done -> Optional.of(done.session());
            case FileResult.AlreadyHere here -> Optional.of(here.session());
            case FileResult.Names _, FileResult.Keys _, FileResult.Failed _ -> Optional.empty();
        };
        if (session.isEmpty()) {
            return;
        }
        Sha256 capture = session.get().capture();
        Optional<Sha256> earlier = Optional.ofNullable(captures.put(result.path(), capture));
        boolean replaced = earlier.isPresent()
                && !earlier.get().equals(capture)
                && Mentions.of(study.state().history(), earlier.get()).isEmpty()
                && goesOn(earlier.get(), capture);
        if (replaced) {
            job.check();
            study.purge(earlier.get(), "followed: " + result.path().getFileName() + " went on, and holds all of it");
        }
    }

    private boolean goesOn(Sha256 earlier, Sha256 later) throws IOException {
        Path old = study.files().capture(earlier);
        Path fresh = study.files().capture(later);
        if (!Files.isRegularFile(old) || !Files.isRegularFile(fresh)) {
            return false;
        }
        long size = Files.size(old);
        try (CaptureFile file = new CaptureFile(fresh, "")) {
            return file.source().bytes().size() >= size
                    && Sha256.of(file.source().bytes().slice(0, size)).equals(earlier);
        }
    }

    /// With the session as it is after earlier captures were given up.
    private FileResult asItIsNow(FileResult result) {
        if (result instanceof FileResult.Imported(Path path, Session old, int problems)) {
            return study.sessions().stream()
                    .filter(session -> session.capture().equals(old.capture()))
                    .findFirst()
                    .map(session -> (FileResult) new FileResult.Imported(path, session, problems))
                    .orElse(result);
        }
        return result;
    }

    /// Files that are followed now, in the order of the request.
    public List<Path> files() {
        return new ArrayList<>(before.keySet());
    }
}
