package org.telltale.views.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.telltale.model.job.JobContext;
import org.telltale.model.report.Excerpts;
import org.telltale.model.report.MarkdownWriter;
import org.telltale.model.report.Redaction;
import org.telltale.model.report.Report;
import org.telltale.model.report.Reporter;
import org.telltale.model.study.Study;
import org.telltale.model.usecase.WriteReport;

/// The report of a study with the analyst's text around its generated blocks, which is kept in the study's `exports`. On
/// worker threads.
record ReportText(Study study, String version) {
    /// @param broken lines of the text, from 1, that hold a value although it is redacted
    record Written(Path file, int evidence, List<Integer> broken) {}

    private Path folder() {
        return study.folder().resolve("exports");
    }

    private Path kept() {
        return folder().resolve(ReportForm.MARKDOWN.fileName(false));
    }

    Report report(JobContext job) throws IOException {
        int edits = study.state().history().size();
        return new Reporter(study, study.state().categories())
                .report(new Report.Tool(version, edits, study.head()), job);
    }

    /// The report in Markdown around the analyst's text.
    ///
    /// @param own the text as it is being written; empty for the one that was kept last
    String markdown(Report report, Optional<String> own) throws IOException {
        if (own.isEmpty() && !Files.exists(kept())) {
            return WriteReport.text(report, new MarkdownWriter());
        }
        String edited = own.isPresent() ? own.get() : Files.readString(kept());
        return new MarkdownWriter().renew(report, edited, new Excerpts(study));
    }

    /// Keeps the analyst's text in the study.
    Path keep(String text) throws IOException {
        WriteReport.put(kept(), text);
        return kept();
    }

    /// Writes the report and its evidence, unless it shall be redacted and is not.
    Written export(ReportForm form, boolean redact, Optional<String> own, JobContext job) throws IOException {
        Report clear = report(job);
        Report report = redact ? clear.redact() : clear;
        String text = form.text(report, markdown(report, own));
        Path file = folder().resolve(form.fileName(redact));
        List<Integer> broken = redact ? new Redaction(clear).lines(text) : List.of();
        if (broken.isEmpty()) {
            WriteReport.put(file, text);
            WriteReport.put(
                    WriteReport.evidence(file, redact),
                    org.telltale.model.report.EvidenceLines.write(report.evidence()));
        }
        return new Written(file, report.evidence().size(), broken);
    }
}
