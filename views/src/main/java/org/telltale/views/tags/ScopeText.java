package org.telltale.views.tags;

import java.util.Locale;
import org.telltale.model.coverage.Coverage;

/// What a scope covers, in the words of the strip: `658 requests, 71 endpoints   1 value`.
final class ScopeText {
    private ScopeText() {}

    static String counts(Coverage coverage) {
        String where = coverage.endpoints() > 1 ? ", " + many(coverage.endpoints(), "endpoint") : "";
        return many(coverage.exchanges(), "request") + where;
    }

    static String values(Coverage coverage) {
        return many(coverage.values(), "value");
    }

    static String many(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }
}
