package org.telltale.importers.payload;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.telltale.importers.payload.protobuf.ProtobufDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.field.Layer;
import org.telltale.model.job.JobContext;

/// One message of 200,000 fields: small numbers, short texts, or messages of two fields each.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ManyFieldsBenchmark {
    private static final int FIELDS = 200_000;

    private final PayloadPipeline protobuf = new PayloadPipeline(List.of(new ProtobufDecoder()));
    private Bytes message = Bytes.EMPTY;

    @Param({"numbers", "texts", "messages"})
    private String kind = "";

    @Setup
    public void make() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < FIELDS; i++) {
            switch (kind) {
                case "numbers" -> out.writeBytes(new byte[] {8, (byte) (i & 127)});
                case "texts" -> out.writeBytes(new byte[] {10, 4, 'w', 'o', 'r', (byte) ('a' + i % 26)});
                default -> out.writeBytes(new byte[] {18, 4, 8, (byte) (i & 127), 16, 1});
            }
        }
        message = Bytes.of(out.toByteArray());
    }

    @Benchmark
    public Layer tree() {
        return protobuf.decode(message, MediaHint.BODY, Choices.NONE, JobContext.NONE);
    }
}
