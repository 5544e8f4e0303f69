package org.telltale.model.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.ArchiveLimits;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Sha256;
import org.telltale.model.study.CaptureFacts;
import org.telltale.model.study.CaptureFile;
import org.telltale.model.study.NameTable;
import org.telltale.model.study.OpenStudy;

/// Looks at files without storing anything of them.
public final class PlanImport {
    private final OpenStudy study;
    private final Map<Sha256, FactsSink> seen = new HashMap<>();

    public PlanImport(OpenStudy study) {
        this.study = study;
    }

    /// @throws IOException when a file cannot be read for a reason of the machine
    public ImportPlan plan(ImportRequest request, JobContext job) throws IOException {
        try (Unpacked unpacked = unpacked(study)) {
            return plan(Recognition.of(request, study.tools(), unpacked, job), unpacked, job);
        }
    }

    private ImportPlan plan(Recognition recognised, Unpacked unpacked, JobContext job) throws IOException {
        List<FileResult.Failed> failed = new ArrayList<>(recognised.failed());
        List<ImportPlan.Planned> planned = new ArrayList<>();
        Map<Sha256, CaptureFacts> facts = new LinkedHashMap<>(study.captureFacts());
        long total = 0;
        for (FileOrder order : recognised.orders()) {
            total += Files.size(unpacked.content(order.path()));
        }
        long before = 0;
        for (FileOrder order : recognised.orders()) {
            long bytes = Files.size(unpacked.content(order.path()));
            try {
                ImportPlan.Planned file = look(order, unpacked, new FileProgress(job, before, bytes, total));
                planned.add(file);
                facts.put(file.capture(), sink(file.capture()).facts());
            } catch (MalformedCaptureException e) {
                failed.add(new FileResult.Failed(order.path(), reason(e)));
            }
            before += bytes;
            job.progress(before, total);
        }
        List<ImportPlan.PlannedNames> names = new ArrayList<>();
        for (Path path : recognised.names()) {
            String name = String.valueOf(path.getFileName());
            NameTable table = NameTable.read(name, Bytes.of(Files.readAllBytes(unpacked.content(path))));
            names.add(new ImportPlan.PlannedNames(path, table));
        }
        return new ImportPlan(
                planned,
                names,
                failed,
                new ImportPlan.Ground(study.sessionEdits(), facts, study.tools().rule()));
    }

    /// Room for what stands in archives, in the study's own folder.
    static Unpacked unpacked(OpenStudy study) {
        return new Unpacked(study.files().incoming(), ArchiveLimits.DEFAULT);
    }

    static String reason(MalformedCaptureException e) {
        return "cannot be read (at byte " + e.offset() + ": " + e.getMessage() + ")";
    }

    static ImportOptions options(FileOrder order, Unpacked unpacked) throws IOException {
        return ImportOptions.of(order.inputs(), path -> Bytes.of(Files.readAllBytes(unpacked.content(path))));
    }

    private ImportPlan.Planned look(FileOrder order, Unpacked unpacked, JobContext job)
            throws IOException, MalformedCaptureException {
        job.check();
        try (CaptureFile file = new CaptureFile(unpacked.content(order.path()), order.fileName())) {
            Bytes bytes = file.source().bytes();
            Sha256 hash = Sha256.of(bytes);
            if (!seen.containsKey(hash)) {
                FactsSink fresh = new FactsSink();
                order.importer().read(file.source(), options(order, unpacked), fresh, job);
                job.check();
                seen.put(hash, fresh);
            }
            FactsSink sink = sink(hash);
            return new ImportPlan.Planned(order, hash, bytes.size(), sink.records(), sink.silent(), sink.problems());
        }
    }

    private FactsSink sink(Sha256 hash) {
        FactsSink sink = seen.get(hash);
        if (sink == null) {
            throw new IllegalStateException("a planned file was read");
        }
        return sink;
    }
}
