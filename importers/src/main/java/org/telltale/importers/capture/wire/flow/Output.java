package org.telltale.importers.capture.wire.flow;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;

/// Finished exchanges, which leave in the order in which they began in the file.
public final class Output {
    private static final int MOST_WAITING = 100_000;
    private static final long MOST_BYTES = 96 << 20;

    private final ExchangeSink sink;
    private final Names names;
    private final PriorityQueue<Waiting> waiting =
            new PriorityQueue<>(Comparator.comparingLong(Waiting::offset).thenComparingLong(Waiting::serial));
    private long serial;
    private long bytes;

    public Output(ExchangeSink sink, Names names) {
        this.sink = sink;
        this.names = names;
    }

    private record Waiting(CapturedRecord record, long serial, long size) {
        long offset() {
            return record.span().offset();
        }
    }

    public Names names() {
        return names;
    }

    long nextSerial() {
        return ++serial;
    }

    void add(CapturedRecord record, long draft) {
        long size = record.request().map(m -> m.body().size()).orElse(0L)
                + record.response().map(m -> m.body().size()).orElse(0L);
        waiting.add(new Waiting(record, draft, size));
        bytes += size;
    }

    /// Whether so much waits that [#release] should be asked.
    public boolean isFull() {
        return waiting.size() >= MOST_WAITING || bytes >= MOST_BYTES;
    }

    /// Lets all leave that begin before an offset, and the first of the others where too much waits.
    public void release(long before) {
        while (!waiting.isEmpty() && (waiting.element().offset() < before || isFull())) {
            Waiting next = waiting.remove();
            bytes -= next.size();
            sink.record(next.record());
        }
    }
}
