package org.telltale.views.shell;

import java.util.BitSet;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import org.telltale.model.session.PayloadState;
import org.telltale.model.store.Census;
import org.telltale.model.store.ExchangeTable;
import org.telltale.views.patterns.PatternsViewModel;
import org.telltale.views.study.Desk;
import org.telltale.views.words.Words;

/// The words of the status line.
final class Counts {
    private static final Words WORDS = Words.of(Counts.class);

    private final Desk desk;

    Counts(Desk desk) {
        this.desk = desk;
    }

    StringBinding shown() {
        return Bindings.createStringBinding(
                this::text, desk.filter().rowsProperty(), desk.tableProperty(), desk.coveredProperty());
    }

    private String text() {
        ExchangeTable table = desk.table();
        BitSet shown = desk.filter().rowsProperty().get();
        BitSet tagged = desk.covered().reported();
        return WORDS.say(
                "status.shown",
                shown.cardinality(),
                table.size(),
                tagged.cardinality(),
                table.census().rows(PayloadState.OPAQUE),
                table.census().rows(PayloadState.EMPTY));
    }

    /// Fields of the requests shown that nobody judged, once the list of fields has been made.
    ObservableValue<String> unjudged(PatternsViewModel patterns) {
        return patterns.surveyedProperty()
                .map(shown -> shown.fields() == 0 ? "" : WORDS.say("status.unjudged", shown.unjudged()));
    }

    ObservableValue<String> times() {
        return desk.tableProperty().map(table -> {
            int timed = table.census().rows(Census.Trait.TIME);
            if (table.size() == 0 || timed == table.size()) {
                return "";
            }
            return timed == 0 ? WORDS.say("status.untimed") : WORDS.say("status.some-untimed", table.size() - timed);
        });
    }

    ObservableValue<String> journal() {
        return desk.stateProperty()
                .map(state -> WORDS.say("status.saved", state.history().size()));
    }
}
