package org.telltale.model.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.report.Report;
import org.telltale.model.session.Sha256;
import org.telltale.model.study.Study;

/// Says for a report which program wrote it and what the journals held then.
public final class ReportTool {
    private ReportTool() {}

    /// @param version as `--version` prints it
    public static Report.Tool of(String version, Study study) throws IOException {
        return new Report.Tool(version, study.state().history().size(), head(study.folder().resolve("journal")));
    }

    /// SHA-256 of the last line of the only journal, without its line feed; of several journals' hashes one a line, by
    /// name of journal. Anyone gets the same with `tail -n 1 FILE | tr -d '\n' | sha256sum`.
    private static String head(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        List<Path> journals;
        try (Stream<Path> all = Files.list(folder)) {
            journals = all.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList();
        }
        List<String> heads = new ArrayList<>();
        for (Path journal : journals) {
            List<String> lines = Files.readAllLines(journal);
            if (!lines.isEmpty()) {
                heads.add(Sha256.of(Bytes.utf8(lines.getLast())).hex());
            }
        }
        return heads.size() < 2
                ? String.join("", heads)
                : Sha256.of(Bytes.utf8(String.join("\n", heads))).hex();
    }
}
