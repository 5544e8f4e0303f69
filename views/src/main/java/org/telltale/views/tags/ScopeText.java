package org.telltale.views.tags;

import org.telltale.model.coverage.Coverage;
import org.telltale.model.tag.TagScope;
import org.telltale.views.words.Words;

/// What a scope covers, in the words of the strip: `658 requests, 71 endpoints   1 value`.
final class ScopeText {
    private static final Words WORDS = Words.of(ScopeText.class);

    private ScopeText() {}

    static String counts(Coverage coverage) {
        return coverage.endpoints() > 1
                ? WORDS.say("covers.endpoints", coverage.exchanges(), coverage.endpoints())
                : WORDS.say("covers", coverage.exchanges());
    }

    /// A value is one value, however many ways it is written.
    static String values(ScopeOption option, Coverage coverage) {
        return WORDS.say("covers.values", count(option, coverage));
    }

    static int count(ScopeOption option, Coverage coverage) {
        return option.scope() instanceof TagScope.OfValue ? Math.min(1, coverage.values()) : coverage.values();
    }
}
