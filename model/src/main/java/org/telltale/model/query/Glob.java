package org.telltale.model.query;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// How a term's value is compared with a word, ignoring case: equal, contained, or by `*` as a whole.
final class Glob {
    private Glob() {}

    static Predicate<String> of(Query.Operator operator, String value) {
        String wanted = value.toLowerCase(Locale.ROOT);
        if (operator == Query.Operator.EQUALS) {
            return word -> word.toLowerCase(Locale.ROOT).equals(wanted);
        }
        if (wanted.indexOf('*') < 0) {
            return word -> word.toLowerCase(Locale.ROOT).contains(wanted);
        }
        StringBuilder expression = new StringBuilder();
        for (String part : wanted.split("\\*", -1)) {
            expression.append(expression.isEmpty() ? "" : ".*").append(part.isEmpty() ? "(?:)" : Pattern.quote(part));
        }
        Pattern pattern = Pattern.compile(expression.toString(), Pattern.DOTALL);
        return word -> pattern.matcher(word.toLowerCase(Locale.ROOT)).matches();
    }
}
