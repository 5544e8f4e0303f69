package org.telltale.views.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telltale.model.session.ProposedConditions;
import org.telltale.views.words.Language;

class FactorWordsTest {
    private static final Set<String> ACTIVITIES = ProposedConditions.activities();

    private final Language before = Language.shown();

    @AfterEach
    void showTheLanguageBefore() {
        Language.show(before);
    }

    private static String activity(String level) {
        return FactorWords.level(ProposedConditions.ACTIVITY, level);
    }

    @Test
    void showsTheWordsStoredInEnglish() {
        Language.show(Language.ENGLISH);
        ACTIVITIES.forEach(level -> assertEquals(level, activity(level)));
        List.of("on", "off").forEach(level -> assertEquals(level, FactorWords.level("permissions", level)));
        List.of("in", "out").forEach(level -> assertEquals(level, FactorWords.level("login state", level)));
    }

    @Test
    void storesTheSameLevelWhateverTheLanguage() {
        Language.show(Language.CHINESE);
        assertEquals("登录", activity("log in"));
        assertEquals("开启", FactorWords.level("permissions", "on"));
        assertEquals("未登录", FactorWords.level("login state", "out"));
        Set<String> shown = new HashSet<>();
        ACTIVITIES.forEach(level -> {
            shown.add(activity(level));
            assertEquals(level, FactorWords.stored(ProposedConditions.ACTIVITY, activity(level)));
        });
        assertEquals(ACTIVITIES.size(), shown.size(), "no two levels look alike");
    }

    @Test
    void leavesTheAnalystsOwnWords() {
        Language.show(Language.CHINESE);
        assertEquals("red packet", activity("red packet"));
        assertEquals("on", FactorWords.level("vpn", "on"));
        assertEquals("红包", FactorWords.stored(ProposedConditions.ACTIVITY, "红包"));
        assertEquals("search", FactorWords.stored("purpose", "search"));
    }
}
