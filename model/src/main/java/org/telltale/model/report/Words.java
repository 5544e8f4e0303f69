package org.telltale.model.report;

import java.util.List;
import java.util.Locale;
import org.telltale.model.session.Sha256;

/// Numbers and lists as they stand in sentences.
final class Words {
    static final String NOT_STATED = "*not stated*";

    private static final int SHORT_HASH = 16;
    private static final List<String> SMALL = List.of(
            "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve");

    private Words() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String atStart(long number) {
        return number < SMALL.size() ? SMALL.get((int) number) : count(number);
    }

    static String plural(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /// `a`, `a or b`, `a, b or c`.
    static String list(List<String> words, String last) {
        int size = words.size();
        return size < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, size - 1)) + " " + last + " " + words.get(size - 1);
    }

    static String shortHash(Sha256 hash) {
        return "`" + hash.hex().substring(0, SHORT_HASH) + "…`";
    }

    static String shortHash(String hex) {
        return "`" + hex.substring(0, Math.min(SHORT_HASH, hex.length())) + "…`";
    }

    static String requests(int requests, int payloads) {
        return count(requests) + " (" + count(payloads) + ")";
    }
}
