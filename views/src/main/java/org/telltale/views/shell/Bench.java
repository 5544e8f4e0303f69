package org.telltale.views.shell;

import org.telltale.views.doubt.DoubtViewModel;
import org.telltale.views.exchanges.RequestsViewModel;
import org.telltale.views.find.FindViewModel;
import org.telltale.views.findings.FindingsViewModel;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.message.MessageActions;
import org.telltale.views.message.MessageSource;
import org.telltale.views.message.MessageViewModel;
import org.telltale.views.message.OtherSide;
import org.telltale.views.patterns.PatternsViewModel;
import org.telltale.views.problems.ProblemsViewModel;
import org.telltale.views.rows.RowsViewModel;
import org.telltale.views.selection.FieldMarks;
import org.telltale.views.sessions.EndpointsViewModel;
import org.telltale.views.sessions.SessionsViewModel;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Questions;
import org.telltale.views.tags.RemoveTag;
import org.telltale.views.tags.TaggingViewModel;
import org.telltale.views.tags.TagsViewModel;
import org.telltale.views.values.ValuesViewModel;
import org.telltale.views.words.Words;

/// The view models of an open study, tied together.
record Bench(
        Desk desk,
        SessionsViewModel sessions,
        EndpointsViewModel endpoints,
        TagsViewModel tags,
        TaggingViewModel tagging,
        RemoveTag removal,
        RequestsViewModel requests,
        PatternsViewModel patterns,
        ValuesViewModel values,
        RowsViewModel rows,
        FindViewModel find,
        DoubtViewModel doubt,
        ProblemsViewModel problems,
        FindingsViewModel findings,
        MessageViewModel message,
        OtherSide other) {
    private static final Words WORDS = Words.of(Bench.class);

    static Bench of(Desk desk, Questions questions, MessageActions actions, String version) {
        MessageViewModel message =
                new MessageViewModel(MessageSource.of(desk.study()), desk.selection(), desk.jobs(), actions);
        mark(desk, message);
        OtherSide other = new OtherSide(MessageSource.of(desk.study()), desk.selection(), desk.jobs(), actions);
        mark(desk, other.model());
        desk.fieldsProperty().addListener(_ -> {
            message.reload();
            other.model().reload();
        });
        SessionsViewModel sessions = new SessionsViewModel(desk, questions);
        return new Bench(
                desk,
                sessions,
                new EndpointsViewModel(desk, questions),
                new TagsViewModel(desk),
                new TaggingViewModel(desk),
                new RemoveTag(desk),
                new RequestsViewModel(desk),
                new PatternsViewModel(desk, sessions::columnFactor),
                new ValuesViewModel(desk),
                new RowsViewModel(desk, questions),
                new FindViewModel(desk),
                new DoubtViewModel(desk),
                new ProblemsViewModel(desk),
                new FindingsViewModel(desk, version),
                message,
                other);
    }

    /// Gathers the marks of what is shown whenever it, the tags, the names or the preview change.
    private static void mark(Desk desk, MessageViewModel message) {
        LatestJob marking = new LatestJob(desk.jobs(), Lane.WORK);
        Runnable renew = () -> message.messageProperty()
                .get()
                .ifPresent(shown -> marking.run(WORDS.say("job.marks"), StudyMarks.of(desk, shown.tree()), outcome -> {
                    if (outcome instanceof Outcome.Done<FieldMarks>(FieldMarks marks)) {
                        message.marksProperty().set(marks);
                    }
                }));
        message.messageProperty().addListener(_ -> renew.run());
        desk.coveredProperty().addListener(_ -> renew.run());
        desk.stateProperty().addListener(_ -> renew.run());
        desk.previewProperty().addListener(_ -> renew.run());
    }
}
