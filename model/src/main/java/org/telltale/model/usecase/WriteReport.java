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
    private final Study study;

    public WriteReport(Study study) {
        this.study = study;
    }

    /// The name a report gets that nobody named: it says whether values stand in clear.
    public static String fileName(ReportWriter writer, boolean redacted) {
        return "findings." + (redacted ? "redacted." : "unredacted.") + writer.extension();
    }

    /// The file of evidence beside a report.
    public static Path evidence(Path report, boolean redacted) {
        return report.resolveSibling(EvidenceLines.fileName(redacted));
    }

    /// @param file where the report goes, its folder there or not
    public void write(Report report, ReportWriter writer, Path file) throws IOException {
        put(file, text(report, writer));
        put(evidence(file, report.redacted()), EvidenceLines.write(report.evidence()));
    }

    /// What [#write] puts into the report's file.
    public static String text(Report report, ReportWriter writer) throws IOException {
        StringBuilder out = new StringBuilder();
        writer.write(report, out);
        return out.toString();
    }

    /// A report that was edited, with its generated blocks renewed.
    public String renewed(Report report, Path file) throws IOException {
        return new MarkdownWriter().renew(report, Files.readString(file), new Excerpts(study));
    }

    /// Renews the generated blocks of a report that was edited, and its evidence.
    public void renew(Report report, Path file) throws IOException {
        put(file, renewed(report, file));
        put(evidence(file, report.redacted()), EvidenceLines.write(report.evidence()));
    }

    /// Writes a text into a file, whole or not at all.
    public static void put(Path file, String text) throws IOException {
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
