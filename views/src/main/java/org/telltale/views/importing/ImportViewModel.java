package org.telltale.views.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.telltale.model.capture.KeyedImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Overlap;
import org.telltale.model.session.Session;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.FileOrder;
import org.telltale.model.usecase.FileResult;
import org.telltale.model.usecase.ImportCaptures;
import org.telltale.model.usecase.ImportPlan;
import org.telltale.model.usecase.ImportRequest;
import org.telltale.model.usecase.PlanImport;
import org.telltale.views.job.Job;
import org.telltale.views.job.Jobs;
import org.telltale.views.job.Lane;
import org.telltale.views.job.Outcome;
import org.telltale.views.words.Words;

/// An import that is being thought about, then run.
public final class ImportViewModel {
    private static final Words WORDS = Words.of(ImportViewModel.class);

    /// Where an import stands.
    public sealed interface Stage {
        /// Files are being looked at, or brought in.
        record Working(Job job) implements Stage {}

        /// The sheet waits for the analyst.
        record Planned(ImportPlan plan) implements Stage {}

        record Finished(List<FileResult> results) implements Stage {}

        /// It did not work; nothing of it stays.
        record Failed(String why) implements Stage {}

        record Cancelled() implements Stage {}
    }

    private static final List<String> KNOWN = List.of("activity", "permissions", "login state");
    private static final String RUN = "run";
    private static final int MOST_MAPPABLE = 20;

