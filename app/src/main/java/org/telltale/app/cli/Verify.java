package org.telltale.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.telltale.app.setup.Workbench;
import org.telltale.model.report.Evidence;
import org.telltale.model.report.EvidenceLines;
import org.telltale.model.report.MarkdownWriter;
import org.telltale.model.report.Report;
import org.telltale.model.report.ReportCheck;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.StudyCheck;
import org.telltale.model.usecase.VerifyEvidence;
import org.telltale.model.usecase.WriteReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Proves a study, its evidence and a report again.
@Command(
        name = "verify",
        description = "Checks every capture's and input's hash, the journals' chains, and every finding's bytes;"
                + " with --report, each number and claim of a report too.")
final class Verify extends StudyCommand {
    @Option(names = "--report", paramLabel = "FILE", description = "A Markdown report, edited or not.")
    private Optional<Path> file = Optional.empty();

    private int failed;

    @Override
    int run(OpenStudy study) throws IOException {
        try (Listing listing = listing("what", "holds", "why");
                Progress progress = progress("verifying captures")) {
            for (StudyCheck check : study.verify(progress)) {
                add(listing, check.what(), check.holds(), check.why());
            }
            Report report = WriteFindings.report(study, progress);
            evidence(study, listing, report.evidence(), progress);
            if (file.isPresent()) {
                report(study, listing, report, file.get());
            }
        }
        out().flush();
        note(failed == 0 ? "everything holds" : failed + " do not hold");
        return failed == 0 ? Exit.DONE : Exit.PARTLY;
    }

    private void evidence(OpenStudy study, Listing listing, List<Evidence> lines, Progress progress)
            throws IOException {
        List<VerifyEvidence.Checked> checked = new VerifyEvidence(study, Workbench.importers()).check(lines, progress);
        long held = checked.stream().filter(VerifyEvidence.Checked::holds).count();
        add(listing, lines.size() + " lines of evidence", held == lines.size(), held + " hold");
        checked.stream()
                .filter(line -> !line.holds())
                .forEach(line -> add(
                        listing,
                        line.evidence().id() + " " + line.evidence().exchange() + " "
                                + line.evidence().path(),
                        false,
                        line.why()));
    }

    private void report(OpenStudy study, Listing listing, Report clear, Path path) throws IOException {
        String text = Files.readString(path);
        Report report = MarkdownWriter.isRedacted(text) ? clear.redact() : clear;
        if (!text.contains(report.tool().state())) {
            note(path + " is older than the journal, which is of "
                    + report.tool().edits() + " edits now");
        }
        for (ReportCheck.Line line : new ReportCheck(study, report).check(text)) {
            String verdict = line.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String why = line.detail().isEmpty() ? verdict : verdict + ": " + line.detail();
            add(listing, "line " + line.number(), line.verdict() == ReportCheck.Verdict.HOLDS, why);
        }
        Path beside = WriteReport.evidence(path, report.redacted());
        if (Files.exists(beside)) {
            boolean same = Files.readString(beside).equals(EvidenceLines.write(report.evidence()));
            add(listing, beside.getFileName().toString(), same, same ? "" : "differs from the study's evidence");
        }
    }

    private void add(Listing listing, String what, boolean holds, String why) {
        failed += holds ? 0 : 1;
        listing.add(new Row().put("what", what).put("holds", holds).text("why", why));
    }
}
