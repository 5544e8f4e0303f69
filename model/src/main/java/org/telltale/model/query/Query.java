package org.telltale.model.query;

import java.util.List;
import org.telltale.model.session.Session;

/// A filter over exchanges, as parsed. `Query.parse(q.print()).equals(q)` holds.
public sealed interface Query {
    /// All of these; nothing in it passes everything.
    record And(List<Query> parts) implements Query {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /// Any of these.
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Query part) implements Query {}

    /// `subject` `operator` `value`, such as `session:login_*` or `size>10k`; subjects that are no word of the grammar
    /// are factors of conditions.
    record Term(String subject, Operator operator, String value) implements Query {}

    /// Text anywhere in a decoded value, name or URL, ignoring case.
    record Words(String text) implements Query {}

    /// Bytes anywhere in a payload.
    record Hex(String digits) implements Query {}

    /// A regular expression over decoded values, in the syntax of RE2: no lookaround and no references back.
    record Regex(String expression) implements Query {}

    /// How a term compares.
    enum Operator {
        CONTAINS(":"),
        EQUALS("="),
        AT_LEAST(">="),
        AT_MOST("<="),
        MORE(">"),
        LESS("<");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /// Passes everything: the empty filter.
    static Query all() {
        return new And(List.of());
    }

    /// Reads a filter; any word may be a factor of conditions.
    ///
    /// @throws QuerySyntaxException at the position of what is wrong
    static Query parse(String text) {
        return new QueryParser(text, _ -> true).parse();
    }

    /// Reads a filter of a study: a word before an operator is a subject of the grammar or a factor that a session
    /// states.
    ///
    /// @throws QuerySyntaxException at the position of what is wrong
    static Query parse(String text, List<Session> sessions) {
        return new QueryParser(
                        text,
                        word -> sessions.stream()
                                .flatMap(session -> session.conditions().keySet().stream())
                                .anyMatch(factor -> isWritten(factor, word)))
                .parse();
    }

    /// Whether a factor is written as a word of a filter, as `permission.location`.
    static boolean isWritten(String factor, String word) {
        return factor.replace(' ', '.').equalsIgnoreCase(word);
    }

    default String print() {
        return QueryText.print(this);
    }
}