    private final OpenStudy study;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Cancelled());
    private final Set<String> chosen = new HashSet<>();
    private Optional<ImportPlan> base = Optional.empty();
    private Keep keep = Keep.ADDED;
    private final Set<String> added = new LinkedHashSet<>();
    private List<Path> mappable = List.of();
    private boolean importing;
    private long begun;
    private Duration looked = Duration.ZERO;

    public ImportViewModel(OpenStudy study, Jobs jobs) {
        this.study = study;
        this.jobs = jobs;
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// Looks at files without storing anything of them.
    public void plan(ImportRequest request) {
        run(WORDS.say("job.plan"), Lane.IO, job -> look(request, job), look -> {
            looked = Duration.ofNanos(System.nanoTime() - begun);
            base = Optional.of(look.plan());
            mappable = look.mappable();
            stage.set(new Stage.Planned(look.plan()));
        });
    }

    /// @param mappable files on the disk whose keys an analyst may name
    private record Look(ImportPlan plan, List<Path> mappable) {}

    private Look look(ImportRequest request, JobContext job) throws IOException {
        ImportPlan plan = new PlanImport(study).plan(request, job);
        return new Look(
                plan,
                plan.orders().stream()
                        .filter(order -> order.importer() instanceof KeyedImporter)
                        .map(FileOrder::path)
                        .filter(Files::isRegularFile)
                        .limit(MOST_MAPPABLE)
                        .toList());
    }

    /// Files of which [KeyedImporter]s read lines or rows; those in archives are left out.
    List<Path> mappable() {
        return mappable;
    }

    private <T> void run(String title, Lane lane, org.telltale.views.job.Work<T> work, Consumer<T> done) {
        begun = System.nanoTime();
        Job job = jobs.run(lane, title, work, outcome -> take(outcome, done));
        if (!job.isFinished()) {
            stage.set(new Stage.Working(job));
        }
    }

    private <T> void take(Outcome<T> outcome, Consumer<T> done) {
        switch (outcome) {
            case Outcome.Done<T>(T value) -> done.accept(value);
            case Outcome.Failed<T>(IOException cause) ->
                stage.set(new Stage.Failed(String.valueOf(cause.getMessage())));
            case Outcome.Cancelled<T> _ -> stage.set(new Stage.Cancelled());
            case Outcome.Broken<T> _ -> stage.set(new Stage.Failed(WORDS.say("fault")));
        }
    }

    public void cancel() {
        if (stage.get() instanceof Stage.Working(Job job)) {
            job.cancel();
        } else {
            stage.set(new Stage.Cancelled());
        }
    }

    public Keep keep() {
        return keep;
    }

    public void keep(Keep wanted) {
        keep = wanted;
        base.ifPresent(plan -> stage.set(new Stage.Planned(kept(plan, wanted))));
    }

    private static ImportPlan kept(ImportPlan plan, Keep keep) {
        return switch (keep) {
            case ADDED -> plan.keepingWhole(false);
            case LONGEST -> plan.longestOnly();
            case WHOLE -> plan.keepingWhole(true);
        };
    }

    /// Sessions and records that a choice would give: `26 sessions   1,112 requests`.
    public String outcome(Keep of) {
        return base.map(plan -> {
                    ImportPlan kept = kept(plan, of);
                    long sessions = kept.captures().stream()
                            .flatMap(file -> kept.session(file).stream())
                            .filter(session -> session.kept().size() > 0)
                            .distinct()
                            .count();
                    return WORDS.say("outcome", sessions, kept.kept());
                })
                .orElse("");
    }

    /// Whether a choice can be had: what is in the study stays, so *longest only* needs files that are all new.
    public boolean offers(Keep of) {
        if (of != Keep.LONGEST) {
            return true;
        }
        Set<org.telltale.model.session.Sha256> here = new HashSet<>();
        study.sessionEdits().imports().forEach(old -> here.add(old.capture()));
        return base.filter(plan -> plan.captures().stream().noneMatch(file -> here.contains(file.capture())))
                .isPresent();
    }

    /// Whether any files overlap, so that there is something to choose.
    public boolean overlaps() {
        return base.filter(plan -> plan.captures().stream()
                        .flatMap(file -> plan.keepingWhole(false).session(file).stream())
                        .map(session -> session.overlap().kind())
                        .anyMatch(kind -> kind == Overlap.Kind.CONTAINS
                                || kind == Overlap.Kind.CONTAINED
                                || kind == Overlap.Kind.PARTIAL
                                || kind == Overlap.Kind.SAME_RUN))
                .isPresent();
    }

    /// What is to be said of files that are recordings of one run by different tools.
    public List<String> sameRuns() {
        return base.stream()
                .map(plan -> plan.keepingWhole(false))
                .flatMap(plan -> plan.captures().stream()
                        .flatMap(file -> plan
                                .session(file)
                                .map(session -> session.countedElsewhere())
                                .filter(words -> !words.isEmpty())
                                .map(words -> file.order().fileName() + ": " + words)
                                .stream()))
                .toList();
    }

    /// One line a session, in the order of the study.
    public List<ImportRow> rows() {
        if (!(stage.get() instanceof Stage.Planned(ImportPlan plan))) {
            return List.of();
        }
        Map<Session, List<ImportPlan.Planned>> bySession = new LinkedHashMap<>();
        for (Session session : plan.sessions()) {
            bySession.put(session, new ArrayList<>());
        }
        plan.captures()
                .forEach(file -> plan.session(file)
                        .ifPresent(session -> bySession
                                .computeIfAbsent(session, _ -> new ArrayList<>())
                                .add(file)));
        List<ImportRow> rows = new ArrayList<>();
        bySession.forEach((session, files) -> {
            if (!files.isEmpty()) {
                rows.add(row(session, files));
            }
        });
        return rows;
    }

    private ImportRow row(Session session, List<ImportPlan.Planned> files) {
        Set<String> names = new LinkedHashSet<>();
        names.add(session.name());
        if (files.size() > 1) {
            names.addAll(session.alsoNamed());
        }
        boolean isChosen =
                files.stream().anyMatch(file -> chosen.contains(file.order().fileName()));
        return new ImportRow(session, files, List.copyOf(names), isChosen);
    }

    /// Factors that any line states, in the order met, then those somebody added.
    public List<String> factors() {
        Set<String> factors = new LinkedHashSet<>();
        rows().forEach(row -> factors.addAll(row.conditions().keySet()));
        factors.addAll(added);
        List<String> ordered = new ArrayList<>(factors);
        ordered.sort(Comparator.comparing((String factor) -> factor.equals(RUN))
                .thenComparingInt(factor -> KNOWN.contains(factor) ? KNOWN.indexOf(factor) : KNOWN.size()));
        return ordered;
    }

    /// Adds a factor that no file name states.
    void addFactor(String factor) {
        added.add(factor);
        keep(keep);
    }

    /// `29 captures and 1 list of names, recognised by content`.
    String title(ImportPlan plan) {
        int lists = plan.names().size();
        return lists == 0
                ? WORDS.say("title", plan.captures().size())
                : WORDS.say("title.names", plan.captures().size(), lists);
    }

    /// Whether each longer file begins with all that the next shorter one holds.
    boolean grows() {
        return base.filter(plan -> {
                    ImportPlan cut = plan.keepingWhole(false);
                    int longest = plan.captures().stream()
                            .mapToInt(ImportPlan.Planned::records)
                            .max()
                            .orElse(0);
                    return plan.captures().size() > 1 && cut.kept() == longest;
                })
                .isPresent();
    }

    String overlapHead() {
        return grows()
                ? base.map(plan -> WORDS.say("overlap.grew", plan.captures().size()))
                        .orElse("")
                : WORDS.say("overlap.some");
    }

    String overlapText() {
        String how = grows() ? WORDS.say("overlap.how") : "";
        return base.map(plan -> how
                        + WORDS.say(
                                "overlap.places",
                                records(plan),
                                plan.keepingWhole(false).kept()))
                .orElse("");
    }

    /// How often a count would repeat where every file is kept whole.
    String repeats() {
        return base.filter(_ -> grows())
                .map(plan -> WORDS.say("keep.repeats", plan.captures().size()))
                .orElse("");
    }

    private static int records(ImportPlan plan) {
        return plan.captures().stream().mapToInt(ImportPlan.Planned::records).sum();
    }

    /// How far the work is: `about 9,120 of 18,374 records read`; empty where nothing is known of it.
    public String progress() {
        if (!(stage.get() instanceof Stage.Working(Job job)) || job.total() <= 0) {
            return "";
        }
        double fraction = Math.clamp((double) job.done() / job.total(), 0, 1);
        String read = base.map(plan -> WORDS.say("progress", Math.round(records(plan) * fraction), records(plan)))
                .orElseGet(() -> WORDS.say("percent", fraction));
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        return Pace.left(taken, fraction).map(words -> read + words).orElse(read);
    }

    /// Whether captures are being brought in, so that to stop is to lose them.
    public boolean isImporting() {
        return importing && stage.get() instanceof Stage.Working;
    }

    /// Captures that are looked at; 0 before they were.
    public int captures() {
        return base.map(plan -> plan.captures().size()).orElse(0);
    }

    /// Records of all captures, however often a file repeats them.
    public int records() {
        return base.map(ImportViewModel::records).orElse(0);
    }

    /// Sessions of which somebody has to say which name holds.
    long undecided() {
        return rows().stream().filter(ImportRow::needsName).count();
    }

    /// What the import would be: `4.1 MB, 18,374 records to read: about 6 s`; the time is told from that of the look.
    String estimate() {
        if (!(stage.get() instanceof Stage.Planned(ImportPlan plan))
                || plan.captures().isEmpty()) {
            return "";
        }
        return Pace.estimate(plan, looked);
    }

    /// Says which of several names holds.
    public void name(ImportRow row, String name) {
        row.files().forEach(file -> chosen.add(file.order().fileName()));
        ImportPlan.Planned of = row.files().stream()
                .filter(file -> file.order().fileName().startsWith(name))
                .findFirst()
                .orElse(row.files().getFirst());
        change(List.of(row), order -> order.fileName().equals(of.order().fileName()) ? order.named(name) : order);
    }

    /// Sets a condition of lines; an empty level makes it not stated.
    public void condition(List<ImportRow> rows, String factor, String level) {
        change(rows, order -> {
            Map<String, String> levels = new LinkedHashMap<>(order.conditions());
            levels.put(factor, level.strip());
            return order.with(levels);
        });
    }

    private void change(List<ImportRow> rows, java.util.function.UnaryOperator<FileOrder> by) {
        Set<Path> paths = new HashSet<>();
        rows.forEach(row -> row.files().forEach(file -> paths.add(file.order().path())));
        base = base.map(plan -> plan.with(plan.orders().stream()
                .map(order -> paths.contains(order.path()) ? by.apply(order) : order)
                .toList()));
        keep(keep);
    }

    /// Brings in what is planned; cancelled, it leaves no trace.
    public void run() {
        if (stage.get() instanceof Stage.Planned(ImportPlan plan)) {
            importing = true;
            run(
                    WORDS.say("job.import", plan.captures().size()),
                    Lane.IO,
                    job -> new ImportCaptures(study).run(plan, job),
                    results -> stage.set(new Stage.Finished(results)));
        }
    }
}
