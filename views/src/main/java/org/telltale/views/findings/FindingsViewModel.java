package org.telltale.views.findings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.telltale.model.job.JobContext;
import org.telltale.model.report.Evidence;
import org.telltale.model.report.Finding;
import org.telltale.model.report.Report;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.VerifyEvidence;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Messages;
import org.telltale.views.words.Words;

/// What would be reported now: findings as the analyst arranged them, the report's text with the analyst's own around the
/// generated blocks, and the files it is exported to.
public final class FindingsViewModel {
    private static final Words WORDS = Words.of(FindingsViewModel.class);

    /// A report and its text.
    ///
    /// @param markdown in clear, with the analyst's text
    /// @param shown as the preview has it: redacted where that is wanted
    public record Made(
            List<Finding> findings, List<Finding> leftOut, List<Evidence> evidence, String markdown, String shown) {
        public static final Made NOTHING = new Made(List.of(), List.of(), List.of(), "", "");

        public Made {
            findings = List.copyOf(findings);
            leftOut = List.copyOf(leftOut);
            evidence = List.copyOf(evidence);
        }
    }

    private final Desk desk;
    private final ReportText report;
    private final LatestJob making;
    private final ReadOnlyObjectWrapper<Made> made = new ReadOnlyObjectWrapper<>(Made.NOTHING);
    private final ReadOnlyObjectWrapper<List<FindingLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.CATEGORY);
    private final BooleanProperty redact = new SimpleBooleanProperty(this, "redact");
    private final LatestJob counting;
    private final ReadOnlyObjectWrapper<Optional<Widest>> widest = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean written;
    private boolean wanted;
    private boolean stale = true;

    /// @param version of the program, as the report prints it
    public FindingsViewModel(Desk desk, String version) {
        this.desk = desk;
        this.report = new ReportText(desk.study(), version);
        making = new LatestJob(desk.jobs(), Lane.WORK);
        counting = new LatestJob(desk.jobs(), Lane.WORK);
        desk.coveredProperty().addListener(_ -> renew());
        desk.stateProperty().addListener(_ -> renew());
        redact.addListener(_ -> renew());
        grouping.addListener(_ -> list());
    }

    Desk desk() {
        return desk;
    }

    public ReadOnlyObjectProperty<Made> madeProperty() {
        return made.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<FindingLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// The values that stand at most endpoints, counted while there are no findings.
    ReadOnlyObjectProperty<Optional<Widest>> widestProperty() {
        return widest.getReadOnlyProperty();
    }

    public ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /// Whether the preview and what is exported show values by kind and length only.
    public BooleanProperty redactProperty() {
        return redact;
    }

    /// The Markdown with the analyst's text, in clear.
    public ReadOnlyStringProperty sourceProperty() {
        return source.getReadOnlyProperty();
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
            Optional<String> own = own();
            boolean bare = redact.get();
            making.run(WORDS.say("title"), job -> make(own, bare, job), outcome -> {
                if (outcome instanceof Outcome.Done<Made>(Made now)) {
                    take(now);
                }
            });
        }
    }

    /// What the analyst writes and is not kept yet.
    private Optional<String> own() {
        return written ? Optional.of(source.get()) : Optional.empty();
    }

    private Made make(Optional<String> own, boolean bare, JobContext job) throws IOException {
        Report clear = report.report(job);
        String markdown = report.markdown(clear, own);
        String shown = bare ? report.markdown(clear.redact(), Optional.of(markdown)) : markdown;
        return new Made(clear.findings(), clear.leftOut(), clear.evidence(), markdown, shown);
    }

    private void take(Made now) {
        made.set(now);
        source.set(now.markdown());
        list();
        if (now.findings().isEmpty()) {
            counting.run(WORDS.say("job.widest"), job -> Widest.of(desk.study(), job), outcome -> {
                if (outcome instanceof Outcome.Done<Optional<Widest>>(Optional<Widest> count)) {
                    widest.set(count);
                }
            });
        }
    }

    private void list() {
        Made now = made.get();
        lines.set(new FindingLines(desk).of(now.findings(), now.leftOut(), grouping.get()));
    }

    /// Takes the text as the analyst has it now; what stands in generated blocks is made anew with the next change of the
    /// study, and before it is exported.
    public void write(String text) {
        if (text.equals(source.get())) {
            return;
        }
        written = true;
        source.set(text);
        if (redact.get()) {
            renew();
        } else {
            Made now = made.get();
            made.set(new Made(now.findings(), now.leftOut(), now.evidence(), text, text));
        }
    }

    /// Keeps what the analyst wrote in the study.
    public void keep() {
        own().ifPresent(text -> {
            written = false;
            desk.jobs().run(Lane.IO, WORDS.say("job.keep"), _ -> report.keep(text), outcome -> {
                if (outcome instanceof Outcome.Failed(IOException cause)) {
                    written = true;
                    desk.messages().failure("export", WORDS.say("export.failed", String.valueOf(cause.getMessage())));
                }
            });
        });
    }

    /// Moves a finding among those of its category: `step` places down, or up where it is negative.
    public void move(Finding finding, int step) {
        List<Finding> group = group(finding);
        int to = group.indexOf(finding) + step;
        if (to >= 0 && to < group.size() && !made.get().leftOut().contains(finding)) {
            place(finding, group.get(to));
        }
    }

    /// Puts a finding where another of its category stands.
    public void place(Finding finding, Finding where) {
        List<Finding> order = new ArrayList<>(made.get().findings());
        int from = order.indexOf(finding);
        int to = order.indexOf(where);
        if (from >= 0 && to >= 0 && from != to && finding.group().equals(where.group())) {
            Collections.rotate(order.subList(Math.min(from, to), Math.max(from, to) + 1), from < to ? -1 : 1);
            arrange(order, made.get().leftOut());
        }
    }

    private List<Finding> group(Finding finding) {
        return made.get().findings().stream()
                .filter(other -> other.group().equals(finding.group()))
                .toList();
    }

    /// Leaves a finding out of the report, which then only names it, or takes it in again.
    public void toggle(FindingLine.One line) {
        List<Finding> leftOut = new ArrayList<>(made.get().leftOut());
        if (!leftOut.remove(line.finding())) {
            leftOut.add(line.finding());
        }
        arrange(made.get().findings(), leftOut);
    }

    private void arrange(List<Finding> order, List<Finding> leftOut) {
        desk.edit(new Edit.ArrangeFindings(entries(order), entries(leftOut)));
    }

    private List<String> entries(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> desk.state().entryOf(finding.id()).stream())
                .toList();
    }

    /// Evidence by its id, such as `e-a25bbebe`.
    public Optional<Evidence> evidence(String id) {
        return made.get().evidence().stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /// Writes the report as Markdown, and its evidence, into the study's exports.
    public void export() {
        export(ReportForm.MARKDOWN);
    }

    /// Writes the report in a form, redacted where that is wanted, and its evidence into the study's exports.
    public void export(ReportForm form) {
        Optional<String> own = own();
        boolean bare = redact.get();
        desk.jobs()
                .<ReportText.Written>run(
                        Lane.WORK, WORDS.say("export"), job -> report.export(form, bare, own, job), outcome -> {
                            switch (outcome) {
                                case Outcome.Done<ReportText.Written>(ReportText.Written file) -> exported(file);
                                case Outcome.Failed<ReportText.Written>(IOException cause) ->
                                    failed("export.failed", cause);
                                case Outcome.Cancelled<ReportText.Written> _, Outcome.Broken<ReportText.Written> _ -> {}
                            }
                        });
        keep();
    }

    private void exported(ReportText.Written file) {
        if (!file.broken().isEmpty()) {
            List<String> numbers = file.broken().stream().map(String::valueOf).toList();
            desk.messages().failure("export", WORDS.say("export.values", String.join(", ", numbers)));
            return;
        }
        desk.messages().note("exported findings with {0} lines of evidence", file.evidence());
        String text = WORDS.say("export.done", file.file(), file.evidence());
        Messages.Way verify = new Messages.Way(WORDS.say("verify"), this::verify);
        desk.messages().say("export", Messages.Kind.PLAIN, text, List.of(verify));
    }

    private void failed(String key, IOException cause) {
        desk.messages().failure("export", WORDS.say(key, String.valueOf(cause.getMessage())));
    }

    /// Proves every line of evidence again from the captures' own bytes.
    public void verify() {
        if (desk.study() instanceof OpenStudy study) {
            VerifyEvidence check = new VerifyEvidence(study, study.tools().importers());
            desk.jobs()
                    .<List<VerifyEvidence.Checked>>run(
                            Lane.WORK,
                            WORDS.say("verify"),
                            job -> check.check(report.report(job).evidence(), job),
                            this::verified);
        }
    }

    private void verified(Outcome<List<VerifyEvidence.Checked>> outcome) {
        switch (outcome) {
            case Outcome.Done<List<VerifyEvidence.Checked>>(List<VerifyEvidence.Checked> checked) -> {
                long broken = checked.stream().filter(line -> !line.holds()).count();
                if (broken == 0) {
                    desk.messages().say("export", WORDS.say("verify.holds", checked.size()));
                } else {
                    desk.messages().failure("export", WORDS.say("verify.broken", broken, checked.size()));
                }
            }
            case Outcome.Failed<List<VerifyEvidence.Checked>>(IOException cause) -> failed("verify.failed", cause);
            case Outcome.Cancelled<List<VerifyEvidence.Checked>> _, Outcome.Broken<List<VerifyEvidence.Checked>> _ -> {}
        }
    }

    /// Goes to the bytes of a line of evidence.
    public void go(Evidence evidence) {
        desk.selection().jump(Places.of(evidence));
    }

    /// Goes to the first place of a finding.
    public void go(Finding finding) {
        Stream.of(finding.parts().getFirst())
                .flatMap(part -> part.evidence().stream())
                .findFirst()
                .ifPresent((Consumer<Evidence>) this::go);
    }
}
