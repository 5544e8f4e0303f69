package org.telltale.importers.capture.har;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.infra.Blackhole;
import org.telltale.importers.capture.json.JsonFile;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.MappedBytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;
import tools.jackson.core.JsonParser;

/// A large mapped HAR read into records, beside the tokens of the same bytes from the same parser, whose strings are
/// passed over.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class HarBenchmark {
    private static final int ENTRIES = 18_400;

    private final Arena arena = Arena.ofShared();
    private Path file = Path.of("");
    private Bytes bytes = Bytes.EMPTY;

    @Setup(Level.Trial)
    public void make() throws IOException {
        file = Files.createTempFile("telltale", ".har");
        MadeHar.write(file, ENTRIES);
        try (FileChannel channel = FileChannel.open(file)) {
            bytes = new MappedBytes(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
        }
    }

    @TearDown(Level.Trial)
    public void leave() throws IOException {
        arena.close();
        Files.delete(file);
    }

    @Benchmark
    public int tokens() {
        JsonFile text = new JsonFile(bytes);
        int count = 0;
        try (JsonParser parser = text.open(text.start().orElseThrow())) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    @Benchmark
    public void records(Blackhole hole) throws MalformedCaptureException {
        ExchangeSink sink = new ExchangeSink() {
            @Override
            public void record(CapturedRecord record) {
                hole.consume(record);
            }

            @Override
            public void problem(Problem problem) {
                throw new IllegalStateException(problem.message());
            }
        };
        new HarImporter().read(new CaptureSource("made.har", bytes), ImportOptions.NONE, sink, JobContext.NONE);
    }
}
