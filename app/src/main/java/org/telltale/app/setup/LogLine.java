package org.telltale.app.setup;

import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// A line of the log, with the time in UTC. Of a failure it has classes and lines, of another's record its name: messages
/// that are not the log's own may quote payloads.
final class LogLine extends Formatter {
    private static final int FRAMES = 60;

    private final String own;

    /// @param own name of the logger whose messages are written
    LogLine(String own) {
        this.own = own;
    }

    @Override
    public String format(LogRecord record) {
        boolean mine = own.equals(record.getLoggerName());
        String words = mine ? formatMessage(record) : "from " + record.getLoggerName();
        Throwable thrown = record.getThrown();
        return record.getInstant().truncatedTo(ChronoUnit.MILLIS) + " "
                + record.getLevel().getName() + " " + words + "\n"
                + (thrown == null ? "" : Crash.trace(thrown, FRAMES));
    }
}
