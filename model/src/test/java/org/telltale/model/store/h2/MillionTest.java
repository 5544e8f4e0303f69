package org.telltale.model.store.h2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.session.Side;

/// A million exchanges of 44 fields: half of the fields numbers of which a tenth is new, half texts that recur.
@Tag("soak")
class MillionTest {
    private static final int RECORDS = Integer.getInteger("telltale.soak.records", 1_000_000);
    private static final int FIELDS = 44;

    @TempDir
    Path folder;

    private static Layer decode(Bytes payload, MediaHint hint, Choices choices) {
        List<FieldNode> nodes = new ArrayList<>(FIELDS);
        ByteBuffer values = ByteBuffer.wrap(payload.toArray());
        for (int i = 0; i < FIELDS; i++) {
            int at = i * Long.BYTES;
            long value = values.getLong(at);
            FieldValue held = i % 2 == 0
                    ? new FieldValue.Whole(value)
                    : new FieldValue.Utf8(Bytes.utf8("a text of some length " + value));
            nodes.add(new FieldNode.Scalar(Key.of(i), i % 2 == 0 ? "varint" : "text", at, 8, at, 8, held, false));
        }
        FieldNode root = new FieldNode.Group(Key.ROOT, "message", 0, 352, 0, 352, nodes, false);
        return Layer.of("flat", payload, root, List.of());
    }

    private static CapturedRecord record(Random random, int number) {
        ByteBuffer body = ByteBuffer.allocate(FIELDS * 8);
        body.putLong(number);
        for (int i = 1; i < FIELDS; i++) {
            body.putLong(random.nextInt(10) == 0 ? number : random.nextInt(50));
        }
        return CapturedRecord.at(new Span(number * 400L, 400))
                .protocol("rpc")
                .requestId(Integer.toString(random.nextInt(100)))
                .request(CapturedMessage.of(Bytes.of(body.array())))
                .build();
    }

    @Test
    void importsOpensAndCountsAMillionExchanges(TestReporter reporter) throws IOException {
        Random random = new Random(44);
        Watch watch = new Watch(reporter);
        try (H2Store store = H2Store.open(folder, "flat/1", MillionTest::decode)) {
            try (var writer = store.write(Captures.hash("million"))) {
                for (int i = 1; i <= RECORDS; i++) {
                    writer.record(record(random, i));
                }
                writer.complete();
            }
            watch.lap("import");
        }
        watch.lap("close");
        reporter.publishEntry("index.mv.db", Files.size(folder.resolve("index.mv.db")) + " bytes");
        reporter.publishEntry("payloads.dat", Files.size(folder.resolve("payloads.dat")) + " bytes");
        try (H2Store store = H2Store.open(folder, "flat/1", MillionTest::decode)) {
            watch.lap("open");
            var table = store.table(List.of(Captures.session(1, "million", RECORDS)));
            watch.lap("table");
            assertEquals(RECORDS - 1, table.payload(RECORDS - 1, Side.REQUEST));
            var fields = store.fields(table);
            watch.lap("fields");
            var statistics = fields.statistics(_ -> true);
            watch.lap("statistics");
            assertEquals(
                    (long) FIELDS * RECORDS,
                    statistics.stream().mapToLong(s -> s.occurrences()).sum());
            assertTrue(fields.values(_ -> true).size() >= FIELDS);
            watch.lap("values");
            assertTrue(fields.rowsWithValue(Integer.toString(RECORDS)).length >= 1);
            watch.lap("rows with a value");
            store.exchange(table.id(RECORDS / 2));
            watch.lap("exchange");
        }
    }

    /// Time and heap from lap to lap.
    private static final class Watch {
        private final TestReporter reporter;
        private long before = System.nanoTime();

        Watch(TestReporter reporter) {
            this.reporter = reporter;
        }

        void lap(String what) {
            long millis = (System.nanoTime() - before) / 1_000_000;
            long heap =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20;
            reporter.publishEntry(what, millis + " ms, heap " + heap + " MB");
            before = System.nanoTime();
        }
    }
}
