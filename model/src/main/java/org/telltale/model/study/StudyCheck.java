package org.telltale.model.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Sha256;

/// One thing of a study that was looked at again.
///
/// @param what the file, relative to the study's folder, and what it is
/// @param why empty where it holds
public record StudyCheck(String what, boolean holds, String why) {
    static List<StudyCheck> of(StudyFolder folder, SessionEdits edits, JobContext job) throws IOException {
        Map<Sha256, String> captures = new LinkedHashMap<>();
        Map<Sha256, String> inputs = new LinkedHashMap<>();
        for (Edit.ImportCapture file : edits.imports()) {
            captures.merge(file.capture(), file.fileName(), (a, b) -> a.equals(b) ? a : a + ", " + b);
            file.options().forEach((kind, hash) -> inputs.putIfAbsent(hash, kind));
        }
        edits.names().forEach(use -> inputs.put(use.input(), use.fileName()));
        List<StudyCheck> checks = new ArrayList<>();
        long done = 0;
        for (Map.Entry<Sha256, String> capture : captures.entrySet()) {
            job.check();
            checks.add(file("captures/", folder.capture(capture.getKey()), capture.getKey(), capture.getValue()));
            job.progress(++done, captures.size());
        }
        for (Map.Entry<Sha256, String> input : inputs.entrySet()) {
            checks.add(file("inputs/", folder.input(input.getKey()), input.getKey(), input.getValue()));
        }
        for (Path path : Journals.list(folder.journals())) {
            checks.add(journal(path));
        }
        return checks;
    }

    private static StudyCheck file(String place, Path path, Sha256 hash, String name) throws IOException {
        String what = place + hash + " (" + name + ")";
        if (!Files.isRegularFile(path)) {
            return new StudyCheck(what, false, "missing");
        }
        boolean same = Vault.hash(path).equals(hash);
        return new StudyCheck(what, same, same ? "" : "SHA-256 differs");
    }

    private static StudyCheck journal(Path path) throws IOException {
        JournalFile file = JournalFile.read(path);
        String what =
                "journal/" + path.getFileName() + " (" + file.entries().size() + " edits, head " + file.head() + ")";
        return file.isBroken()
                ? new StudyCheck(what, false, file.problems().getFirst().message())
                : new StudyCheck(what, true, "");
    }
}
