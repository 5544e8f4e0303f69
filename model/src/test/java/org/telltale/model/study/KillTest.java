package org.telltale.model.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Session;
import org.telltale.model.tag.KnownValue;

/// Kills a process that writes to a study, at random points, again and again.
class KillTest {
    @TempDir
    Path temp;

    @Test
    void losesNoAcknowledgedEdit() throws Exception {
        killAgainAndAgain(10, 1);
    }

    @Test
    @Tag("soak")
    void losesNoAcknowledgedEditInAHundredKills() throws Exception {
        killAgainAndAgain(Integer.getInteger("telltale.soak.kills", 100), 2);
    }

    private void killAgainAndAgain(int times, long seed) throws Exception {
        Path folder = temp.resolve("study");
        Random random = new Random(seed);
        Set<String> edits = new LinkedHashSet<>();
        Set<String> imports = new LinkedHashSet<>();
        for (int i = 0; i < times; i++) {
            for (String line : runAndKill(folder, random.nextInt(12), random.nextInt(30_000_000))) {
                if (line.startsWith("edit ")) {
                    edits.add(line.substring(5));
                } else if (line.startsWith("import ")) {
                    imports.add(line.substring(7));
                }
            }
        }
        check(folder, edits, imports);
    }

    private static void check(Path folder, Set<String> edits, Set<String> imports) throws IOException {
        try (OpenStudy study = Studies.open(folder)) {
            Set<String> values =
                    study.state().knownValues().stream().map(KnownValue::value).collect(Collectors.toSet());
            assertTrue(values.containsAll(edits), "an acknowledged edit is lost");
            Set<String> names = study.sessions().stream().map(Session::name).collect(Collectors.toSet());
            assertTrue(names.containsAll(imports), "an acknowledged import is lost");
            assertTrue(edits.size() > 4 && !imports.isEmpty(), "too little was done to prove anything");
            assertTrue(
                    study.sessions().stream().allMatch(session -> session.kept().size() == 40));
            assertEquals(study.sessions().size() * 40, study.exchanges().size());
            assertEquals(List.of(), study.problems());
            assertTrue(study.verify(JobContext.NONE).stream().allMatch(StudyCheck::holds));
            assertEquals(
                    study.sessions().size(),
                    Studies.files(folder.resolve("captures")).size());
            assertEquals(List.of(), Studies.files(folder.resolve("incoming")));
        }
    }

    /// Lines that the process said before it was killed.
    private List<String> runAndKill(Path folder, int lines, int nanos) throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        temp.resolve("captures").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader()) {
            List<String> said = new java.util.ArrayList<>();
            for (int i = 0; i <= lines; i++) {
                String line = out.readLine();
                assertTrue(line != null, "the process ended by itself");
                said.add(line);
            }
            long until = System.nanoTime() + nanos;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            process.toHandle().destroyForcibly();
            process.waitFor();
            out.lines().filter(line -> line.matches("(edit|import) \\S+")).forEach(said::add);
            return said;
        }
    }

    private static String classPath() throws URISyntaxException {
        Set<String> path = new LinkedHashSet<>();
        for (Class<?> type : List.of(
                OpenStudy.class,
                KilledWriter.class,
                tools.jackson.databind.json.JsonMapper.class,
                tools.jackson.core.JacksonException.class,
                com.fasterxml.jackson.annotation.JsonCreator.class,
                org.jspecify.annotations.NullMarked.class,
                org.slf4j.Logger.class,
                org.h2.Driver.class)) {
            path.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return String.join(java.io.File.pathSeparator, path);
    }
}
