package org.telltale.model.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Overlap;
import org.telltale.model.session.Session;
import org.telltale.model.session.Side;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.Studies;

/// The 29 captures that are one log that kept growing, where they are at hand.
class GrowingLogTest {
    private static final Path CAPTURES = Path.of("../../shared/captures/wechat-2023");

    @TempDir
    Path folder;

    private List<Path> files = List.of();

    @BeforeEach
    void findCaptures() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CAPTURES), "the captures are not at hand");
        try (Stream<Path> all = Files.list(CAPTURES)) {
            files = all.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void countsEachRecordOnce() throws IOException {
        try (OpenStudy study = Studies.open(folder)) {
            List<FileResult> results = Studies.take(study, files.toArray(Path[]::new));
            assertEquals(
                    29,
                    results.stream()
                            .filter(FileResult.Imported.class::isInstance)
                            .count());
            assertEquals(
                    18_374,
                    results.stream()
                            .mapToInt(result ->
                                    ((FileResult.Imported) result).session().records())
                            .sum());
            assertEquals(26, study.sessions().size());
            assertEquals(1112, study.exchanges().size());
            assertTrue(
                    study.sessions().stream().allMatch(session -> session.kept().size() > 0));
            assertEquals(
                    List.of("login_3", "login_1", "logout_1"),
                    study.sessions().stream().limit(3).map(Session::name).toList());
            assertEquals(
                    3,
                    study.sessions().stream()
                            .filter(session -> session.overlap().kind() == Overlap.Kind.IDENTICAL)
                            .count());
            long bytes = 0;
            int empty = 0;
            for (int row = 0; row < study.exchanges().size(); row++) {
                bytes += study.exchanges().size(row, Side.REQUEST);
                empty += study.exchanges().size(row, Side.REQUEST) == 0 ? 1 : 0;
            }
            assertEquals(1_175_961, bytes);
            assertEquals(63, empty);
            assertEquals(
                    "login_3#14",
                    study.cite(study.resolve("login_permissions_on_1#14").orElseThrow()));
            assertEquals("login_1#116", study.cite(study.resolve("2#116").orElseThrow()));
            names(study);
        }
    }

    private void names(OpenStudy study) throws IOException {
        assertEquals(List.of(99L, 33L, 0L), named(study));
        new ImportCaptures(study)
                .run(ImportRequest.of(List.of(CAPTURES.resolve("request_types.csv"))), JobContext.NONE);
        assertEquals(List.of(99L, 33L, 1L), named(study));
        assertEquals(
                List.of("newreportkvcomm", "speedtestreport"),
                study.state().names().endpointNames(new Endpoint("rpc:996")).stream()
                        .map(named -> named.name())
                        .toList());
        assertEquals(1, study.problems().size());
    }

    private static List<Long> named(OpenStudy study) {
        List<Endpoint> endpoints = study.exchanges().endpoints();
        var names = study.state().names();
        return List.of(
                (long) endpoints.size(),
                endpoints.stream().filter(e -> names.endpoint(e).isPresent()).count(),
                endpoints.stream()
                        .filter(e -> names.endpointNames(e).size() > 1)
                        .count());
    }

    @Test
    void isTheSameInAnyOrderAndSplit() throws IOException {
        List<String> expected;
        try (OpenStudy study = Studies.open(folder.resolve("whole"))) {
            Studies.take(study, files.toArray(Path[]::new));
            expected = Studies.lines(study);
        }
        List<Path> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, new Random(7));
        try (OpenStudy study = Studies.open(folder.resolve("split"))) {
            Studies.take(study, shuffled.subList(0, 3).toArray(Path[]::new));
            Studies.take(study, shuffled.subList(3, 20).toArray(Path[]::new));
            Studies.take(study, shuffled.subList(20, 29).toArray(Path[]::new));
            assertEquals(expected, Studies.lines(study));
        }
    }

    @Test
    void cutsNothingFromIncrements() throws IOException {
        List<Path> increments = new ArrayList<>();
        try (OpenStudy study = Studies.open(folder.resolve("grown"))) {
            Studies.take(study, files.toArray(Path[]::new));
            for (Session session : study.sessions()) {
                List<String> lines = Files.readAllLines(CAPTURES.resolve(session.file()));
                List<String> kept = session.kept().runs().stream()
                        .flatMap(run -> lines.subList(run.first() - 1, run.last()).stream())
                        .toList();
                increments.add(Files.write(folder.resolve(session.name() + ".log.jsonl"), kept));
            }
        }
        try (OpenStudy study = Studies.open(folder.resolve("increments"))) {
            Studies.take(study, increments.toArray(Path[]::new));
            assertEquals(26, study.sessions().size());
            assertEquals(1112, study.exchanges().size());
            assertTrue(study.sessions().stream().allMatch(s -> s.kept().size() == s.records()));
        }
    }

    @Test
    void keepsOneFileWholeWhenAsked() throws IOException {
        try (OpenStudy study = Studies.open(folder)) {
            Studies.takeWhole(study, CAPTURES.resolve("login_permissions_on_1.log.jsonl"));
            assertEquals(1112, study.exchanges().size());
            assertEquals(
                    Map.of("permissions", "on"), study.sessions().getFirst().conditions());
        }
    }

    @Test
    void plansBeforeAnythingIsStored() throws IOException {
        try (OpenStudy study = Studies.open(folder)) {
            List<String> before = Studies.files(folder);
            ImportPlan plan = new PlanImport(study).plan(ImportRequest.of(List.of(CAPTURES)), JobContext.NONE);
            assertEquals(before, Studies.files(folder));
            assertEquals(Set.of(), study.captureFacts().keySet());
            assertEquals(29, plan.captures().size());
            assertEquals(1, plan.names().size());
            assertEquals(26, plan.sessions().size());
            assertEquals(1112, plan.kept());
            assertEquals(3, plan.sameBytes().size());
            assertEquals(1, plan.longestOnly().sessions().size());
            assertEquals(1112, plan.longestOnly().kept());
            ImportPlan whole = plan.keepingWhole(true);
            assertEquals(29, whole.sessions().size());
            assertEquals(18_374, whole.kept());
            List<FileOrder> chosen = plan.orders().stream()
                    .map(order -> order.fileName().startsWith("load_people")
                            ? order.named("load_people_nearby_location_permissions_on_1")
                            : order)
                    .toList();
            ImportPlan named = plan.with(chosen);
            new ImportCaptures(study).run(named, JobContext.NONE);
            assertEquals(named.sessions().stream().map(Session::toString).toList(), Studies.lines(study));
            Map<Optional<String>, Long> permissions = study.sessions().stream()
                    .collect(Collectors.groupingBy(
                            s -> Optional.ofNullable(s.conditions().get("permissions")), Collectors.counting()));
            assertEquals(Map.of(Optional.of("on"), 8L, Optional.empty(), 18L), permissions);
        }
    }
}
