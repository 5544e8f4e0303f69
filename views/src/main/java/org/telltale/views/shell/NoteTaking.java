package org.telltale.views.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.study.Edit;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Questions;
import org.telltale.views.study.Questions.Blank;
import org.telltale.views.words.Words;

/// Notes, marks, facts, known values and what is set aside.
final class NoteTaking {
    private static final Words WORDS = Words.of(NoteTaking.class);

    private static final List<String> FACTS = List.of(
            "app",
            "version",
            "package hash",
            "device",
            "system",
            "account",
            "country",
            "capture script",
            "observed at");

    private final Questions questions;
    private final Desk desk;
    private final List<String> factors;

    NoteTaking(Questions questions, Bench bench) {
        this.questions = questions;
        this.desk = bench.desk();
        this.factors = bench.sessions().factors();
    }

    void note() {
        here().ifPresent(at -> questions.ask(
                WORDS.say("note.title", desk.study().cite(at.exchange())),
                at.path(),
                List.of(Blank.of(WORDS.say("note"), "")),
                WORDS.say("note.keep"),
                answer -> desk.edit(new Edit.AddNote(at.exchange(), at.side(), at.path(), answer.getFirst()))));
    }

    void mark() {
        here().ifPresent(at -> questions.ask(
                WORDS.say("mark.title", desk.study().cite(at.exchange())),
                WORDS.say("mark.why"),
                List.of(
                        Blank.of(WORDS.say("mark.what"), ""),
                        new Blank(WORDS.say("mark.factor"), "", factors, false),
                        Blank.optional(WORDS.say("mark.level"), "")),
                WORDS.say("mark.do"),
                answer -> {
                    Map<String, String> conditions =
                            answer.get(1).isEmpty() ? Map.of() : Map.of(answer.get(1), answer.get(2));
                    desk.edit(new Edit.AddMark(at.exchange(), answer.getFirst(), conditions));
                }));
    }

    /// Hides what the filter shows, for a reason that the report gives.
    void aside() {
        String query = desk.filter().queryProperty().get().print();
        questions.ask(
                WORDS.say("aside"),
                WORDS.say("aside.why"),
                List.of(Blank.of(WORDS.say("filter"), query), Blank.of(WORDS.say("reason"), "")),
                WORDS.say("aside"),
                answer -> {
                    desk.edit(new Edit.SetAside(answer.get(0), answer.get(1)));
                    desk.filter().clear();
                });
    }

    void fact() {
        questions.ask(
                WORDS.say("fact.title"),
                WORDS.say("fact.why"),
                List.of(new Blank(WORDS.say("fact"), "app", FACTS, true), Blank.optional(WORDS.say("value"), "")),
                WORDS.say("set"),
                answer -> desk.edit(new Edit.SetFact(answer.get(0), answer.get(1))));
    }

    void known() {
        questions.ask(
                WORDS.say("known.title"),
                "",
                List.of(Blank.of(WORDS.say("name"), ""), Blank.of(WORDS.say("value"), "")),
                WORDS.say("add"),
                answer -> desk.edit(new Edit.AddKnownValue(answer.get(0), answer.get(1))));
    }

    private Optional<Selection> here() {
        return desk.selection().current();
    }
}
