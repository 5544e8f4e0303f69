package org.telltale.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.telltale.app.setup.Workbench;
import org.telltale.model.capture.ArchiveLimits;
import org.telltale.model.capture.CaptureArchive;
import org.telltale.model.capture.Recognizer;
import org.telltale.model.job.JobContext;
import org.telltale.model.usecase.FileResult;
import org.telltale.model.usecase.Unpacked;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Lists importers and decoders, or says what files are.
@picocli.CommandLine.Command(
        name = "formats",
        description = "Lists importers and decoders; for files, how sure each importer is and why.")
final class Formats implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<Path> files = List.of();

    @Option(
            names = "--guess",
            description = "Prints what is taken for the meaning of a dump's keys, as a mapping file.")
    private boolean guess;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Shows what a mapping makes of the first records of dumps.")
    private Optional<Path> mapping = Optional.empty();

    @Option(names = "--json", description = "JSON Lines: one object a line.")
    private boolean json;

    private final Recognizer recognizer = new Recognizer(Workbench.importers(), Workbench.archives());

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty()) {
            list();
            return Exit.DONE;
        }
        if (guess || mapping.isPresent()) {
            new Mappings(spec.commandLine().getOut(), json).show(files, mapping);
            return Exit.DONE;
        }
        Path scratch = Files.createTempDirectory("telltale");
        try (Unpacked unpacked = new Unpacked(scratch, ArchiveLimits.DEFAULT);
                Listing listing = new Listing(spec.commandLine().getOut(), json, "file", "format", "fit", "why")) {
            for (Path file : files) {
                recognise(file, unpacked, listing);
            }
        } finally {
            Files.deleteIfExists(scratch);
        }
        return Exit.DONE;
    }

    private void list() {
        try (Listing listing = new Listing(spec.commandLine().getOut(), json, "kind", "id", "version", "extensions")) {
            Workbench.importers()
                    .forEach(importer -> listing.add(new Row()
                            .put("kind", "importer")
                            .put("id", importer.id())
                            .put("version", importer.version())
                            .put("extensions", new TreeSet<>(importer.extensions()))));
            Workbench.archives()
                    .forEach(archive -> listing.add(new Row()
                            .put("kind", "archive")
                            .put("id", archive.id())
                            .put("version", 1)
                            .put("extensions", List.of())));
            Workbench.pipeline()
                    .decoders()
                    .forEach(decoder -> listing.add(new Row()
                            .put("kind", "decoder")
                            .put("id", decoder.id().name())
                            .put("version", decoder.id().version())
                            .put("extensions", List.of())));
        }
    }

    private void recognise(Path file, Unpacked unpacked, Listing listing) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UsageException("'" + file + "' is a folder: name files");
        }
        List<Recognizer.Candidate> candidates = candidates(file, unpacked);
        candidates.forEach(candidate -> listing.add(row(file, candidate)));
        if (candidates.getFirst().archive().isPresent()) {
            inside(file, candidates.getFirst().archive().get(), unpacked, listing);
        }
    }

    /// Of each file in an archive the surest format alone.
    private void inside(Path archive, CaptureArchive format, Unpacked unpacked, Listing listing) throws IOException {
        List<FileResult.Failed> failed = new ArrayList<>();
        for (Path file : unpacked.open(archive, format, failed, JobContext.NONE)) {
            Recognizer.Candidate best = candidates(file, unpacked).getFirst();
            listing.add(row(file, best));
            if (best.archive().isPresent()) {
                inside(file, best.archive().get(), unpacked, listing);
            }
        }
        failed.forEach(file -> listing.add(new Row()
                .put("file", file.path())
                .none("format")
                .put("read", false)
                .put("fit", "none")
                .put("why", file.reason())));
    }

    private List<Recognizer.Candidate> candidates(Path file, Unpacked unpacked) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(unpacked.content(file))) {
            head = in.readNBytes(Recognizer.HEAD);
        }
        return recognizer.rank(String.valueOf(file.getFileName()), head);
    }

    private static Row row(Path file, Recognizer.Candidate candidate) {
        return new Row()
                .put("file", file)
                .put("format", candidate.format())
                .put("read", candidate.isRead())
                .put("fit", candidate.fit().name().toLowerCase(Locale.ROOT))
                .put("why", candidate.why());
    }
}
