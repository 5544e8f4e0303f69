package org.telltale.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.telltale.app.setup.Build;
import org.telltale.model.job.JobContext;
import org.telltale.model.report.FindingCsv;
import org.telltale.model.report.FindingJson;
import org.telltale.model.report.MarkdownWriter;
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
            List.of(new MarkdownWriter(), new FindingCsv(), new FindingJson());

    @Option(names = "-o", paramLabel = "FILE", description = "Default: standard output, and no file of evidence.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--into", paramLabel = "FILE", description = "Renews the generated blocks of an edited report.")
    private Optional<Path> into = Optional.empty();

    @Option(names = "--format", paramLabel = "markdown|csv|json", description = "Default: markdown.")
    private String format = "markdown";

    @Override
    int run(OpenStudy study) throws IOException {
        Report report = report(study, JobContext.NONE);
        WriteReport write = new WriteReport(study);
        if (into.isPresent()) {
            write.renew(report, into.get());
            note("renewed: " + into.get());
            return Exit.DONE;
        }
        ReportWriter writer = WRITERS.stream()
                .filter(w -> w.id().equals(format))
                .findFirst()
                .orElseThrow(() -> new UsageException("--format is markdown, csv or json, not '" + format + "'"));
        if (file.isEmpty()) {
            writer.write(report, out());
            return Exit.DONE;
        }
        write.write(report, writer, file.get());
        note("written: " + file.get() + " and " + file.get().resolveSibling(WriteReport.EVIDENCE));
        return Exit.DONE;
    }

    /// The report of a study as this program makes it.
    static Report report(OpenStudy study, JobContext job) throws IOException {
        Report.Tool tool = new Report.Tool(
                "Telltale " + Build.version(), study.state().history().size(), study.head());
        return new Reporter(study, study.state().categories()).report(tool, job);
    }
}
