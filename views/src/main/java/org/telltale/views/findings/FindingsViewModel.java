package org.telltale.views.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.telltale.model.job.JobContext;
import org.telltale.model.report.Evidence;
import org.telltale.model.report.EvidenceLines;
import org.telltale.model.report.Finding;
import org.telltale.model.report.MarkdownWriter;
import org.telltale.model.report.Report;
import org.telltale.model.report.Reporter;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.Study;
import org.telltale.model.usecase.VerifyEvidence;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Messages;
import org.telltale.views.words.Words;

/// What would be reported now: findings, the report's text, and the files it is exported to.
public final class FindingsViewModel {
    private static final Words WORDS = Words.of(FindingsViewModel.class);

    /// A report and its text.
    public record Made(List<Finding> findings, List<Evidence> evidence, String markdown) {
        public static final Made NOTHING = new Made(List.of(), List.of(), "");

        public Made {
            findings = List.copyOf(findings);
            evidence = List.copyOf(evidence);
        }
    }

    private final Desk desk;
    private final String version;
    private final LatestJob making;
    private final ReadOnlyObjectWrapper<Made> made = new ReadOnlyObjectWrapper<>(Made.NOTHING);
    private boolean wanted;
    private boolean stale = true;

    /// @param version of the program, as the report prints it
    public FindingsViewModel(Desk desk, String version) {
        this.desk = desk;
        this.version = version;
        making = new LatestJob(desk.jobs(), Lane.WORK);
        desk.coveredProperty().addListener(_ -> renew());
        desk.stateProperty().addListener(_ -> renew());
    }

    public ReadOnlyObjectProperty<Made> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /// Says whether anybody looks: while nobody does, no report is made.
    public void wanted(boolean now) {
        wanted = now;
        if (now && stale) {
            renew();
        }
    }

    private void renew() {
        stale = true;
        if (wanted) {
            stale = false;
            Study study = desk.study();
            making.run(WORDS.say("title"), job -> make(study, job), outcome -> {
                if (outcome instanceof Outcome.Done<Made>(Made now)) {
                    made.set(now);
                }
            });
        }
    }

    private Made make(Study study, JobContext job) throws IOException {
        int edits = study.state().history().size();
        Report report =
                new Reporter(study, desk.categories()).report(new Report.Tool(version, edits, study.head()), job);
        StringBuilder text = new StringBuilder();
        new MarkdownWriter().write(report, text);
        return new Made(report.findings(), report.evidence(), text.toString());
    }

    /// Evidence by its id, such as `e-a25bbebe`.
    public Optional<Evidence> evidence(String id) {
        return made.get().evidence().stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /// Writes `findings.unredacted.md` and `findings.evidence.jsonl` into the study's exports.
    public void export() {
        Study study = desk.study();
        desk.jobs().<Made>run(Lane.WORK, WORDS.say("export"), job -> export(study, job), outcome -> {
            switch (outcome) {
                case Outcome.Done<Made>(Made now) -> exported(now);
                case Outcome.Failed<Made>(IOException cause) ->
                    desk.messages().failure("export", WORDS.say("export.failed", String.valueOf(cause.getMessage())));
                case Outcome.Cancelled<Made> _, Outcome.Broken<Made> _ -> {}
            }
        });
    }

    private Made export(Study study, JobContext job) throws IOException {
        Made now = make(study, job);
        Path folder = Files.createDirectories(study.folder().resolve("exports"));
        Files.writeString(folder.resolve("findings.unredacted.md"), now.markdown());
        Files.writeString(folder.resolve("findings.evidence.jsonl"), EvidenceLines.write(now.evidence()));
        return now;
    }

    private void exported(Made now) {
        made.set(now);
        String text = WORDS.say("export.done", now.evidence().size());
        desk.messages()
                .say(
                        "export",
                        Messages.Kind.PLAIN,
                        text,
                        List.of(new Messages.Way(WORDS.say("verify"), () -> verify(now.evidence()))));
    }

    /// Proves every line again from the captures' own bytes.
    public void verify(List<Evidence> evidence) {
        if (!(desk.study() instanceof OpenStudy study)) {
            return;
        }
        VerifyEvidence check = new VerifyEvidence(study, study.tools().importers());
        desk.jobs()
                .<List<VerifyEvidence.Checked>>run(
                        Lane.WORK, WORDS.say("verify"), job -> check.check(evidence, job), this::verified);
    }

    private void verified(Outcome<List<VerifyEvidence.Checked>> outcome) {
        switch (outcome) {
            case Outcome.Done<List<VerifyEvidence.Checked>>(List<VerifyEvidence.Checked> lines) -> {
                long broken = lines.stream().filter(line -> !line.holds()).count();
                if (broken == 0) {
                    desk.messages().say("export", WORDS.say("verify.holds", lines.size()));
                } else {
                    desk.messages().failure("export", WORDS.say("verify.broken", broken, lines.size()));
                }
            }
            case Outcome.Failed<List<VerifyEvidence.Checked>>(IOException cause) ->
                desk.messages().failure("export", WORDS.say("verify.failed", String.valueOf(cause.getMessage())));
            case Outcome.Cancelled<List<VerifyEvidence.Checked>> _, Outcome.Broken<List<VerifyEvidence.Checked>> _ -> {}
        }
    }

    /// Goes to the bytes of a line of evidence.
    public void go(Evidence evidence) {
        desk.selection().jump(Places.of(evidence));
    }
}
