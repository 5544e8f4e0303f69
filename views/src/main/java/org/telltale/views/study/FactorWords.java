package org.telltale.views.study;

import java.util.Map;
import org.telltale.model.session.ProposedConditions;
import org.telltale.views.words.Words;

/// What conditions are called in the window: those that the program proposes by itself in its language, any other by the
/// analyst's own word. Levels, filters and reports keep the words that are stored.
public final class FactorWords {
    private static final Words WORDS = Words.of(FactorWords.class);

    private FactorWords() {}

    public static String text(String factor) {
        return names().getOrDefault(factor, factor);
    }

    private static Map<String, String> names() {
        return Map.of(
                ProposedConditions.ACTIVITY,
                WORDS.say("factor.activity"),
                ProposedConditions.PERMISSIONS,
                WORDS.say("factor.permissions"),
                ProposedConditions.LOGIN_STATE,
                WORDS.say("factor.login-state"),
                ProposedConditions.RUN,
                WORDS.say("factor.run"));
    }
}
