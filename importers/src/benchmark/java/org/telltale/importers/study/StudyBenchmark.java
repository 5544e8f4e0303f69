package org.telltale.importers.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
import org.telltale.model.detect.ValueSearch;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.ProposedConditions;
import org.telltale.model.store.StoreOpener;
import org.telltale.model.study.Author;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.StudyTools;
import org.telltale.model.usecase.ImportCaptures;
import org.telltale.model.usecase.ImportRequest;

/// The captures as an analyst meets them: imported into a new study on disk, and searched for a value. All of it runs in
/// a process whose heap ends at 256 MB.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx256m"})
public class StudyBenchmark {
    private static final Path CAPTURES = Path.of(System.getProperty("captures", "../../shared/captures/wechat-2023"));

    private Path folder = Path.of("");
    private Optional<OpenStudy> opened = Optional.empty();
    private int imports;

    @Setup(Level.Trial)
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("telltale");
        OpenStudy study = open(folder.resolve("searched"));
        read(study);
        opened = Optional.of(study);
    }

    @TearDown(Level.Trial)
    public void leave() throws IOException {
        opened.orElseThrow().close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static <T> List<T> provided(ServiceLoader<T> loader) {
        return loader.stream().map(ServiceLoader.Provider::get).toList();
    }

    private static OpenStudy open(Path folder) throws IOException {
        StudyTools tools = new StudyTools(
                provided(ServiceLoader.load(SessionImporter.class)),
                provided(ServiceLoader.load(CaptureArchive.class)),
                new PayloadPipeline(provided(ServiceLoader.load(PayloadDecoder.class))),
                ServiceLoader.load(StoreOpener.class).findFirst().orElseThrow(),
                ProposedConditions::of);
        return OpenStudy.open(folder, new Author("Ann", "benchmark"), Duration.ZERO, tools, JobContext.NONE);
    }

    private static int read(OpenStudy study) throws IOException {
        return new ImportCaptures(study)
                .run(ImportRequest.of(List.of(CAPTURES)), JobContext.NONE)
                .size();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 3)
    @Measurement(iterations = 5)
    public int importCaptures() throws IOException {
        try (OpenStudy fresh = open(folder.resolve("study" + imports++))) {
            return read(fresh);
        }
    }

    @Benchmark
    public int findNumber() {
        return new ValueSearch(opened.orElseThrow())
                .find(ValueSearch.Query.of("1505495844"), JobContext.NONE)
                .rows()
                .size();
    }

    @Benchmark
    public int findPlace() {
        ValueSearch.Query place = new ValueSearch.Query(List.of("37.422"), 0.001, false);
        return new ValueSearch(opened.orElseThrow())
                .find(place, JobContext.NONE)
                .rows()
                .size();
    }
}
