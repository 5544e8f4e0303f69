package org.telltale.importers.capture.proxy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import org.telltale.model.bytes.MappedBytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;

/// Counts the records of a file, in a process of its own: importer's class, file.
final class RecordCount {
    private RecordCount() {}

    public static void main(String[] arguments)
            throws IOException, MalformedCaptureException, ReflectiveOperationException {
        SessionImporter importer = Class.forName(arguments[0])
                .asSubclass(SessionImporter.class)
                .getConstructor()
                .newInstance();
        LongAdder records = new LongAdder();
        LongAdder problems = new LongAdder();
        try (FileChannel channel = FileChannel.open(Path.of(arguments[1]));
                Arena arena = Arena.ofConfined()) {
            MappedBytes bytes = new MappedBytes(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
            importer.read(
                    new CaptureSource("large", bytes),
                    ImportOptions.NONE,
                    new ExchangeSink() {
                        @Override
                        public void record(CapturedRecord record) {
                            records.increment();
                        }

                        @Override
                        public void problem(Problem problem) {
                            problems.increment();
                        }
                    },
                    JobContext.NONE);
        }
        System.out.println(records + " records" + (problems.sum() == 0 ? "" : ", " + problems + " problems"));
    }
}
