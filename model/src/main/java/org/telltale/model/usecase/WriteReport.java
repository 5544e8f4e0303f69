package org.telltale.model.usecase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.telltale.model.report.EvidenceLines;
import org.telltale.model.report.Excerpts;
import org.telltale.model.report.MarkdownWriter;
import org.telltale.model.report.Report;
import org.telltale.model.report.ReportWriter;
import org.telltale.model.study.Study;

/// Writes findings into files: the report, and all its evidence beside it. A file is there whole or not at all.
public final class WriteReport {
    /// Name of the file of evidence.
    public static final String EVIDENCE = "findings.evidence.jsonl";

    private final Study study;

    public WriteReport(Study study) {
        this.study = study;
    }

    /// The name a report gets that nobody named: it says that values stand in clear.
    public static String fileName(ReportWriter writer) {
        return "findings.unredacted." + writer.extension();
    }

    /// @param file where the report goes, its folder there or not
    public void write(Report report, ReportWriter writer, Path file) throws IOException {
        StringBuilder out = new StringBuilder();
        writer.write(report, out);
        put(file, out.toString());
        put(file.resolveSibling(EVIDENCE), EvidenceLines.write(report.evidence()));
    }

    /// Renews the generated blocks of a report that was edited, and its evidence.
    public void renew(Report report, Path file) throws IOException {
        String edited = Files.readString(file);
        put(file, new MarkdownWriter().renew(report, edited, new Excerpts(study)));
        put(file.resolveSibling(EVIDENCE), EvidenceLines.write(report.evidence()));
    }

    private static void put(Path file, String text) throws IOException {
        Path whole = file.toAbsolutePath();
        Path folder = whole.resolveSibling("");
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, ".telltale", ".new");
        try {
            Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
