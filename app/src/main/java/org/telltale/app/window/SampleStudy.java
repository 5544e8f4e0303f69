package org.telltale.app.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.Rules;
import org.telltale.model.usecase.ImportCaptures;
import org.telltale.model.usecase.ImportRequest;
import org.telltale.model.usecase.TagField;
import org.telltale.samples.SampleSessions;

/// Fills an empty study with the synthetic sample sessions, their tags, facts and known values.
public final class SampleStudy {
    private SampleStudy() {}

    public static void fill(OpenStudy study, JobContext job) throws IOException {
        Path folder = Files.createTempDirectory("telltale-sample");
        try {
            List<Path> files = new ArrayList<>(SampleSessions.unpack(folder));
            files.add(folder.resolve(SampleSessions.NAMES));
            new ImportCaptures(study).run(ImportRequest.of(files), job);
        } finally {
            delete(folder);
        }
        String rules = new String(SampleSessions.read(SampleSessions.RULES), StandardCharsets.UTF_8);
        new TagField(study).apply(Rules.parse(rules));
        for (String[] fact : pairs(SampleSessions.FACTS)) {
            study.apply(new Edit.SetFact(fact[0], fact[1]));
        }
        for (String[] known : pairs(SampleSessions.KNOWN_VALUES)) {
            study.apply(new Edit.AddKnownValue(known[0], known[1]));
        }
    }

    /// Lines `name,value`.
    private static List<String[]> pairs(String file) {
        return new String(SampleSessions.read(file), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(",", 2))
                .filter(pair -> pair.length == 2)
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
