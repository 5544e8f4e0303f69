package org.telltale.views.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Outline;
import org.telltale.model.field.Spot;
import org.telltale.model.problem.Severity;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Side;
import org.telltale.model.store.ProblemRow;
import org.telltale.model.study.Edit;
import org.telltale.model.study.Study;
import org.telltale.model.study.StudyState;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Endpoints;
import org.telltale.views.words.Words;

/// What is odd in the study's captures, payloads and names.
public final class ProblemsViewModel {
    /// A line of the list.
    ///
    /// @param where `login_1#14`, or a file
    /// @param place where in it, in words
    /// @param row the problem behind it; empty for a conflict of names
    /// @param names names that contradict each other, the one in use first; empty for any other problem
    public record Line(
            String where,
            String place,
            String severity,
            String message,
            Optional<ProblemRow> row,
            Optional<Names> names) {}

    /// Names an endpoint was given by several sources.
    public record Names(Endpoint endpoint, List<String> given) {
        public Names {
            given = List.copyOf(given);
        }

        /// What can be used: each name, then all of them together.
        List<String> choices() {
            return Stream.concat(given.stream(), Stream.of(String.join(" · ", given)))
                    .toList();
        }
    }

    private static final Words WORDS = Words.of(ProblemsViewModel.class);
    private static final String ANALYST = "analyst";

    private final Desk desk;
    private final LatestJob reading;
    private final LatestJob going;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    public ProblemsViewModel(Desk desk) {
        this.desk = desk;
        reading = new LatestJob(desk.jobs(), Lane.WORK);
        going = new LatestJob(desk.jobs(), Lane.WORK);
        desk.stateProperty().addListener(_ -> renew());
        desk.tableProperty().addListener(_ -> renew());
        renew();
    }

    public ObservableList<Line> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /// Whether they are still being read.
    ReadOnlyBooleanProperty busyProperty() {
        return reading.busyProperty();
    }

    /// `1 problem ▸ 996 has two names`, or empty where there is none.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    private void renew() {
        Study study = desk.study();
        StudyState state = desk.state();
        List<Endpoint> endpoints = desk.table().endpoints();
        reading.run(WORDS.say("title"), _ -> lines(study, state, endpoints), outcome -> {
            if (outcome instanceof Outcome.Done<List<Line>>(List<Line> now)) {
                lines.setAll(now);
                summary.set(summary(now));
            }
        });
    }

    private static String summary(List<Line> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        long problems = lines.stream().filter(ProblemsViewModel::isProblem).count();
        if (problems == 0) {
            return WORDS.say("remarks", lines.size());
        }
        Line first =
                lines.stream().filter(ProblemsViewModel::isProblem).findFirst().orElseThrow();
        return WORDS.say("problems", problems) + " ▸ " + first.message();
    }

    /// A notice is a remark of a decoder, unless it is about names that contradict each other.
    private static boolean isProblem(Line line) {
        return line.row()
                .map(row -> row.problem().severity() != Severity.NOTICE)
                .orElse(true);
    }

    private static List<Line> lines(Study study, StudyState state, List<Endpoint> endpoints) {
        List<Line> lines = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            conflict(endpoint, state.names().endpointNames(endpoint)).ifPresent(lines::add);
        }
        for (ProblemRow row : study.problems()) {
            String where = row.record().map(study::cite).orElseGet(() -> file(study, row));
            String place = row.where() + " @" + row.problem().span().offset() + "+"
                    + row.problem().span().length();
            String severity = WORDS.say("severity." + row.problem().severity());
            lines.add(new Line(where, place, severity, row.problem().message(), Optional.of(row), Optional.empty()));
        }
        return lines;
    }

    /// Sources that contradict each other, until an analyst says which name holds.
    private static Optional<Line> conflict(Endpoint endpoint, List<StudyState.Names.Named> all) {
        List<String> names =
                all.stream().map(StudyState.Names.Named::name).distinct().toList();
        if (names.size() < 2 || all.getFirst().source().equals(ANALYST)) {
            return Optional.empty();
        }
        String sources =
                all.stream().map(StudyState.Names.Named::source).distinct().collect(Collectors.joining(", "));
        String number = Endpoints.number(endpoint);
        return Optional.of(new Line(
                number,
                sources,
                WORDS.say("severity." + Severity.NOTICE),
                WORDS.say("conflict", number, names.size(), String.join(WORDS.say("and"), names)),
                Optional.empty(),
                Optional.of(new Names(endpoint, names))));
    }

    /// Says which name of an endpoint holds.
    void use(Names of, String name) {
        desk.edit(new Edit.NameEndpoint(of.endpoint(), name, ANALYST));
    }

    private static String file(Study study, ProblemRow row) {
        return study.sessions().stream()
                .filter(session -> session.capture().equals(row.capture()))
                .map(session -> session.file())
                .findFirst()
                .orElse("");
    }

    /// Goes to the bytes a problem is about.
    public void go(Line line) {
        Optional<RecordId> record = line.row().flatMap(ProblemRow::record);
        if (record.isEmpty()) {
            return;
        }
        ProblemRow row = line.row().orElseThrow();
        going.run(WORDS.say("place"), _ -> place(desk.study(), record.get(), row), outcome -> {
            if (outcome instanceof Outcome.Done<Selection>(Selection place)) {
                desk.selection().jump(place);
            }
        });
    }

    private static Selection place(Study study, RecordId record, ProblemRow row) {
        for (Side side : Side.values()) {
            for (Part part : Part.values()) {
                Optional<Outline> outline = study.layer(record, side, part).map(Outline::of);
                Optional<Integer> layer = outline.flatMap(o -> layer(o, row));
                if (layer.isPresent()) {
                    return inside(Selection.of(record, side, part), outline.get(), layer.get(), row);
                }
            }
        }
        return Selection.of(record);
    }

    private static Optional<Integer> layer(Outline outline, ProblemRow row) {
        for (int i = 0; i < outline.layers(); i++) {
            if (outline.layer(i).problems().contains(row.problem())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// The innermost field around the problem, with the problem's own bytes.
    private static Selection inside(Selection at, Outline outline, int layer, ProblemRow row) {
        Spot spot = outline.root(layer);
        Optional<Spot> deeper = Optional.of(spot);
        while (deeper.isPresent()) {
            spot = deeper.get();
            deeper = spot.node() instanceof FieldNode.Group
                    ? spot.children().stream()
                            .filter(child -> child.node()
                                    .span()
                                    .contains(row.problem().span().offset()))
                            .findFirst()
                    : Optional.empty();
        }
        return at.at(layer, spot.path(), Optional.of(row.problem().span()));
    }
}
