package org.telltale.model.usecase;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.KeyMapping;
import org.telltale.model.capture.KeyedImporter;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.Recognizer;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;

/// Shows what a mapping makes of the first records of a file, side by side with what stands there, before anything is
/// imported. Only the first MiB of the file is looked at, to the end of a line.
public final class TryMapping {
    private static final int HEAD = 1 << 20;
    private static final int MOST_TEXT = 4096;

    private final KeyedImporter importer;
    private final CaptureSource head;
    private final KeyedImporter.Look look;

    /// A record beside the text that it was made of.
    ///
    /// @param text at most 4,096 characters of it
    public record Row(String text, CapturedRecord record) {}

    /// What a mapping gives.
    ///
    /// @param problems of the file's beginning, without those of its records
    public record Result(List<Row> rows, List<Problem> problems) {
        public Result {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    private TryMapping(KeyedImporter importer, CaptureSource head) {
        this.importer = importer;
        this.head = head;
        this.look = importer.look(head.bytes());
    }

    /// Looks at a file; empty where it has no keys that could be named.
    public static Optional<TryMapping> of(Path file, List<SessionImporter> importers) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(HEAD + 1);
        }
        CaptureSource head = new CaptureSource(String.valueOf(file.getFileName()), Bytes.of(whole(start)));
        byte[] probed = Recognizer.head(head.bytes());
        Comparator<KeyedImporter> byFit =
                Comparator.comparing(one -> one.probe(head.name(), probed).fit());
        boolean other = importers.stream()
                .filter(one -> !(one instanceof KeyedImporter))
                .anyMatch(one -> one.probe(head.name(), probed).fit().compareTo(Fit.POSSIBLE) > 0);
        return importers.stream()
                .filter(KeyedImporter.class::isInstance)
                .map(KeyedImporter.class::cast)
                .filter(_ -> !other)
                .sorted(byFit.reversed())
                .map(one -> new TryMapping(one, head))
                .filter(one -> !one.look.keys().isEmpty())
                .findFirst();
    }

    /// Without a line that the limit cuts.
    private static byte[] whole(byte[] start) {
        int end = start.length;
        if (end > HEAD) {
            while (end > 0 && start[end - 1] != '\n') {
                end--;
            }
        }
        return Arrays.copyOf(start, end == 0 ? start.length : end);
    }

    /// The importer's id.
    public String format() {
        return importer.id();
    }

    /// Keys that a mapping may name.
    public List<String> keys() {
        return look.keys();
    }

    /// What is read without a mapping.
    public KeyMapping guess() {
        return look.guess();
    }

    /// Reads the first records.
    ///
    /// @throws MalformedCaptureException where the mapping is none, or nothing can be read
    public Result read(KeyMapping mapping, int most) throws IOException, MalformedCaptureException {
        return read(mapping.bytes(), most);
    }

    /// Reads the first records by the text of a mapping file.
    ///
    /// @throws MalformedCaptureException as [#read(KeyMapping, int)]; the message names line and column of the mapping
    public Result read(Bytes mapping, int most) throws IOException, MalformedCaptureException {
        List<Row> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        ExchangeSink sink = new ExchangeSink() {
            @Override
            public void record(CapturedRecord record) {
                if (rows.size() < most) {
                    rows.add(new Row(text(record.span()), record));
                }
            }

            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        };
        ImportOptions options = new ImportOptions(Optional.of(mapping), List.of());
        importer.read(head, options, sink, JobContext.NONE);
        return new Result(rows, problems);
    }

    private String text(Span span) {
        long length = Math.min(MOST_TEXT, span.length());
        return new String(head.bytes().toArray(new Span(span.offset(), length)), letters());
    }

    /// As the file's byte-order mark says.
    private Charset letters() {
        int mark = head.bytes().size() < 2
                ? 0
                : (head.bytes().at(0) & 255) << 8 | head.bytes().at(1) & 255;
        return switch (mark) {
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

    /// Writes a mapping to a file, for `--mapping` of an import.
    public static void save(KeyMapping mapping, Path target) throws IOException {
        Files.writeString(target, mapping.json());
    }
}
