package org.telltale.views.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.telltale.model.query.Query;
import org.telltale.model.query.QuerySyntaxException;
import org.telltale.model.store.ExchangeTable;

/// The terms of a filter that stand side by side at its top.
public final class Terms {
    private Terms() {}

    /// Printed terms in order; a text that cannot be read is one term.
    public static List<String> of(String text) {
        try {
            return parts(Query.parse(text)).stream().map(Terms::print).toList();
        } catch (QuerySyntaxException _) {
            return List.of(text);
        }
    }

    /// The text without the terms about a subject.
    public static String without(String text, String subject) {
        return keep(
                text,
                part -> !(part instanceof Query.Term term && term.subject().equals(subject)));
    }

    /// The text without the term of that index.
    public static String without(String text, int index) {
        List<String> terms = new ArrayList<>(of(text));
        terms.remove(index);
        return String.join(" ", terms);
    }

    private static String keep(String text, Predicate<Query> wanted) {
        try {
            return String.join(
                    " ",
                    parts(Query.parse(text)).stream()
                            .filter(wanted)
                            .map(Terms::print)
                            .toList());
        } catch (QuerySyntaxException _) {
            return "";
        }
    }

    private static List<Query> parts(Query query) {
        return query instanceof Query.And and ? and.parts() : List.of(query);
    }

    private static String print(Query part) {
        boolean compound = part instanceof Query.Or || part instanceof Query.And;
        return compound ? "(" + part.print() + ")" : part.print();
    }

    /// A filter that exactly these rows pass: runs of records by session.
    public static String rows(ExchangeTable table, BitSet rows) {
        Map<Integer, List<String>> runs = new TreeMap<>();
        for (int from = rows.nextSetBit(0); from >= 0; ) {
            int to = from;
            while (rows.get(to + 1)
                    && table.session(to + 1) == table.session(from)
                    && table.number(to + 1) == table.number(to) + 1) {
                to++;
            }
            runs.computeIfAbsent(table.session(from), _ -> new ArrayList<>())
                    .add(from == to ? "n=" + table.number(from) : "n:" + table.number(from) + ".." + table.number(to));
            from = rows.nextSetBit(to + 1);
        }
        List<String> parts = new ArrayList<>();
        runs.forEach((session, numbers) ->
                parts.add(term("session", "=", table.sessions().get(session).name()) + " "
                        + (numbers.size() == 1 ? numbers.getFirst() : "(" + String.join(" or ", numbers) + ")")));
        return parts.size() == 1 ? parts.getFirst() : "(" + String.join(") or (", parts) + ")";
    }

    /// A value as a filter writes it, in quotes where it must.
    public static String term(String subject, String sign, String value) {
        return new Query.Term(subject, operator(sign), value).print();
    }

    private static Query.Operator operator(String sign) {
        for (Query.Operator operator : Query.Operator.values()) {
            if (operator.sign().equals(sign)) {
                return operator;
            }
        }
        throw new IllegalArgumentException("no operator is written " + sign);
    }
}
