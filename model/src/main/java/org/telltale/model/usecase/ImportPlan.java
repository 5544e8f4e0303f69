package org.telltale.model.usecase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.telltale.model.session.Overlap;
import org.telltale.model.session.Ranges;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.study.CaptureFacts;
import org.telltale.model.study.Edit;
import org.telltale.model.study.NameTable;
import org.telltale.model.study.SessionEdits;
import org.telltale.model.study.SessionList;
import org.telltale.model.study.SessionRule;
import org.telltale.model.study.StudyTools;

/// What an import would do, before anything is stored. Immutable; another choice gives another plan.
public final class ImportPlan {
    private final List<Planned> captures;
    private final List<PlannedNames> names;
    private final List<FileResult.Failed> failed;
    private final Ground ground;
    private final SessionList sessions;

    /// A file that was looked at.
    ///
    /// @param silent records without a byte of payload and without a URL
    /// @param problems remarks about the file and its records
    public record Planned(FileOrder order, Sha256 capture, long bytes, int records, Ranges silent, int problems) {
        /// Whether nothing in what a session keeps of this file can be read.
        public boolean saysNothing(Session session) {
            return session.kept().size() > 0
                    && session.kept().runs().stream()
                            .flatMapToInt(run -> IntStream.rangeClosed(run.first(), run.last()))
                            .allMatch(silent::contains);
        }

        Edit.ImportCapture edit() {
            return new Edit.ImportCapture(
                    capture,
                    order.fileName(),
                    bytes,
                    StudyTools.named(order.importer()),
                    Map.of(),
                    records,
                    order.whole(),
                    order.conditions());
        }
    }

    /// A list of names; its problems name the lines, and the numbers that have several names.
    public record PlannedNames(Path path, NameTable table) {}

    /// What there is already, and how sessions are made.
    record Ground(SessionEdits edits, Map<Sha256, CaptureFacts> facts, SessionRule rule) {}

    ImportPlan(List<Planned> captures, List<PlannedNames> names, List<FileResult.Failed> failed, Ground ground) {
        this.captures = List.copyOf(captures);
        this.names = List.copyOf(names);
        this.failed = List.copyOf(failed);
        this.ground = ground;
        sessions = ground.rule().sessions(edits(), ground.facts());
    }

    public List<Planned> captures() {
        return captures;
    }

    public List<PlannedNames> names() {
        return names;
    }

    /// Files of which nothing can be imported.
    public List<FileResult.Failed> failed() {
        return failed;
    }

    /// All sessions of the study as they would be.
    public List<Session> sessions() {
        return sessions.sessions();
    }

    /// The session a file would be, with what it keeps, its overlap and its conditions.
    public Optional<Session> session(Planned file) {
        return sessions.of(file.capture(), file.order().fileName());
    }

    public List<FileOrder> orders() {
        return captures.stream().map(Planned::order).toList();
    }

    /// Files that are one session under several names, of which an analyst may choose one, by session.
    public Map<Session, List<Planned>> sameBytes() {
        Map<Session, List<Planned>> same = new LinkedHashMap<>();
        for (Planned file : captures) {
            session(file)
                    .filter(session -> session.overlap().kind() == Overlap.Kind.IDENTICAL)
                    .ifPresent(session -> same.computeIfAbsent(session, _ -> new ArrayList<>())
                            .add(file));
        }
        return same;
    }

    /// Records kept in all sessions of the files of this plan.
    public int kept() {
        return captures.stream()
                .flatMap(file -> session(file).stream())
                .distinct()
                .mapToInt(session -> session.kept().size())
                .sum();
    }

    /// The same files with other orders; those without an order are left out.
    public ImportPlan with(List<FileOrder> orders) {
        Map<Path, FileOrder> byPath = orders.stream().collect(Collectors.toMap(FileOrder::path, order -> order));
        List<Planned> changed = new ArrayList<>();
        for (Planned file : captures) {
            Optional.ofNullable(byPath.get(file.order().path()))
                    .ifPresent(order -> changed.add(new Planned(
                            order, file.capture(), file.bytes(), file.records(), file.silent(), file.problems())));
        }
        return new ImportPlan(changed, names, failed, ground);
    }

    public ImportPlan keepingWhole(boolean whole) {
        return with(orders().stream().map(order -> order.keptWhole(whole)).toList());
    }

    /// Without files that a longer one of this plan contains, or that have the bytes of another one.
    public ImportPlan longestOnly() {
        ImportPlan cut = keepingWhole(false);
        Set<String> contained = cut.sessions().stream()
                .filter(session -> session.overlap().kind() == Overlap.Kind.CONTAINS)
                .flatMap(session -> session.overlap().with().stream())
                .collect(Collectors.toSet());
        Map<String, FileOrder> left = new LinkedHashMap<>();
        for (Planned file : cut.captures()) {
            cut.session(file)
                    .filter(session -> !contained.contains(session.name()))
                    .ifPresent(session -> left.putIfAbsent(session.name(), file.order()));
        }
        return cut.with(List.copyOf(left.values()));
    }

    private SessionEdits edits() {
        SessionEdits here = ground.edits();
        List<Edit.ImportCapture> imports = new ArrayList<>(here.imports());
        List<Edit.RenameSession> renames = new ArrayList<>(here.renames());
        for (Planned file : captures) {
            Edit.ImportCapture edit = file.edit();
            imports.removeIf(old ->
                    old.capture().equals(edit.capture()) && old.fileName().equals(edit.fileName()));
            imports.add(edit);
            file.order()
                    .sessionName()
                    .ifPresent(name -> renames.add(new Edit.RenameSession(edit.capture(), edit.fileName(), name)));
        }
        return new SessionEdits(imports, renames, here.conditions(), here.removals(), here.names(), here.purged());
    }
}
