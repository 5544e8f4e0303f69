package org.telltale.model.query;

import java.util.stream.Collectors;

/// The printed form of filters.
final class QueryText {
    private QueryText() {}

    static String print(Query query) {
        return switch (query) {
            case Query.And and -> and.parts().stream().map(QueryText::inner).collect(Collectors.joining(" "));
            case Query.Or or -> or.parts().stream().map(QueryText::inner).collect(Collectors.joining(" or "));
            case Query.Not not -> "-" + inner(not.part());
            case Query.Term term -> term.subject() + term.operator().sign() + value(term.value());
            case Query.Words words -> quoted(words.text());
            case Query.Hex hex -> "hex:" + hex.digits();
            case Query.Regex regex -> "/" + regex.expression().replace("/", "\\/") + "/";
        };
    }

    private static String inner(Query query) {
        boolean compound = query instanceof Query.Or || query instanceof Query.And;
        return compound ? "(" + print(query) + ")" : print(query);
    }

    static String value(String text) {
        boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '(' || c == ')');
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
