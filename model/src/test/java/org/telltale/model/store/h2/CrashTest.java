package org.telltale.model.store.h2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Session;
import org.telltale.model.session.Side;

class CrashTest {
    private static final int RECORDS = 120;

    @TempDir
    Path folder;

    /// What the child runs: captures one after the other until it is killed, each said aloud once it is complete.
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            try (H2Store store = Captures.open(Path.of(arguments[0]))) {
                for (int c = store.captures().size(); ; c++) {
                    Captures.write(store, "c" + c, Captures.requests("5", bodies(c)));
                    System.out.println(c);
                }
            }
        }
    }

    private static String[] bodies(int capture) {
        String[] bodies = new String[RECORDS];
        for (int i = 0; i < RECORDS; i++) {
            bodies[i] =
                    "capture=" + capture + ";a=(n=" + i + ");b=" + "x".repeat(i % 300) + (i % 7 == 0 ? ";a={n=1}" : "");
        }
        return bodies;
    }

    @Test
    void losesNothingThatWasCompleteWhenKilled() throws IOException, InterruptedException {
        kill(10, new Random(10));
    }

    @Test
    @Tag("soak")
    void losesNothingThatWasCompleteWhenKilledAHundredTimes() throws IOException, InterruptedException {
        kill(Integer.getInteger("telltale.soak.kills", 100), new Random(100));
    }

    private void kill(int times, Random random) throws IOException, InterruptedException {
        int complete = 0;
        for (int round = 0; round < times; round++) {
            complete = Math.max(complete, killed(random.nextInt(2), random.nextInt(40)) + 1);
            complete = check(complete);
        }
        assertTrue(complete > times / 2, "the child came to writing");
    }

    /// Starts a child, lets it write some captures and a little more, and kills it; the last capture that it completed.
    private int killed(int captures, int millis) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int last = -1;
        try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i <= captures; i++) {
                last = Integer.parseInt(said.readLine());
            }
            child.waitFor(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
            // by its handle: killed as a Process, it takes its output along
            child.toHandle().destroyForcibly();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = line.isEmpty() ? last : Integer.parseInt(line);
            }
        }
        child.waitFor();
        return last;
    }

    /// Everything said to be complete is here and whole, and of the rest at most one more.
    private int check(int complete) throws IOException {
        try (H2Store store = Captures.open(folder)) {
            int here = store.captures().size();
            assertTrue(here == complete || here == complete + 1, here + " captures, " + complete + " were complete");
            List<Session> sessions = new ArrayList<>();
            for (int c = 0; c < here; c++) {
                sessions.add(Captures.session(c + 1, "c" + c, RECORDS));
            }
            var table = store.table(sessions);
            assertEquals(here * RECORDS, table.size());
            Exchange last = store.exchange(new RecordId(Captures.hash("c" + (here - 1)), RECORDS));
            String body = new String(
                    store.payload(last.side(Side.REQUEST).orElseThrow().payload())
                            .toArray(),
                    StandardCharsets.UTF_8);
            assertEquals(bodies(here - 1)[RECORDS - 1], body);
            return here;
        }
    }
}
