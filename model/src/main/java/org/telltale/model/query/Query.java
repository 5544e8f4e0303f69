package org.telltale.model.query;

import java.util.List;

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

    /// Reads a filter.
    ///
    /// @throws QuerySyntaxException at the position of what is wrong
    static Query parse(String text) {
        return new QueryParser(text).parse();
    }

    default String print() {
        return QueryText.print(this);
    }
}
