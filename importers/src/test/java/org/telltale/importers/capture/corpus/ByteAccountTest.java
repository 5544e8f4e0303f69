package org.telltale.importers.capture.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.telltale.contract.CaptureLog;
import org.telltale.importers.capture.Shared;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.ByteAccount;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.Recognizer;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// Every byte of every capture of the shared corpus is of an exchange, framing, left out, or in a problem.
class ByteAccountTest {
    private static final Recognizer RECOGNIZER = new Recognizer(ServiceLoader.load(SessionImporter.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList());

    private final Map<String, ByteAccount> open = new TreeMap<>();
    private int files;

    @Test
    void accountsForEveryByteOfTheCorpus() throws IOException {
        assumeTrue(Shared.has("corpus/MANIFEST.csv"), "no shared corpus");
        try (Stream<Path> all = Files.walk(Shared.folder("corpus"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                look(file);
            }
        }
        assertEquals(Map.of(), open);
        assertEquals(true, files > 300, files + " captures");
    }

    private void look(Path file) throws IOException {
        Bytes bytes = Bytes.of(Files.readAllBytes(file));
        String name = String.valueOf(file.getFileName());
        Optional<SessionImporter> importer = RECOGNIZER
                .best(name, Recognizer.head(bytes))
                .filter(best -> best.fit().compareTo(Fit.POSSIBLE) > 0)
                .flatMap(Recognizer.Candidate::importer);
        if (importer.isEmpty()) {
            return;
        }
        CaptureLog log = new CaptureLog();
        try {
            importer.get().read(new CaptureSource(name, bytes), ImportOptions.NONE, log, JobContext.NONE);
            files++;
            if (log.account().sum() != bytes.size()) {
                open.put(file + " " + bytes.size(), log.account());
            }
        } catch (MalformedCaptureException _) {
            // nothing of it is in a study
        }
    }

    /// What the corpus holds is read in other tests; here are the parts of an account.
    @Test
    void countsAByteOnceAsItIsNamedFirst() {
        ByteAccount.Tally tally = new ByteAccount.Tally();
        for (ByteAccount.Use use : List.of(ByteAccount.Use.FRAMING, ByteAccount.Use.PROBLEMS)) {
            tally.add(new org.telltale.model.bytes.Span(0, use == ByteAccount.Use.FRAMING ? 4 : 10), use);
        }
        assertEquals(new ByteAccount(0, 4, 0, 6), tally.account());
    }
}
