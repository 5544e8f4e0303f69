package org.telltale.importers.capture.jsonl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telltale.contract.CaptureLog;
import org.telltale.importers.capture.Shared;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.NamesCsv;
import org.telltale.model.job.JobContext;

class WeChatFiguresTest {
    private static final String FOLDER = "captures/wechat-2023";

    @BeforeEach
    void needsTheCaptures() {
        assumeTrue(Shared.has(FOLDER), "no shared captures");
    }

    private static CaptureLog read(Path file) throws IOException, MalformedCaptureException {
        CaptureLog log = new CaptureLog();
        CaptureSource source = new CaptureSource("capture", Bytes.of(Files.readAllBytes(file)));
        new JsonLinesImporter().read(source, ImportOptions.NONE, log, JobContext.NONE);
        return log;
    }

    @Test
    void readsEveryRecordOfTheTwentyNineFiles() throws IOException, MalformedCaptureException {
        try (Stream<Path> files = Files.list(Shared.folder(FOLDER))) {
            List<Path> captures =
                    files.filter(f -> f.toString().endsWith(".jsonl")).toList();
            int records = 0;
            int problems = 0;
            for (Path capture : captures) {
                CaptureLog log = read(capture);
                records += log.records().size();
                problems += log.allProblems().size();
            }
            assertEquals(List.of(29, 18_374, 0), List.of(captures.size(), records, problems));
        }
    }

    @Test
    void readsTheLongestFileWhole() throws IOException, MalformedCaptureException {
        List<CapturedRecord> records = read(Shared.folder(FOLDER + "/login_permissions_on_1.log.jsonl"))
                .records();
        long bytes = records.stream()
                .mapToLong(r -> r.request().orElseThrow().body().size())
                .sum();
        long empty = records.stream()
                .filter(r -> r.request().orElseThrow().body().isEmpty())
                .count();
        long numbers =
                records.stream().map(CapturedRecord::requestId).distinct().count();
        long named = records.stream()
                .filter(r -> !r.requestName().isEmpty())
                .map(CapturedRecord::requestId)
                .distinct()
                .count();
        assertEquals(List.of(1_112L, 1_175_961L, 63L, 99L), List.of((long) records.size(), bytes, empty, numbers));
        assertEquals(33, named);
        assertEquals(
                List.of(),
                records.stream()
                        .filter(r -> r.time().isPresent()
                                || r.response().isPresent()
                                || !r.host().isEmpty())
                        .toList());
    }

    @Test
    void readsBothNamesOfOneNumber() throws IOException {
        NamesCsv names = NamesCsv.read(Bytes.of(Files.readAllBytes(Shared.folder(FOLDER + "/request_types.csv"))));
        assertEquals(2, names.names().getOrDefault("996", List.of()).size());
        assertEquals(
                1,
                names.names().values().stream().filter(list -> list.size() > 1).count());
        assertEquals(List.of(), names.problems());
    }
}
