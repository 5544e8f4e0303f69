package org.telltale.importers.capture.charles;

import java.util.ArrayList;
import java.util.List;
import org.telltale.importers.capture.account.AccountedSink;
import org.telltale.importers.capture.json.JsonCursor;
import org.telltale.importers.capture.json.JsonFile;
import org.telltale.importers.capture.json.NextObject;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/// One pass over a list of transactions, each by itself, so that damage costs the transaction in which it lies.
final class TransactionReader {
    /// Bytes that may be tried in vain while looking for the next transaction.
    private static final long MOST_TRIED = 64 << 20;

    private final JsonFile file;
    private final AccountedSink sink;
    private final JobContext job;
    private int records;
    private long tried;

    TransactionReader(JsonFile file, ExchangeSink sink, JobContext job) {
        this.file = file;
        this.sink = new AccountedSink(sink);
        this.job = job;
    }

    void run() throws MalformedCaptureException {
        long start = file.start()
                .orElseThrow(() -> new MalformedCaptureException(0, "no JSON list at the start of the file"));
        job.check();
        NextObject next = new NextObject(file.bytes());
        long told = start + 1;
        long at = next.find(start);
        while (at >= 0 && tried < MOST_TRIED) {
            job.check();
            Transaction read = read(at);
            if (read.isTransaction()) {
                tellGap(told, at);
                emit(read);
                told = read.end();
            }
            at = next.find(Math.max(at + 1, read.end()));
            job.progress(at < 0 ? file.bytes().size() : at, file.bytes().size());
        }
        tellGap(told, file.bytes().size());
        sink.end(file.bytes().size());
    }

    /// Reads the object at an offset as far as it can be read.
    private Transaction read(long at) {
        List<Problem> problems = new ArrayList<>();
        try (JsonParser parser = file.open(at)) {
            JsonCursor cursor = new JsonCursor(parser, file, at, problems);
            Transaction transaction = new Transaction(cursor, at, problems);
            try {
                cursor.next();
                transaction.read();
                transaction.endsAt(cursor.end());
            } catch (JacksonException e) {
                long fault = cursor.faultAt(e);
                tried += transaction.isTransaction() ? 0 : fault - at + 1;
                problems.add(Problem.error(fault, 0, "the transaction is damaged here; what stands before is read"));
                transaction.endsAt(transaction.isTransaction() ? fault : at + 1);
            }
            return transaction;
        }
    }

    private void emit(Transaction transaction) {
        sink.record(transaction.record());
        int number = ++records;
        transaction.messages(number).forEach(message -> {
            sink.record(message);
            records++;
        });
    }

    /// Tells of bytes between transactions that are more than the list's own signs.
    private void tellGap(long from, long to) {
        for (long at = from; at < to; at++) {
            if (" \t\r\n,]\0".indexOf(file.bytes().at(at)) < 0) {
                sink.problem(Problem.error(at, to - at, "no transaction that can be read"));
                return;
            }
        }
        if (to == file.bytes().size() && !endsAsList()) {
            sink.problem(Problem.error(to, 0, "the file ends in the middle of the list"));
        }
    }

    private boolean endsAsList() {
        long at = file.bytes().size() - 1;
        while (at > 0 && " \t\r\n\0".indexOf(file.bytes().at(at)) >= 0) {
            at--;
        }
        return file.bytes().at(at) == ']';
    }
}
