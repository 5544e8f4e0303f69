package org.telltale.views.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.Spot;
import org.telltale.model.study.Edit;
import org.telltale.views.job.Lane;
import org.telltale.views.job.Outcome;
import org.telltale.views.job.Work;
import org.telltale.views.message.LoadedMessage;
import org.telltale.views.message.MessageActions;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Endpoints;
import org.telltale.views.study.Questions;
import org.telltale.views.study.Terms;
import org.telltale.views.words.Words;

/// What the inspector asks for, done by the window.
final class InspectorActions implements MessageActions {
    private static final Words WORDS = Words.of(InspectorActions.class);

    private final Shell shell;
    private final Desk desk;

    InspectorActions(Shell shell, Desk desk) {
        this.shell = shell;
        this.desk = desk;
    }

    @Override
    public void copy(String text) {
        shell.outside().copy(text);
        desk.messages()
                .say(
                        "copy",
                        text.length() > 120 ? WORDS.say("copied") : WORDS.say("copied.what", text.replace('\n', ' ')));
    }

    @Override
    public void saveBytes(String name, Bytes bytes) {
        new Choosing(shell).newFile(WORDS.say("save.bytes"), name, file -> write(file, bytes));
    }

    private void write(Path file, Bytes bytes) {
        Work<Path> work = _ -> {
            bytes.save(file);
            return file;
        };
        desk.jobs().run(Lane.IO, WORDS.say("save.bytes"), work, outcome -> {
            switch (outcome) {
                case Outcome.Done<Path> _ ->
                    desk.messages().say("save", WORDS.say("save.saved", bytes.size(), file.getFileName()));
                case Outcome.Failed<Path>(IOException cause) ->
                    desk.messages().failure("save", WORDS.say("save.failed", String.valueOf(cause.getMessage())));
                case Outcome.Cancelled<Path> _, Outcome.Broken<Path> _ -> {}
            }
        });
    }

    @Override
    public void readAs(Spot spot) {
        desk.selection()
                .current()
                .ifPresent(at -> shell.questions()
                        .ask(
                                WORDS.say("read.title", spot.pattern()),
                                WORDS.say("read.why"),
                                List.of(new Questions.Blank(
                                        WORDS.say("read.reading"),
                                        spot.node().type(),
                                        List.of("text", "message", "bytes"),
                                        false)),
                                WORDS.say("read.read"),
                                answer -> choose(at, spot.pattern(), answer.getFirst())));
    }

    @Override
    public void chooseReading(Spot spot, String reading) {
        desk.selection().current().ifPresent(at -> choose(at, spot.pattern(), reading));
    }

    private void choose(Selection at, String pattern, String reading) {
        desk.table()
                .row(at.exchange())
                .ifPresent(row -> desk.edit(new Edit.ChooseReading(
                        desk.table().endpoints().get(desk.table().endpoint(row)), at.side(), pattern, reading)));
    }

    @Override
    public void findSimilar(LoadedMessage message) {
        var endpoint = message.exchange().endpoint();
        desk.filter()
                .textProperty()
                .set(Terms.term("endpoint", "=", endpoint.key()) + " state:"
                        + (message.isOpaque() ? "opaque" : "decoded"));
        desk.messages().say("similar", WORDS.say("similar", Endpoints.text(endpoint, desk.state())));
    }
}
