package org.telltale.views.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.study.Edit;
import org.telltale.views.selection.Selection;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Questions;
import org.telltale.views.study.Questions.Blank;

/// Notes, marks, facts, known values and what is set aside.
final class NoteTaking {
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
                "Note at " + desk.study().cite(at.exchange()),
                at.path(),
                List.of(Blank.of("Note", "")),
                "Keep",
                answer -> desk.edit(new Edit.AddNote(at.exchange(), at.side(), at.path(), answer.getFirst()))));
    }

    void mark() {
        here().ifPresent(at -> questions.ask(
                "Mark at " + desk.study().cite(at.exchange()),
                "A mark may change a condition of the session from here on.",
                List.of(
                        Blank.of("What happened", ""),
                        new Blank("Factor", "", factors, false),
                        Blank.optional("Level from here on", "")),
                "Mark",
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
                "Set aside",
                "Requests that match are hidden, and counted in the report.",
                List.of(Blank.of("Filter", query), Blank.of("Reason", "")),
                "Set aside",
                answer -> {
                    desk.edit(new Edit.SetAside(answer.get(0), answer.get(1)));
                    desk.filter().clear();
                });
    }

    void fact() {
        questions.ask(
                "A fact of the study",
                "The report prints what is missing as not stated.",
                List.of(new Blank("Fact", "app", FACTS, true), Blank.optional("Value", "")),
                "Set",
                answer -> desk.edit(new Edit.SetFact(answer.get(0), answer.get(1))));
    }

    void known() {
        questions.ask(
                "A known value of the device, account or place",
                "",
                List.of(Blank.of("Name", ""), Blank.of("Value", "")),
                "Add",
                answer -> desk.edit(new Edit.AddKnownValue(answer.get(0), answer.get(1))));
    }

    private Optional<Selection> here() {
        return desk.selection().current();
    }
}
