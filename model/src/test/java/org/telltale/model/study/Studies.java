package org.telltale.model.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Session;
import org.telltale.model.store.h2.H2Store;
import org.telltale.model.usecase.FileResult;
import org.telltale.model.usecase.ImportCaptures;
import org.telltale.model.usecase.ImportRequest;

/// What tests of studies share: a study in one line, captures in another.
public final class Studies {
    public static final Author ANN = new Author("Ann", "installation-1");
    public static final Author BOB = new Author("Bob", "installation-2");

    private Studies() {}

    public static StudyTools tools() {
        return new StudyTools(
                List.of(new LineImporter()), new PayloadPipeline(List.of()), H2Store::open, Studies::conditions);
    }

    public static OpenStudy open(Path folder) throws IOException {
        return open(folder, ANN);
    }

    public static OpenStudy open(Path folder, Author author) throws IOException {
        return OpenStudy.open(folder, author, Duration.ZERO, tools(), JobContext.NONE);
    }

    public static List<FileResult> take(OpenStudy study, Path... files) throws IOException {
        return new ImportCaptures(study).run(ImportRequest.of(List.of(files)), JobContext.NONE);
    }

    public static List<FileResult> takeWhole(OpenStudy study, Path... files) throws IOException {
        ImportRequest request = new ImportRequest(
                List.of(files), Optional.empty(), Optional.empty(), List.of(), List.of(), Map.of(), true);
        return new ImportCaptures(study).run(request, JobContext.NONE);
    }

    /// A capture with one record for each number; equal numbers are equal records, 0 is an empty one.
    public static Path capture(Path folder, String name, int... records) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int record : records) {
            lines.append(line(record)).append('\n');
        }
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name + ".log.jsonl"), lines);
    }

    private static String line(int record) {
        String data = record == 0 ? "" : HexFormat.of().toHexDigits(record);
        return "{\"data\": \"" + data + "\", \"req_id\": " + (record % 10) + ", \"req_type\": \"/a/name" + (record % 10)
                + "\"}";
    }

    /// Sessions in one line each, for comparing whole studies.
    public static List<String> lines(OpenStudy study) {
        return study.sessions().stream().map(Session::toString).toList();
    }

    /// Every file below a folder but the index and the lock, by name.
    public static List<String> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return new ArrayList<>(all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name ->
                            !name.startsWith("index.") && !name.startsWith("payloads.") && !name.equals("study.lock"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> conditions(String name) {
        return name.contains("permissions_on") ? Map.of("permissions", "on") : Map.of();
    }
}
