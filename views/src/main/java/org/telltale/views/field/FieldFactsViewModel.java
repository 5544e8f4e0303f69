package org.telltale.views.field;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Part;
import org.telltale.model.study.Study;
import org.telltale.model.tag.TagScope;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Endpoints;
import org.telltale.views.study.Subject;
import org.telltale.views.study.Terms;
import org.telltale.views.text.Visible;
import org.telltale.views.words.Words;
import org.telltale.views.words.Zone;

/// What is known of the field that is looked at.
public final class FieldFactsViewModel {
    private static final Words WORDS = Words.of(FieldFactsViewModel.class);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int LONGEST = 80;

    private final Desk desk;
    private final LatestJob gathering;
    private final LatestJob going;
    private final ReadOnlyObjectWrapper<Optional<FieldFacts>> facts = new ReadOnlyObjectWrapper<>(Optional.empty());

    public FieldFactsViewModel(Desk desk) {
        this.desk = desk;
        gathering = new LatestJob(desk.jobs(), Lane.WORK);
        going = new LatestJob(desk.jobs(), Lane.WORK);
    }

    public ReadOnlyObjectProperty<Optional<FieldFacts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// Gathers what is known of the selected field.
    ///
    /// @return whether a field is selected
    public boolean ask() {
        Optional<Selection> at =
                desk.selection().current().filter(now -> !now.path().isEmpty());
        Study study = desk.study();
        at.ifPresent(place -> gathering.run(
                WORDS.say("gather"),
                job -> Subject.of(study, place).map(subject -> FieldGathering.of(study, subject, job)),
                outcome -> {
                    if (outcome instanceof Outcome.Done<Optional<FieldFacts>>(Optional<FieldFacts> found)) {
                        facts.set(found);
                    }
                }));
        if (at.isEmpty()) {
            desk.messages().say("field", WORDS.say("select"));
        }
        return at.isPresent();
    }

    /// `296 startup: protobuf:7.1`, with the name the field was given.
    public String title(FieldFacts of) {
        Subject subject = of.subject();
        String name = desk.state()
                .names()
                .field(subject.endpoint(), subject.side(), subject.pattern())
                .map(given -> "  " + given)
                .orElse("");
        return Endpoints.text(subject.endpoint(), desk.state()) + "  " + subject.pattern() + name;
    }

    /// `login_3#14`.
    public String cite(int row) {
        var table = desk.table();
        return row >= 0 && row < table.size()
                ? table.sessions().get(table.session(row)).cite(table.number(row))
                : "";
    }

    /// What the chart stands over: requests in order, or time.
    String caption(Course course) {
        String height = WORDS.say("course." + course.scale());
        return course.timed()
                ? WORDS.say("course.time", height, time(course.from()), time(course.to()), Zone.name())
                : WORDS.say(
                        "course.order",
                        height,
                        (long) course.to(),
                        course.starts().size() + 1);
    }

    private static String time(double micros) {
        return TIME.format(Instant.EPOCH.plus((long) micros, ChronoUnit.MICROS).atZone(Zone.shown()));
    }

    /// `login_3#14  1505495844`.
    String says(Course.Point point) {
        return cite(point.row()) + "  " + Visible.cut(Visible.of(point.text()), LONGEST);
    }

    /// Goes to the first place of a value.
    public void go(FieldFacts of, FieldFacts.Value value) {
        Study study = desk.study();
        going.run(WORDS.say("go"), job -> first(study, of.subject(), value, job), outcome -> {
            if (outcome instanceof Outcome.Done<Optional<Selection>>(Optional<Selection> place)) {
                place.ifPresent(desk.selection()::jump);
            }
        });
    }

    private static Optional<Selection> first(Study study, Subject subject, FieldFacts.Value value, JobContext job) {
        job.check();
        Criteria criteria = Criteria.of(
                new TagScope.AtEndpoints(java.util.Set.of(subject.endpoint()), subject.pattern()), subject.side());
        return new Coverer(study)
                .spots(criteria, value.first()).stream()
                        .filter(spot -> spot.value().equals(value.text()))
                        .findFirst()
                        .map(spot -> Selection.of(
                                        study.exchanges().id(value.first()), subject.side(), part(spot.path()))
                                .at(spot.trail().layerNumber(), spot.path(), Optional.of(spot.span())));
    }

    private static Part part(String path) {
        if (path.startsWith("headers:")) {
            return Part.HEADERS;
        }
        return path.startsWith("query:") || path.startsWith("url:") ? Part.URL : Part.BODY;
    }

    /// A filter of the requests that hold the field.
    public String filter(FieldFacts of) {
        return Terms.term("endpoint", "=", of.subject().endpoint().key()) + " "
                + Terms.term("path", "=", of.subject().pattern());
    }

    /// Shows only those.
    public void show(FieldFacts of) {
        desk.filter().textProperty().set(filter(of));
    }
}
