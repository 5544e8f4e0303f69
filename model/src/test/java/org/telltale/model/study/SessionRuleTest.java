package org.telltale.model.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Overlap;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.store.CaptureSummary;
import org.telltale.model.store.RecordDigests;
import org.telltale.model.store.StudyStore.RecordDigest;

class SessionRuleTest {
    @TempDir
    Path folder;

    @Test
    void letsTheShorterFileOwnWhatIsCommon() throws IOException {
        try (OpenStudy study = study()) {
            Studies.take(study, capture("long", 1, 40), capture("short", 1, 20));
            assertEquals(List.of("short 20 of 20 contained", "long 20 of 40 contains"), seen(study));
        }
    }

    @Test
    void cutsAgainWhenAShorterFileArrivesLater() throws IOException {
        try (OpenStudy study = study()) {
            Studies.take(study, capture("long", 1, 40));
            assertEquals("long#5", study.cite(study.resolve("long#5").orElseThrow()));
            Studies.take(study, capture("short", 1, 20));
            assertEquals("short#5", study.cite(study.resolve("long#5").orElseThrow()));
            assertEquals("long#21", study.cite(study.resolve("long#21").orElseThrow()));
            Studies.take(study, capture("shorter", 1, 9));
            assertEquals("shorter#5", study.cite(study.resolve("long#5").orElseThrow()));
            assertEquals("short#20", study.cite(study.resolve("long#20").orElseThrow()));
            assertEquals(40, study.exchanges().size());
        }
    }

    @Test
    void seesATailThatIsAHead() throws IOException {
        try (OpenStudy study = study()) {
            Studies.take(study, capture("first", 1, 30), capture("second", 21, 45));
            assertEquals(List.of("second 25 of 25 partial", "first 20 of 30 partial"), seen(study));
            assertEquals("second#1", study.cite(study.resolve("first#21").orElseThrow()));
        }
    }

    @Test
    void keepsWholeWhatSaysTooLittle() throws IOException {
        try (OpenStudy study = study()) {
            Studies.take(study, capture("a", 1, 30), capture("b", 24, 60), Studies.capture(folder, "c", 0));
            Studies.take(study, Studies.capture(folder, "d", 0));
            assertEquals(
                    List.of(
                            "c 1 of 1 too-little-to-tell",
                            "d 1 of 1 too-little-to-tell",
                            "a 30 of 30 too-little-to-tell",
                            "b 37 of 37 too-little-to-tell"),
                    seen(study));
            assertEquals(69, study.exchanges().size());
        }
    }

    @Test
    void keepsRepeatsElsewhere() throws IOException {
        try (OpenStudy study = study()) {
            int[] inside = IntStream.concat(IntStream.of(99), IntStream.concat(range(1, 20), IntStream.of(98)))
                    .toArray();
            Studies.take(study, capture("a", 1, 20), Studies.capture(folder, "b", inside));
            assertEquals(List.of("a 20 of 20 none", "b 22 of 22 none"), seen(study));
        }
    }

    @Test
    void statesNothingThatNamesOfOneFileDisagreeOn() throws IOException {
        try (OpenStudy study = study()) {
            Studies.take(study, capture("z_permissions_on", 1, 20), capture("a", 1, 20));
            Session one = study.sessions().getFirst();
            assertEquals(1, study.sessions().size());
            assertEquals("a", one.name());
            assertEquals(List.of("z_permissions_on"), one.alsoNamed());
            assertEquals(Map.of(), one.conditions());
            study.apply(new Edit.RenameSession(one.capture(), "z_permissions_on"));
            Session chosen = study.sessions().getFirst();
            assertEquals("z_permissions_on", chosen.name());
            assertEquals(List.of("a"), chosen.alsoNamed());
            assertEquals(Map.of("permissions", "on"), chosen.conditions());
            study.apply(new Edit.SetCondition(one.capture(), "permissions", ""));
            assertEquals(Map.of(), study.sessions().getFirst().conditions());
        }
    }

    @Test
    void findsRecordsByEveryNameASessionHad() throws IOException {
        try (OpenStudy study = study()) {
            Studies.take(study, capture("old", 1, 20));
            study.apply(new Edit.RenameSession(study.sessions().getFirst().capture(), "12/3"));
            assertEquals("12_3", study.sessions().getFirst().name());
            study.apply(new Edit.RenameSession(study.sessions().getFirst().capture(), "123"));
            assertEquals("_123", study.sessions().getFirst().name());
            for (String citation : List.of("old#7", "12_3#7", "_123#7", "1#7")) {
                assertEquals("_123#7", study.cite(study.resolve(citation).orElseThrow()));
            }
            assertTrue(study.resolve("old#21").isEmpty());
            assertTrue(study.resolve("nobody#1").isEmpty());
        }
    }

    @Test
    void tellsEqualNamesApart() throws IOException {
        try (OpenStudy study = study()) {
            Studies.take(study, Studies.capture(folder.resolve("x"), "run", 1, 2, 3));
            Studies.take(study, Studies.capture(folder.resolve("y"), "run", 4, 5));
            assertEquals(List.of("run 2 of 2 none", "run~2 3 of 3 none"), seen(study));
        }
    }

