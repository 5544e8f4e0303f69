package org.telltale.importers.capture.proxy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.telltale.model.bytes.MappedBytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.ByteAccount;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobCancelledException;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;

/// Counts the records of a file, in a process of its own: importer's class, file. Says too where progress goes back or
/// does not end with the file, where bytes are not accounted for, and where it does not stop when it is cancelled.
final class RecordCount {
    private RecordCount() {}

    /// Counts what comes.
    private static final class Count implements ExchangeSink {
        private final ByteAccount.Tally bytes = new ByteAccount.Tally();
        private long records;
        private long problems;

        @Override
        public void record(CapturedRecord record) {
            records++;
        }

        @Override
        public void problem(Problem problem) {
            problems++;
        }

        @Override
        public void covers(Span span, ByteAccount.Use use) {
            bytes.add(span, use);
        }
    }

    /// Watches progress, and is cancelled once so much is done.
    private static final class Watch implements JobContext {
        private final long until;
        private long done;
        private boolean back;

        Watch(long until) {
            this.until = until;
        }

        @Override
        public void progress(long now, long total) {
            back |= now < done || now > total;
            done = now;
        }

        @Override
        public boolean isCancelled() {
            return done >= until;
        }
    }

    public static void main(String[] arguments)
            throws IOException, MalformedCaptureException, ReflectiveOperationException {
        SessionImporter importer = Class.forName(arguments[0])
                .asSubclass(SessionImporter.class)
                .getConstructor()
                .newInstance();
        try (FileChannel channel = FileChannel.open(Path.of(arguments[1]));
                Arena arena = Arena.ofConfined()) {
            CaptureSource source = new CaptureSource(
                    "large", new MappedBytes(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)));
            System.out.println(whole(importer, source) + cancelled(importer, source));
        }
    }

    private static String whole(SessionImporter importer, CaptureSource source)
            throws IOException, MalformedCaptureException {
        Count count = new Count();
        Watch watch = new Watch(Long.MAX_VALUE);
        importer.read(source, ImportOptions.NONE, count, watch);
        long size = source.bytes().size();
        // the last record may be told of a little before the end
        boolean told = !watch.back && watch.done > size - (1 << 20);
        return count.records + " records"
                + (count.problems == 0 ? "" : ", " + count.problems + " problems")
                + (told ? "" : ", progress ended at " + watch.done)
                + (count.bytes.account().sum() == size ? "" : ", " + count.bytes.account());
    }

    private static String cancelled(SessionImporter importer, CaptureSource source)
            throws IOException, MalformedCaptureException {
        Watch watch = new Watch(source.bytes().size() / 8);
        try {
            importer.read(source, ImportOptions.NONE, new Count(), watch);
            return ", not cancelled";
        } catch (JobCancelledException _) {
            return watch.done < source.bytes().size() / 4 ? "" : ", cancelled at " + watch.done;
        }
    }
}
