package org.telltale.views.shell;

import java.util.ArrayList;
import java.util.List;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Filter;
import org.telltale.views.study.Terms;
import org.telltale.views.widget.EmptyState;

/// What a list says when the filter leaves nothing, with the parts of the filter that can be dropped.
final class NothingShown {
    private NothingShown() {}

    static EmptyState of(Desk desk, String noun) {
        EmptyState state = new EmptyState();
        desk.filter().textProperty().subscribe(text -> say(state, desk.filter(), text, noun));
        desk.tableProperty()
                .addListener(_ ->
                        say(state, desk.filter(), desk.filter().textProperty().get(), noun));
        return state;
    }

    private static void say(EmptyState state, Filter filter, String text, String noun) {
        if (text.isBlank()) {
            state.say("", "This study holds no " + noun + " yet. Drop captures here, or press Ctrl+I.", List.of());
            return;
        }
        List<String> terms = Terms.of(text);
        List<EmptyState.Action> ways = new ArrayList<>();
        for (int i = 0; i < terms.size() && terms.size() > 1; i++) {
            String rest = Terms.without(text, i);
            ways.add(new EmptyState.Action(
                    "Drop " + terms.get(i), () -> filter.textProperty().set(rest)));
        }
        ways.add(new EmptyState.Action("Clear", filter::clear));
        state.say("", "No " + noun + " matches  " + text, ways);
    }
}