    @Test
    void changesConditionsFromAMarkOn() throws IOException {
        try (OpenStudy study = study()) {
            Studies.take(study, capture("a", 1, 20));
            var tenth = study.resolve("a#10").orElseThrow();
            study.apply(new Edit.AddMark(tenth, "switched", Map.of("permissions", "on")));
            assertEquals(Map.of(), study.conditionsAt(study.resolve("a#9").orElseThrow()));
            assertEquals(Map.of("permissions", "on"), study.conditionsAt(tenth));
        }
    }

    @Test
    void comesToTheSameInAnyOrderAndSplit() throws IOException {
        for (int seed = 0; seed < 1; seed++) {
            Random random = new Random(seed);
            List<Path> files = generated(random, folder.resolve("captures-" + seed));
            List<String> expected;
            try (OpenStudy study = Studies.open(folder.resolve("one-" + seed))) {
                Studies.take(study, files.toArray(Path[]::new));
                expected = Studies.lines(study);
            }
            Collections.shuffle(files, random);
            try (OpenStudy study = Studies.open(folder.resolve("other-" + seed))) {
                for (int from = 0; from < files.size(); ) {
                    int to = Math.min(files.size(), from + 1 + random.nextInt(4));
                    Studies.take(study, files.subList(from, to).toArray(Path[]::new));
                    from = to;
                }
                assertEquals(expected, Studies.lines(study), "seed " + seed);
                study.rebuild(JobContext.NONE);
                assertEquals(expected, Studies.lines(study), "seed " + seed);
            }
        }
    }

