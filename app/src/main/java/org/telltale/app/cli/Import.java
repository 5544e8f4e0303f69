package org.telltale.app.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.telltale.model.job.JobCancelledException;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Session;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.FileResult;
import org.telltale.model.usecase.FollowCaptures;
import org.telltale.model.usecase.ImportCaptures;
import org.telltale.model.usecase.ImportPlan;
import org.telltale.model.usecase.ImportRequest;
import org.telltale.model.usecase.PlanImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Imports captures.
@Command(name = "import", description = "Imports captures, folders of captures, and lists of names.")
final class Import extends StudyCommand {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    @Parameters(index = "1..*", paramLabel = "FILE", arity = "1..*")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "ID",
            description = "Reads the files as this; 'telltale formats' lists them.")
    private Optional<String> format = Optional.empty();

    @Option(names = "--mapping", paramLabel = "FILE", description = "Names the keys of a JSON Lines dump.")
    private Optional<Path> mapping = Optional.empty();

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "A key log that opens TLS in packet captures; repeatable. One beside a capture is found.")
    private List<Path> keys = List.of();

    @Option(names = "--set", paramLabel = "factor=level", description = "A condition of every file; repeatable.")
    private List<String> levels = List.of();

    @Option(names = "--names", paramLabel = "CSV", description = "Request numbers and their names; repeatable.")
    private List<Path> names = List.of();

    @Option(
            names = "--overlap",
            paramLabel = "new-only|all|ask",
            description = "What is kept of captures that overlap.")
    private String overlap = "new-only";

    @Option(
            names = "--follow",
            description = "Goes on while captures are being made: what is new is imported, until Ctrl+C.")
    private boolean follow;

    @Override
    boolean creates() {
        return true;
    }

    @Override
    int run(OpenStudy study) throws IOException {
        if (!List.of("new-only", "all", "ask").contains(overlap)) {
            throw new UsageException("--overlap is new-only, all or ask, not '" + overlap + "'");
        }
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new UsageException("no file '" + file + "'");
            }
        }
        ImportRequest request =
                new ImportRequest(files, format, mapping, keys, names, Levels.of(levels), overlap.equals("all"));
        if (follow) {
            return follow(study, request);
        }
        List<FileResult> results;
        try (Progress progress = progress("importing bytes")) {
            ImportCaptures captures = new ImportCaptures(study);
            results = overlap.equals("ask")
                    ? captures.run(asked(study, request), progress)
                    : captures.run(request, progress);
        }
        return show(study, results);
    }

    private int follow(OpenStudy study, ImportRequest request) throws IOException {
        if (overlap.equals("ask")) {
            throw new UsageException("--follow asks nothing: use --overlap new-only or all");
        }
        FollowCaptures following = new FollowCaptures(study, request);
        try (Stop stop = new Stop()) {
            do {
                List<FileResult> results;
                try (Progress progress = progress("importing bytes")) {
                    results = following.look(progress);
                }
                if (!results.isEmpty()) {
                    show(study, results);
                }
            } while (!stop.within(BETWEEN_LOOKS));
        }
        return Exit.DONE;
    }

    private ImportPlan asked(OpenStudy study, ImportRequest request) throws IOException {
        Console console = Terminal.find()
                .orElseThrow(() -> new UsageException("--overlap ask needs a terminal: use new-only or all"));
        ImportPlan plan = new PlanImport(study).plan(request, JobContext.NONE);
        ImportPlan whole = plan.keepingWhole(true);
        if (plan.kept() == whole.kept()) {
            return plan;
        }
        String answer = console.readLine(
                "Captures overlap: keep what each adds (%,d exchanges) [n], every file whole (%,d) [a], or stop [s]? ",
                plan.kept(), whole.kept());
        return switch (answer == null ? "s" : answer.strip()) {
            case "", "n" -> plan;
            case "a" -> whole;
            default -> throw new JobCancelledException();
        };
    }

    private int show(OpenStudy study, List<FileResult> results) {
        long failed =
                results.stream().filter(FileResult.Failed.class::isInstance).count();
        try (Listing listing = listing("file", "result", "session", "records", "kept", "problems", "why")) {
            results.forEach(result -> listing.add(row(result)));
        }
        out().flush();
        note("%,d exchanges in %,d sessions"
                .formatted(study.exchanges().size(), study.sessions().size()));
        return failed == 0 ? Exit.DONE : failed == results.size() ? Exit.WRONG : Exit.PARTLY;
    }

    private static Row row(FileResult result) {
        Row row = new Row().put("file", result.path().getFileName());
        return switch (result) {
            case FileResult.Imported imported ->
                session(row.put("result", "imported"), imported.session(), imported.problems());
            case FileResult.AlreadyHere here -> session(row.put("result", "already here"), here.session(), 0);
            case FileResult.Names list ->
                row.put("result", "names")
                        .none("session")
                        .put("records", list.names())
                        .none("kept")
                        .put("problems", list.problems())
                        .none("why");
            case FileResult.Keys log ->
                row.put("result", "keys")
                        .none("session")
                        .none("records")
                        .none("kept")
                        .put("problems", 0)
                        .put(
                                "why",
                                Optional.of("holds no keys, so it opens nothing")
                                        .filter(_ -> log.empty()));
            case FileResult.Failed failed ->
                row.put("result", "failed")
                        .none("session")
                        .none("records")
                        .none("kept")
                        .put("problems", 1)
                        .put("why", failed.reason());
        };
    }

    private static Row session(Row row, Session session, int problems) {
        return row.put("session", session.name())
                .put("records", session.records())
                .put("kept", session.kept().size())
                .put("problems", problems)
                .put("why", Optional.of(session.countedElsewhere()).filter(words -> !words.isEmpty()));
    }
}
