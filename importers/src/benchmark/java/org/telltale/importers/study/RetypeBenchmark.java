package org.telltale.importers.study;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.telltale.model.capture.CaptureArchive;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.ProposedConditions;
import org.telltale.model.session.Side;
import org.telltale.model.store.StoreOpener;
import org.telltale.model.study.Author;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.StudyTools;
import org.telltale.model.usecase.ImportCaptures;
import org.telltale.model.usecase.ImportRequest;

/// A pattern of 100,000 different messages of one endpoint is read as a message, then as text, in turn.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 6)
@Fork(1)
public class RetypeBenchmark {
    private static final int EXCHANGES = 100_000;

    private Path folder = Path.of("");
    private Optional<OpenStudy> opened = Optional.empty();
    private int turns;

    @Setup
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("telltale");
        Path capture = folder.resolve("made.jsonl");
        Random random = new Random(7);
        try (Writer out = Files.newBufferedWriter(capture)) {
            for (int i = 0; i < EXCHANGES; i++) {
                out.write("{\"req_id\": 100, \"data\": \"" + HexFormat.of().formatHex(message(random, i)) + "\"}\n");
            }
        }
        StudyTools tools = new StudyTools(
                provided(ServiceLoader.load(SessionImporter.class)),
                provided(ServiceLoader.load(CaptureArchive.class)),
                new PayloadPipeline(provided(ServiceLoader.load(PayloadDecoder.class))),
                ServiceLoader.load(StoreOpener.class).findFirst().orElseThrow(),
                ProposedConditions::of);
        OpenStudy study = OpenStudy.open(
                folder.resolve("study"), new Author("Ann", "benchmark"), Duration.ZERO, tools, JobContext.NONE);
        new ImportCaptures(study).run(ImportRequest.of(List.of(capture)), JobContext.NONE);
        opened = Optional.of(study);
    }

    private static <T> List<T> provided(ServiceLoader<T> loader) {
        return loader.stream().map(ServiceLoader.Provider::get).toList();
    }

    /// A header, ten numbers, words, a log row, and what is both text and a message.
    private static byte[] message(Random random, int number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text(out, 1, "\b" + (char) (number % 128));
        text(out, 2, "word " + number + " of text");
        text(out, 7, random.nextBoolean() ? "arm64-v8a" : "amd64-v2b");
        text(out, 8, number + "," + random.nextInt(100) + "," + random.nextInt(1_000_000) + ",WIFI,1,abc");
        for (int field = 9; field < 16; field++) {
            out.write(field << 3);
            out.write(random.nextInt(128));
        }
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, int field, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(field << 3 | 2);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    @TearDown
    public void leave() throws IOException {
        opened.orElseThrow().close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Benchmark
    public void readAgain() throws IOException {
        OpenStudy study = opened.orElseThrow();
        String reading = turns++ % 2 == 0 ? "message" : "text";
        study.apply(
                new Edit.ChooseReading(study.exchanges().endpoints().getFirst(), Side.REQUEST, "protobuf:7", reading));
    }
}