    @Test
    void dependsOnTheSetOfFilesAlone() {
        SessionRule rule = new SessionRule(List.of("jsonl"), _ -> Map.of());
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Map<Sha256, CaptureFacts> facts = new HashMap<>();
            List<Edit.ImportCapture> imports = new ArrayList<>();
            int[] log = IntStream.generate(() -> random.nextInt(25)).limit(120).toArray();
            for (int i = 0; i < 12; i++) {
                int from = random.nextBoolean() ? 0 : random.nextInt(60);
                int size = random.nextInt(60);
                Sha256 hash = Sha256.of(Bytes.utf8(seed + " " + i));
                List<RecordDigest> digests = IntStream.range(from, from + size)
                        .mapToObj(k -> new RecordDigest(
                                log[k], 7, log[k] - 1, tool(random, log[k]), k * 700_000L + random.nextInt(900_000)))
                        .toList();
                facts.put(
                        hash,
                        new CaptureFacts(RecordDigests.of(digests), new CaptureSummary(Optional.empty(), Map.of())));
                String name = "file_" + random.nextInt(9) + ".jsonl";
                imports.add(new Edit.ImportCapture(
                        hash, name, 9, "lines/1", Map.of(), size, random.nextInt(9) == 0, Map.of()));
            }
            List<Session> expected = rule.sessions(edits(imports), facts).sessions();
            Collections.shuffle(imports, random);
            SessionList other = rule.sessions(edits(imports), facts);
            assertEquals(expected, other.sessions(), "seed " + seed);
            for (Edit.ImportCapture file : imports) {
                for (int number = 1; number <= file.records(); number++) {
                    RecordId kept = other.kept(new RecordId(file.capture(), number));
                    assertTrue(other.session(kept).isPresent(), "seed " + seed);
                    assertEquals(Optional.of(kept), other.resolve(other.cite(kept)), "seed " + seed);
                }
            }
        }
    }

    /// What other tools would call a record alike; nothing for some, and one thing for several.
    private static long tool(Random random, int record) {
        long body = record % 3 == 0 ? 0 : record % 20 + 1;
        return random.nextInt(20) == 0 ? 0 : (record % 12 + 1L) << 32 | body;
    }

    @Test
    void countsRecordingsOfOneRunOnce() {
        SessionRule rule = new SessionRule(List.of("har", "pcap"), _ -> Map.of());
        Map<Sha256, CaptureFacts> facts = new HashMap<>();
        List<Edit.ImportCapture> imports = List.of(
                recording(facts, "browser.har", 1, 100, 12, 0), recording(facts, "phone.pcap", 2, 90, 40, 1_500_000));
        SessionList list = rule.sessions(edits(imports), facts);
        Session browser = list.of(imports.get(0).capture(), "browser.har").orElseThrow();
        Session phone = list.of(imports.get(1).capture(), "phone.pcap").orElseThrow();
        assertEquals(new Overlap(Overlap.Kind.SAME_RUN, List.of("phone")), browser.overlap());
        assertEquals(new Overlap(Overlap.Kind.SAME_RUN, List.of("browser")), phone.overlap());
        assertEquals(12, browser.kept().size());
        assertEquals(28, phone.kept().size());
        assertEquals("browser#3", list.cite(new RecordId(phone.capture(), 13)));
        assertEquals("phone#33", list.cite(new RecordId(phone.capture(), 33)));
    }

    @Test
    void keepsTheRecordingWhoseBodiesCanBeTold() {
        SessionRule rule = new SessionRule(List.of("har", "pcap"), _ -> Map.of());
        Map<Sha256, CaptureFacts> facts = new HashMap<>();
        List<Edit.ImportCapture> imports = List.of(
                recording(facts, "lossy.har", 0, 100, 12, 0), recording(facts, "phone.pcap", 200, 90, 40, 1_500_000));
        SessionList list = rule.sessions(edits(imports), facts);
        assertEquals(
                List.of(0, 40),
                imports.stream()
                        .map(file -> list.of(file.capture(), file.fileName()).orElseThrow())
                        .map(session -> session.kept().size())
                        .toList());
        assertEquals("phone#13", list.cite(new RecordId(imports.getFirst().capture(), 3)));
    }

    @Test
    void keepsTheRecordingThatHoldsBodies() {
        SessionRule rule = new SessionRule(List.of("har", "pcap"), _ -> Map.of());
        Map<Sha256, CaptureFacts> facts = new HashMap<>();
        List<Edit.ImportCapture> imports = List.of(
                recording(facts, "bare.har", -1, 100, 12, 0), recording(facts, "phone.pcap", 200, 90, 40, 1_500_000));
        SessionList list = rule.sessions(edits(imports), facts);
        assertEquals("phone#13", list.cite(new RecordId(imports.getFirst().capture(), 3)));
        assertEquals("phone#13", list.cite(new RecordId(imports.getLast().capture(), 13)));
    }

    @Test
    void doesNotTakeAnotherRunForTheSame() {
        SessionRule rule = new SessionRule(List.of("har", "pcap"), _ -> Map.of());
        Map<Sha256, CaptureFacts> facts = new HashMap<>();
        List<Edit.ImportCapture> imports = List.of(
                recording(facts, "browser.har", 1, 100, 12, 0), recording(facts, "later.pcap", 2, 90, 40, 9_000_000));
        List<Session> sessions = rule.sessions(edits(imports), facts).sessions();
        assertEquals(
                List.of(Overlap.Kind.NONE, Overlap.Kind.NONE),
                sessions.stream().map(s -> s.overlap().kind()).toList());
    }

    /// Records of requests 100 ms apart, of which each is told by its place in the run.
    private static Edit.ImportCapture recording(
            Map<Sha256, CaptureFacts> facts, String name, int tool, int from, int size, long late) {
        Sha256 hash = Sha256.of(Bytes.utf8(name));
        List<RecordDigest> digests = IntStream.range(from, from + size)
                .mapToObj(k -> new RecordDigest(
                        k, tool, tool < 0 ? -1 : k, (long) k << 32 | (tool == 0 ? 0 : k), k * 100_000L + late))
                .toList();
        facts.put(hash, new CaptureFacts(RecordDigests.of(digests), new CaptureSummary(Optional.empty(), Map.of())));
        return new Edit.ImportCapture(hash, name, 9, "any/1", Map.of(), size, false, Map.of());
    }

    private static SessionEdits edits(List<Edit.ImportCapture> imports) {
        return new SessionEdits(imports, List.of(), List.of(), List.of(), List.of(), Set.of());
    }

    /// Windows of one long log: heads, tails, equal ones under several names, and some of another log.
    private static List<Path> generated(Random random, Path folder) throws IOException {
        int[] log = IntStream.generate(() -> random.nextInt(25)).limit(120).toArray();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int from = random.nextBoolean() ? 0 : random.nextInt(60);
            int to = from + 1 + random.nextInt(60);
            int[] window = IntStream.range(from, to).map(k -> log[k]).toArray();
            files.add(Studies.capture(folder, "window_" + i, window));
            if (random.nextInt(3) == 0) {
                files.add(Studies.capture(folder, "also_" + i, window));
            }
        }
        return files;
    }

    private OpenStudy study() throws IOException {
        return Studies.open(folder.resolve("study"));
    }

    private Path capture(String name, int from, int to) throws IOException {
        return Studies.capture(folder, name, range(from, to).toArray());
    }

    private static IntStream range(int from, int to) {
        return IntStream.rangeClosed(from, to);
    }

    private static List<String> seen(OpenStudy study) {
        return study.sessions().stream()
                .map(s -> s.name() + " " + s.kept().size() + " of " + s.records() + " "
                        + s.overlap().kind().id())
                .toList();
    }

    @Test
    void namesWhatItOverlapsWith() throws IOException {
        try (OpenStudy study = study()) {
            Studies.take(study, capture("c", 1, 40), capture("b", 1, 20), capture("a", 1, 10));
            assertEquals(
                    List.of(
                            new Overlap(Overlap.Kind.CONTAINED, List.of("b", "c")),
                            new Overlap(Overlap.Kind.CONTAINS, List.of("a")),
                            new Overlap(Overlap.Kind.CONTAINS, List.of("a", "b"))),
                    study.sessions().stream().map(Session::overlap).toList());
        }
    }
}
