package org.telltale.views.tags;

import java.util.Locale;
import org.telltale.model.coverage.Coverage;
import org.telltale.model.tag.TagScope;

/// What a scope covers, in the words of the strip: `658 requests, 71 endpoints   1 value`.
final class ScopeText {
    private ScopeText() {}

    static String counts(Coverage coverage) {
        String where = coverage.endpoints() > 1 ? ", " + many(coverage.endpoints(), "endpoint") : "";
        return many(coverage.exchanges(), "request") + where;
    }

    /// A value is one value, however many ways it is written.
    static String values(ScopeOption option, Coverage coverage) {
        return many(count(option, coverage), "value");
    }

    static int count(ScopeOption option, Coverage coverage) {
        return option.scope() instanceof TagScope.OfValue ? Math.min(1, coverage.values()) : coverage.values();
    }

    static String many(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }
}
