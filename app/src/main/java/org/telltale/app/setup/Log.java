package org.telltale.app.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// The log of this user: what the program did and where it failed, never what the data was. Three files of 1 MB at most,
/// of which `telltale-0.log` is the newest.
public final class Log implements AutoCloseable {
    private static final int BYTES = 1 << 20;
    private static final int FILES = 3;
    private static final String OWN = "org.telltale.log";

    private final Logger root = Logger.getLogger("");
    private final Logger own = Logger.getLogger(OWN);
    private final Optional<FileHandler> file;

    private Log(Optional<FileHandler> file) {
        this.file = file;
        own.setLevel(Level.INFO);
        own.setUseParentHandlers(false);
        file.ifPresent(handler -> {
            handler.setFormatter(new LogLine(OWN));
            handler.setLevel(Level.INFO);
            own.addHandler(handler);
            // what libraries have to say: by name alone, for their words may quote what they work on
            root.addHandler(handler);
        });
    }

    /// Writes into a folder from now on, at the end of what is there; nowhere if the folder cannot be written, for that
    /// keeps nobody from working.
    public static Log open(Path folder) {
        try {
            Files.createDirectories(folder);
            String pattern = folder.toAbsolutePath().toString().replace("%", "%%") + "/telltale-%g.log";
            return new Log(Optional.of(new FileHandler(pattern, BYTES, FILES, true)));
        } catch (IOException _) {
            return new Log(Optional.empty());
        }
    }

    /// Whether anything is written.
    public boolean isOpen() {
        return file.isPresent();
    }

    /// Where the log lies: under `TELLTALE_HOME` where that is set, else where the system keeps such files.
    public static Path folder() {
        return UserFolders.log();
    }

    /// Notes an event with numbers; `{0}` is the first of them.
    ///
    /// @param words of the program's own, never of its data
    public void note(String words, long... numbers) {
        Object[] places = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            places[i] = Long.toString(numbers[i]);
        }
        LogRecord record = new LogRecord(Level.INFO, words);
        record.setLoggerName(OWN);
        record.setParameters(places);
        own.log(record);
    }

    void crash(Throwable failure, String thread) {
        LogRecord record = new LogRecord(Level.SEVERE, "bug on thread " + thread);
        record.setLoggerName(OWN);
        record.setThrown(failure);
        own.log(record);
    }

    @Override
    public void close() {
        file.ifPresent(handler -> {
            own.removeHandler(handler);
            root.removeHandler(handler);
            handler.close();
        });
    }
}
