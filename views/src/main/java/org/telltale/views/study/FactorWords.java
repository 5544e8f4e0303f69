package org.telltale.views.study;

import java.util.Map;
import java.util.Set;
import org.telltale.model.session.ProposedConditions;
import org.telltale.views.words.Words;

/// What conditions and their levels are called in the window: those that the program proposes by itself in its language,
/// any other by the analyst's own word. Study, filters and reports keep the words that are stored.
public final class FactorWords {
    private static final Words WORDS = Words.of(FactorWords.class);

    private static final Set<String> SWITCHED = Set.of("on", "off");
    private static final Set<String> LOGIN = Set.of("in", "out");

    private FactorWords() {}

    public static String text(String factor) {
        return names().getOrDefault(factor, factor);
    }

    /// A level as it is shown; in English that is the word stored.
    public static String level(String factor, String level) {
        if (!proposed(factor).contains(level)) {
            return level;
        }
        return switch (factor) {
            case ProposedConditions.ACTIVITY -> WORDS.say("activity." + level.replace(' ', '-'));
            case ProposedConditions.PERMISSIONS -> WORDS.say("permissions." + level);
            default -> WORDS.say("login-state." + level);
        };
    }

    /// The level to store for what was typed: one that is shown by this word, else the word itself.
    public static String stored(String factor, String shown) {
        return proposed(factor).stream()
                .filter(level -> level(factor, level).equals(shown))
                .findFirst()
                .orElse(shown);
    }

    private static Set<String> proposed(String factor) {
        return switch (factor) {
            case ProposedConditions.ACTIVITY -> ProposedConditions.activities();
            case ProposedConditions.PERMISSIONS -> SWITCHED;
            case ProposedConditions.LOGIN_STATE -> LOGIN;
            default -> Set.of();
        };
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
