package org.telltale.app.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the program says of its own bugs never quotes what it worked on.
class LogTest {
    private static final String PAYLOAD = "lat=37.422000885009766&imei=A9543d226cb39f0";
    private static final String PLACE = "/home/someone/captures/login_1.bin";

    @TempDir
    Path folder = Path.of("");

    private final List<String> reports = new ArrayList<>();

    @Test
    void logAndReportSayWhereAndNeverWhat() throws Exception {
        try (Log log = Log.open(folder)) {
            Thread.UncaughtExceptionHandler crashes = new Crashes(log, report -> reports.add(report));
            for (Throwable failure : failures()) {
                Thread thread = Thread.ofPlatform().name("work-1").unstarted(() -> sneak(failure));
                thread.setUncaughtExceptionHandler(crashes);
                thread.start();
                thread.join();
            }
            Logger.getLogger("some.library")
                    .log(Level.WARNING, "cannot read " + PAYLOAD, failures().getFirst());
        }
        String written = log();
        assertEquals(failures().size(), reports.size());
        for (String text : List.of(written, String.join("\n", reports))) {
            assertFalse(text.contains("37.422") || text.contains("A9543d") || text.contains("login_1"), text);
            assertTrue(text.contains("java.lang.IllegalStateException"), text);
            assertTrue(text.contains("java.io.UncheckedIOException"), text);
            assertTrue(text.contains(LogTest.class.getName() + ".failures"), text);
        }
        assertTrue(written.contains("SEVERE bug on thread work-1"), written);
        assertTrue(written.contains("WARNING from some.library"), written);
        assertTrue(reports.getFirst().startsWith("Telltale " + Build.version()), reports.getFirst());
    }

    /// Messages, causes, suppressed failures and a circle of causes, each with payload.
    private static List<Throwable> failures() {
        IllegalStateException plain = new IllegalStateException("odd value " + PAYLOAD);
        UncheckedIOException caused = new UncheckedIOException(new IOException(PLACE + ": " + PAYLOAD));
        caused.addSuppressed(new NumberFormatException(PAYLOAD));
        RuntimeException circle = new RuntimeException(PAYLOAD);
        circle.addSuppressed(new IllegalStateException(PAYLOAD, circle));
        return List.of(plain, caused, circle, new StackOverflowError(PAYLOAD), new AssertionError(PAYLOAD));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    @Test
    void notesNumbersAndNothingElse() throws IOException {
        try (Log log = Log.open(folder)) {
            log.note("study opened, {0} requests in {1} sessions", 1_112, 26);
        }
        assertTrue(log().endsWith("Z INFO study opened, 1112 requests in 26 sessions\n"), log());
    }

    @Test
    void rotatesBeforeItGrowsLarge() throws IOException {
        try (Log log = Log.open(folder)) {
            for (int i = 0; i < 3_000; i++) {
                log.crash(failures().getFirst(), "work-" + i);
            }
        }
        long all = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all += Files.size(file);
            }
        }
        assertTrue(all > 1 << 20 && all < 4 << 20, all + " bytes");
        assertTrue(Files.exists(folder.resolve("telltale-1.log")));
    }

    @Test
    void aFolderThatCannotBeWrittenKeepsNobodyFromWorking() throws IOException {
        Path taken = Files.writeString(folder.resolve("file"), "");
        try (Log log = Log.open(taken)) {
            assertFalse(log.isOpen());
            log.crash(failures().getFirst(), "main");
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("telltale-0.log"));
    }
}
