package org.telltale.importers.payload;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.telltale.importers.payload.json.JsonDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeLimits;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.job.JobContext;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A made document of 12,000 objects: our tree with spans, beside a pass over the tokens by the same parser.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class JsonBenchmark {
    private final JsonFactory factory = new JsonFactory();
    private byte[] json = {};

    @Setup
    public void make() {
        Random random = new Random(5);
        StringBuilder all = new StringBuilder("[");
        for (int i = 0; i < 12_000; i++) {
            all.append(i > 0 ? "," : "").append("{\"id\":").append(i);
            all.append(",\"name\":\"user number ").append(random.nextInt(100_000));
            all.append("\",\"active\":").append(random.nextBoolean());
            all.append(",\"score\":").append(random.nextInt(10_000) / 100.0);
            all.append(",\"tags\":[\"alpha\",\"beta\",\"").append(Long.toString(random.nextLong(), 36));
            all.append("\"],\"place\":{\"lat\":").append(random.nextDouble() * 90);
            all.append(",\"lon\":").append(random.nextDouble() * 180);
            all.append("},\"note\":\"first line\\nsecond\"}");
        }
        json = all.append(']').toString().getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public DecodeResult tree() {
        DecodeContext context = DecodeContext.of(MediaHint.BODY, DecodeLimits.DEFAULT, Choices.NONE, JobContext.NONE);
        return new JsonDecoder().decode(Bytes.of(json), context);
    }

    @Benchmark
    public int bareTokens() {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
            int count = 0;
            while (parser.nextToken() != null) {
                count++;
            }
            return count;
        }
    }
}
