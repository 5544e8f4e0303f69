package org.telltale.views.shell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telltale.model.bytes.Span;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Side;
import org.telltale.model.study.Study;
import org.telltale.views.job.Lane;
import org.telltale.views.job.Outcome;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Questions;
import org.telltale.views.study.Whereabouts;
import org.telltale.views.words.Words;

/// Ctrl+G: goes to `session#n`, a whole citation, or an offset of the bytes shown (`@22`, `@22+4`).
final class GoTo {
    private static final Words WORDS = Words.of(GoTo.class);

    private static final Pattern CITATION =
            Pattern.compile("(?<record>[^@]*?#\\d+)(?:\\s+(?<side>request|response))?(?:\\s+(?<path>[^\\s@]+))?"
                    + "(?:\\s+@(?<offset>\\d+)(?:\\+(?<length>\\d+))?)?(?:\\s+e-[0-9a-f]+)?");
    private static final Pattern OFFSET = Pattern.compile("@?(?<offset>\\d+)(?:\\+(?<length>\\d+))?");

    private final Questions questions;
    private final Desk desk;

    GoTo(Shell shell, Workspace workspace) {
        this.questions = shell.questions();
        this.desk = workspace.bench().desk();
    }

    void ask() {
        questions.ask(
                WORDS.say("goto.title"),
                WORDS.say("goto.why"),
                List.of(Questions.Blank.of(WORDS.say("goto.place"), "")),
                WORDS.say("goto.go"),
                answer -> go(answer.getFirst()));
    }

    void go(String text) {
        Optional<Selection> now = desk.selection().current();
        desk.jobs().run(Lane.WORK, WORDS.say("goto.title"), _ -> place(desk.study(), text.strip(), now), outcome -> {
            if (outcome instanceof Outcome.Done<Optional<Selection>>(Optional<Selection> place)) {
                place.ifPresentOrElse(
                        desk.selection()::jump, () -> desk.messages().say("goto", WORDS.say("goto.nowhere", text)));
            }
        });
    }

    static Optional<Selection> place(Study study, String text, Optional<Selection> now) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches()) {
            return now.map(at -> at.at(at.layer(), at.path(), Optional.of(span(offset))));
        }
        Matcher citation = CITATION.matcher(text);
        if (!citation.matches()) {
            return Optional.empty();
        }
        return study.resolve(citation.group("record")).map(record -> place(study, record, citation));
    }

    private static Selection place(Study study, RecordId record, Matcher citation) {
        Side side = Optional.ofNullable(citation.group("side")).map(Side::of).orElse(Side.REQUEST);
        String path = Optional.ofNullable(citation.group("path")).orElse("");
        Optional<Span> span = citation.group("offset") == null ? Optional.empty() : Optional.of(span(citation));
        return Whereabouts.of(study, record, side, path, span);
    }

    private static Span span(Matcher found) {
        String length = found.group("length");
        return new Span(number(found.group("offset")), length == null ? 1 : number(length));
    }

    /// Digits beyond the range of a span mean a place that no layer has.
    private static long number(String digits) {
        return digits.length() > 15 ? 0 : Long.parseLong(digits);
    }
}
