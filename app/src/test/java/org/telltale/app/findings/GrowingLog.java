package org.telltale.app.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.telltale.contract.MemoryStudy;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Sha256;

/// Captures of one log that kept growing, as a study in memory: each record counts in the shortest file that holds it.
final class GrowingLog {
    private record Capture(String name, Bytes bytes, List<MemoryStudy.Request> requests) {}

    private GrowingLog() {}

    /// @param names which of several names of the same bytes holds
    static MemoryStudy read(Path folder, Set<String> names) throws IOException, MalformedCaptureException {
        PayloadPipeline pipeline = new PayloadPipeline(ServiceLoader.load(PayloadDecoder.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
        MemoryStudy study =
                new MemoryStudy(folder, bytes -> pipeline.decode(bytes, MediaHint.BODY, Choices.NONE, JobContext.NONE));
        int before = 0;
        Set<Sha256> seen = new HashSet<>();
        for (Capture capture : captures(folder, names)) {
            Sha256 hash = Sha256.of(capture.bytes);
            if (seen.add(hash)) {
                study.add(capture.name, hash, capture.requests, before + 1, Map.of());
                before = capture.requests.size();
            }
        }
        return study;
    }

    private static List<Capture> captures(Path folder, Set<String> names)
            throws IOException, MalformedCaptureException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".log.jsonl"))
                    .sorted(Comparator.comparing((Path file) -> !names.contains(name(file)))
                            .thenComparing(Path::compareTo))
                    .toList();
        }
        List<Capture> captures = new ArrayList<>();
        for (Path file : files) {
            captures.add(capture(file));
        }
        captures.sort(Comparator.comparingInt(capture -> capture.requests.size()));
        return captures;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".log.jsonl", "");
    }

    private static Capture capture(Path file) throws IOException, MalformedCaptureException {
        SessionImporter importer = ServiceLoader.load(SessionImporter.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> "jsonl".equals(one.id()))
                .findFirst()
                .orElseThrow();
        Bytes bytes = Bytes.of(Files.readAllBytes(file));
        List<MemoryStudy.Request> requests = new ArrayList<>();
        importer.read(
                new CaptureSource(file.getFileName().toString(), bytes),
                ImportOptions.NONE,
                new ExchangeSink() {
                    @Override
                    public void record(CapturedRecord record) {
                        Bytes body = record.request().map(CapturedMessage::body).orElse(Bytes.EMPTY);
                        requests.add(new MemoryStudy.Request(record.requestId(), body, record.span()));
                    }

                    @Override
                    public void problem(Problem problem) {
                        throw new IllegalStateException(problem.message());
                    }
                },
                JobContext.NONE);
        return new Capture(name(file), bytes, requests);
    }
}
