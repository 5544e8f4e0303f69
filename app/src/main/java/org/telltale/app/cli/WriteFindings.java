package org.telltale.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.telltale.app.setup.Build;
import org.telltale.model.job.JobContext;
import org.telltale.model.report.FindingCsv;
import org.telltale.model.report.FindingJson;
import org.telltale.model.report.HtmlWriter;
import org.telltale.model.report.MarkdownWriter;
import org.telltale.model.report.Redaction;
import org.telltale.model.report.Report;
import org.telltale.model.report.ReportWriter;
import org.telltale.model.report.Reporter;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.WriteReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Writes the findings.
@Command(name = "report", description = "Writes the findings, with all evidence beside them.")
final class WriteFindings extends StudyCommand {
    private static final List<ReportWriter> WRITERS =
            List.of(new MarkdownWriter(), new HtmlWriter(), new FindingCsv(), new FindingJson());

    @Option(names = "-o", paramLabel = "FILE", description = "Default: standard output, and no file of evidence.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--into", paramLabel = "FILE", description = "Renews the generated blocks of an edited report.")
    private Optional<Path> into = Optional.empty();

    @Option(names = "--format", paramLabel = "markdown|html|csv|json", description = "Default: markdown.")
    private String format = "markdown";

    @Option(names = "--redact", description = "Values by kind and length only, proven on what is written.")
    private boolean redact;

    @Override
    int run(OpenStudy study) throws IOException {
        Report clear = report(study, JobContext.NONE);
        Report report = redact ? clear.redact() : clear;
        WriteReport write = new WriteReport(study);
        ReportWriter writer = WRITERS.stream()
                .filter(w -> w.id().equals(format))
                .findFirst()
                .orElseThrow(() -> new UsageException("--format is markdown, html, csv or json, not '" + format + "'"));
        if (into.isPresent() && !writer.id().equals("markdown")) {
            throw new UsageException("--into renews Markdown: leave --format out");
        }
        String text = into.isPresent() ? write.renewed(report, into.get()) : WriteReport.text(report, writer);
        if (redact && !isProven(clear, text)) {
            return Exit.PARTLY;
        }
        if (into.isPresent()) {
            write.renew(report, into.get());
            note("renewed: " + into.get());
        } else if (file.isEmpty()) {
            out().append(text);
        } else {
            write.write(report, writer, file.get());
            note("written: " + file.get() + " and " + WriteReport.evidence(file.get(), redact));
        }
        return Exit.DONE;
    }

    /// A report that is not redacted in full is not written: it would say what is not so.
    private boolean isProven(Report clear, String text) {
        List<String> lines = text.lines().toList();
        List<Integer> open = new Redaction(clear).lines(text);
        for (int number : open) {
            note("line " + number + " holds a value of a finding: " + Listing.tidy(lines.get(number - 1)));
        }
        if (!open.isEmpty()) {
            note("not written: reword these names, paths or remarks, or report without --redact");
        }
        return open.isEmpty();
    }

    /// The report of a study as this program makes it.
    static Report report(OpenStudy study, JobContext job) throws IOException {
        Report.Tool tool = new Report.Tool(
                "Telltale " + Build.version(), study.state().history().size(), study.head());
        return new Reporter(study, study.state().categories()).report(tool, job);
    }
}
