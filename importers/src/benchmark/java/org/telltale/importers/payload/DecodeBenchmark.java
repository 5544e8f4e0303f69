package org.telltale.importers.payload;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.telltale.importers.payload.protobuf.ProtobufDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.field.CleanText;
import org.telltale.model.field.WireFormat;
import org.telltale.model.job.JobContext;

/// All non-empty payloads of the captures, one thread: our trees with spans and text checks, beside protobuf-java's
/// `UnknownFieldSet` walked down, and beside a walk over the wire that builds nothing.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecodeBenchmark {
    private final List<Bytes> payloads = new ArrayList<>();
    private final PayloadPipeline protobufAlone = new PayloadPipeline(List.of(new ProtobufDecoder()));
    private PayloadPipeline everything = protobufAlone;

    @Setup
    public void load() throws IOException {
        List<PayloadDecoder> decoders = new ArrayList<>();
        ServiceLoader.load(PayloadDecoder.class).forEach(decoders::add);
        everything = new PayloadPipeline(decoders);
        Path folder = Path.of(System.getProperty("captures", "../../shared/captures/wechat-2023"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                Files.readAllLines(file).forEach(this::add);
            }
        }
    }

    private void add(String line) {
        int from = line.indexOf('"', line.indexOf("\"data\"") + 7) + 1;
        Bytes bytes = Bytes.of(HexFormat.of().parseHex(line, from, line.indexOf('"', from)));
        if (!bytes.isEmpty()) {
            payloads.add(bytes);
        }
    }

    @Benchmark
    public void protobufTrees(Blackhole hole) {
        for (Bytes payload : payloads) {
            hole.consume(protobufAlone.decode(payload, MediaHint.BODY, Choices.NONE, JobContext.NONE));
        }
    }

    @Benchmark
    public void wholePipeline(Blackhole hole) {
        for (Bytes payload : payloads) {
            hole.consume(everything.decode(payload, MediaHint.BODY, Choices.NONE, JobContext.NONE));
        }
    }

    @Benchmark
    public void unknownFieldSets(Blackhole hole) {
        for (Bytes payload : payloads) {
            walk(ByteString.copyFrom(payload.toArray()), hole);
        }
    }

    /// As our decoder decides: text stays, what is a message is walked.
    private static boolean walk(ByteString bytes, Blackhole hole) {
        try {
            UnknownFieldSet set = UnknownFieldSet.parseFrom(bytes);
            hole.consume(set);
            for (UnknownFieldSet.Field field : set.asMap().values()) {
                for (ByteString value : field.getLengthDelimitedList()) {
                    byte[] array = value.toByteArray();
                    if (!CleanText.matches(array, 0, array.length) && array.length > 0) {
                        walk(value, hole);
                    }
                }
            }
            return true;
        } catch (InvalidProtocolBufferException _) {
            return false;
        }
    }

    @Benchmark
    public long bareWalk() {
        long sum = 0;
        for (Bytes payload : payloads) {
            byte[] array = payload.toArray();
            sum += WireFormat.isMessage(array, 0, array.length) ? fields(array, 0, array.length) : 0;
        }
        return sum;
    }

    private static long fields(byte[] array, int start, int end) {
        long count = 0;
        int at = start;
        while (at < end) {
            long tag = WireFormat.varint(array, at);
            int value = WireFormat.skipVarint(array, at, end);
            int type = (int) tag & 7;
            boolean grouping = type == WireFormat.GROUP || type == WireFormat.GROUP_END;
            int next = grouping ? value : WireFormat.skipValue(array, value, end, type);
            if (type == WireFormat.LEN) {
                int inside = WireFormat.skipVarint(array, value, end);
                boolean text = CleanText.matches(array, inside, next);
                count += !text && WireFormat.isMessage(array, inside, next) ? fields(array, inside, next) : 0;
            }
            count++;
            at = next;
        }
        return count;
    }
}
