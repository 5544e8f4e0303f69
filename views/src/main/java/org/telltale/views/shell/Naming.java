package org.telltale.views.shell;

import java.util.List;
import java.util.Optional;
import org.telltale.model.session.Session;
import org.telltale.model.study.Edit;
import org.telltale.views.job.Lane;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Endpoints;
import org.telltale.views.study.Questions;
import org.telltale.views.study.Questions.Blank;
import org.telltale.views.study.Subject;
import org.telltale.views.words.Words;

/// F2: names what has the focus, a session, an endpoint or the selected field.
final class Naming {
    private static final Words WORDS = Words.of(Naming.class);

    private final Questions questions;
    private final Workspace workspace;
    private final Desk desk;

    Naming(Shell shell, Workspace workspace) {
        this.questions = shell.questions();
        this.workspace = workspace;
        this.desk = workspace.bench().desk();
    }

    void ask() {
        Optional<Session> session =
                workspace.sessions().list().isFocused() ? workspace.sessions().session() : Optional.empty();
        if (workspace.bench().tagging().openProperty().get()) {
            workspace.strip().name();
        } else if (session.isPresent()) {
            workspace.bench().sessions().rename(session.get());
        } else if (workspace.endpoints().list().isFocused()) {
            workspace.endpoints().endpoint().ifPresent(workspace.bench().endpoints()::rename);
        } else {
            field();
        }
    }

    private void field() {
        Optional<Selection> at = desk.selection().current();
        if (at.isEmpty()) {
            return;
        }
        desk.jobs().run(Lane.WORK, WORDS.say("job.field"), _ -> Subject.of(desk.study(), at.get()), outcome -> {
            if (outcome instanceof Outcome.Done<Optional<Subject>>(Optional<Subject> found)) {
                found.ifPresentOrElse(this::field, () -> endpoint(at.get()));
            }
        });
    }

    private void endpoint(Selection at) {
        desk.table()
                .row(at.exchange())
                .ifPresent(row -> workspace
                        .bench()
                        .endpoints()
                        .rename(desk.table().endpoints().get(desk.table().endpoint(row))));
    }

    private void field(Subject subject) {
        String here = desk.state()
                .names()
                .field(subject.endpoint(), subject.side(), subject.pattern())
                .orElse("");
        boolean shared = subject.shape().filter(shape -> shape.keys() >= 4).isPresent();
        String everywhere = WORDS.say("name.everywhere");
        String only = WORDS.say("name.only", Endpoints.text(subject.endpoint(), desk.state()));
        questions.ask(
                WORDS.say("name.title", subject.pattern()),
                "",
                List.of(
                        Blank.of(WORDS.say("name"), here),
                        new Blank(WORDS.say("name.holds"), shared ? everywhere : only, List.of(everywhere, only), true),
                        Blank.optional(WORDS.say("name.source"), "analyst")),
                WORDS.say("name"),
                answer -> desk.edit(
                        answer.get(1).equals(everywhere) && subject.shape().isPresent()
                                ? new Edit.NameShape(
                                        subject.shape().get().text(), subject.member(), answer.get(0), answer.get(2))
                                : new Edit.NameField(
                                        subject.endpoint(),
                                        subject.side(),
                                        subject.pattern(),
                                        answer.get(0),
                                        answer.get(2))));
    }
}
