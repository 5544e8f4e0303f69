package org.telltale.model.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.KeyLogs;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.study.CaptureFile;
import org.telltale.model.study.Edit;
import org.telltale.model.study.Intake;
import org.telltale.model.study.NameTable;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.SessionNames;
import org.telltale.model.study.StudyTools;

/// Brings captures and lists of names into a study. Cancelled, failed or cut off, it leaves no trace.
public final class ImportCaptures {
    private final OpenStudy study;

    public ImportCaptures(OpenStudy study) {
        this.study = study;
    }

    /// Recognises files and imports them.
    public List<FileResult> run(ImportRequest request, JobContext job) throws IOException {
        try (Unpacked unpacked = PlanImport.unpacked(study)) {
            Recognition recognised = Recognition.of(request, study.tools(), unpacked, job);
            return run(recognised.orders(), recognised.names(), recognised.failed(), unpacked, job);
        }
    }

    /// Imports what was planned.
    public List<FileResult> run(ImportPlan plan, JobContext job) throws IOException {
        List<Path> names =
                plan.names().stream().map(ImportPlan.PlannedNames::path).toList();
        try (Unpacked unpacked = PlanImport.unpacked(study)) {
            List<Path> archives = Stream.concat(plan.orders().stream().flatMap(ImportCaptures::paths), names.stream())
                    .flatMap(path -> archive(path).stream())
                    .distinct()
                    .toList();
            Recognition.of(ImportRequest.of(archives), study.tools(), unpacked, job);
            return run(plan.orders(), names, plan.failed(), unpacked, job);
        }
    }

    private static Stream<Path> paths(FileOrder order) {
        return Stream.concat(Stream.of(order.path()), order.inputs().values().stream());
    }

    /// The file in which a file stands that is no file of its own.
    private static Optional<Path> archive(Path path) {
        for (Path file = path; file != null; file = file.getParent()) {
            if (Files.exists(file)) {
                return file.equals(path) || !Files.isRegularFile(file) ? Optional.empty() : Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private List<FileResult> run(
            List<FileOrder> orders, List<Path> names, List<FileResult.Failed> failed, Unpacked unpacked, JobContext job)
            throws IOException {
        Run run = new Run(unpacked);
        run.failed.addAll(failed);
        try (Intake intake = study.intake()) {
            run.read(intake, orders, job);
            for (Path path : names) {
                run.names(intake, path, job);
            }
            if (!run.edits.isEmpty() || intake.mends()) {
                intake.commit(run.edits);
            }
        }
        return run.results();
    }

    /// One import on its way.
    private final class Run {
        private final Unpacked unpacked;
        private final List<Edit> edits = new ArrayList<>();
        private final Map<Path, Edit.ImportCapture> taken = new LinkedHashMap<>();
        private final List<Path> already = new ArrayList<>();
        private final Map<Path, Boolean> keys = new LinkedHashMap<>();
        private final List<FileResult> names = new ArrayList<>();
        private final List<FileResult.Failed> failed = new ArrayList<>();

        Run(Unpacked unpacked) {
            this.unpacked = unpacked;
        }

        void read(Intake intake, List<FileOrder> orders, JobContext job) throws IOException {
            long total = 0;
            for (FileOrder order : orders) {
                total += Files.size(unpacked.content(order.path()));
            }
            long before = 0;
            for (FileOrder order : orders) {
                job.check();
                long bytes = Files.size(unpacked.content(order.path()));
                read(intake, order, new FileProgress(job, before, bytes, total));
                before += bytes;
                job.progress(before, total);
            }
        }

        void names(Intake intake, Path path, JobContext job) throws IOException {
            String name = String.valueOf(path.getFileName());
            NameTable table = NameTable.read(name, Bytes.of(Files.readAllBytes(unpacked.content(path))));
            if (table.rows().isEmpty()) {
                failed.add(new FileResult.Failed(path, "holds no line `number,name`"));
                return;
            }
            Edit.UseNames edit = new Edit.UseNames(intake.input(unpacked.content(path), job), name);
            if (!study.sessionEdits().names().contains(edit)) {
                edits.add(edit);
            }
            names.add(new FileResult.Names(
                    path, table.rows().size(), table.problems().size()));
        }

        private void read(Intake intake, FileOrder order, JobContext job) throws IOException {
            Sha256 capture = intake.capture(unpacked.content(order.path()), job);
            Map<String, Sha256> inputs = new LinkedHashMap<>();
            for (Map.Entry<String, Path> input : order.inputs().entrySet()) {
                Path content = unpacked.content(input.getValue());
                inputs.put(input.getKey(), intake.input(content, job));
                if (input.getKey().startsWith(ImportOptions.KEYS)) {
                    keys.put(input.getValue(), KeyLogs.isEmpty(CaptureFile.head(content)));
                }
            }
            try {
                int records = intake.read(
                        capture, order.fileName(), order.importer(), PlanImport.options(order, unpacked), inputs, job);
                take(
                        order,
                        new Edit.ImportCapture(
                                capture,
                                order.fileName(),
                                intake.bytes(capture),
                                StudyTools.named(order.importer()),
                                inputs,
                                records,
                                order.whole(),
                                order.conditions(),
                                unpacked.origin(order.path()),
                                intake.moved(capture)));
            } catch (MalformedCaptureException e) {
                intake.drop(capture);
                failed.add(new FileResult.Failed(order.path(), PlanImport.reason(e)));
            }
        }

        private void take(FileOrder order, Edit.ImportCapture edit) {
            taken.put(order.path(), edit);
            boolean removed = study.sessionEdits().removals().stream()
                    .anyMatch(removal -> removal.capture().equals(edit.capture()));
            boolean here = study.sessionEdits().imports().stream().anyMatch(edit::isLike);
            if (here && !removed) {
                already.add(order.path());
            } else if (!edits.contains(edit)) {
                edits.add(edit);
            }
            order.sessionName()
                    .map(SessionNames::clean)
                    .ifPresent(name -> edits.add(new Edit.RenameSession(edit.capture(), edit.fileName(), name)));
        }

        List<FileResult> results() {
            Map<Sha256, Integer> problems = new LinkedHashMap<>();
            study.problems().forEach(row -> problems.merge(row.capture(), 1, Integer::sum));
            List<FileResult> results = new ArrayList<>();
            taken.forEach((path, edit) -> session(edit)
                    .map(session -> already.contains(path)
                            ? new FileResult.AlreadyHere(path, session)
                            : new FileResult.Imported(path, session, problems.getOrDefault(edit.capture(), 0)))
                    .ifPresent(results::add));
            keys.forEach((path, empty) -> results.add(new FileResult.Keys(path, empty)));
            results.addAll(names);
            results.addAll(failed);
            return results;
        }

        private Optional<Session> session(Edit.ImportCapture edit) {
            return study.sessionList().of(edit.capture(), edit.fileName());
        }
    }
}
