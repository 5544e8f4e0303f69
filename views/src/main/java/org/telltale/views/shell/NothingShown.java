package org.telltale.views.shell;

import java.util.ArrayList;
import java.util.List;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Filter;
import org.telltale.views.study.Terms;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.words.Words;

/// What a list says when the filter leaves nothing, with the parts of the filter that can be dropped.
final class NothingShown {
    private static final Words WORDS = Words.of(NothingShown.class);

    private NothingShown() {}

    /// @param key of the texts about what is listed
    static EmptyState of(Desk desk, String key) {
        EmptyState state = new EmptyState();
        desk.filter().textProperty().subscribe(text -> say(state, desk.filter(), text, key));
        desk.tableProperty()
                .addListener(_ ->
                        say(state, desk.filter(), desk.filter().textProperty().get(), key));
        return state;
    }

    private static void say(EmptyState state, Filter filter, String text, String key) {
        if (text.isBlank()) {
            state.say("", WORDS.say("nothing." + key + ".yet"), List.of());
            return;
        }
        List<String> terms = Terms.of(text);
        List<EmptyState.Action> ways = new ArrayList<>();
        for (int i = 0; i < terms.size() && terms.size() > 1; i++) {
            String rest = Terms.without(text, i);
            ways.add(new EmptyState.Action(
                    WORDS.say("nothing.drop", terms.get(i)),
                    () -> filter.textProperty().set(rest)));
        }
        ways.add(new EmptyState.Action(WORDS.say("nothing.clear"), filter::clear));
        state.say("", WORDS.say("nothing." + key + ".matches", text), ways);
    }
}
