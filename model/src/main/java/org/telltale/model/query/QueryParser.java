package org.telltale.model.query;

import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reads one filter: terms side by side mean `and`, which binds closer than `or`; `-` or `not` negates.
final class QueryParser {
    private static final int DEEPEST = 100;
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})+");

    private final String text;
    private final Predicate<String> isFactor;
    private int at;
    private int depth;

    /// @param isFactor whether a word that is no subject is a factor of conditions, by how a filter writes it
    QueryParser(String text, Predicate<String> isFactor) {
        this.text = text;
        this.isFactor = isFactor;
    }

    Query parse() {
        Query query = alternatives();
        if (at < text.length()) {
            throw wrong("')' without '('");
        }
        return query;
    }

    private Query alternatives() {
        List<Query> parts = new ArrayList<>();
        do {
            parts.add(sequence());
        } while (word("or"));
        return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
    }

    private Query sequence() {
        List<Query> parts = new ArrayList<>();
        while (!atEnd() && text.charAt(at) != ')' && !sees("or")) {
            parts.add(one());
            if (word("and") && (atEnd() || text.charAt(at) == ')')) {
                throw wrong("a term expected after 'and'");
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
    }

    private Query one() {
        if (text.charAt(at) == '-') {
            at++;
            return new Query.Not(needed("a term expected after '-'"));
        }
        if (word("not")) {
            return new Query.Not(needed("a term expected after 'not'"));
        }
        return switch (text.charAt(at)) {
            case '(' -> bracket();
            case '"' -> new Query.Words(quoted());
            case '/' -> regex();
            default -> term();
        };
    }

    private Query needed(String otherwise) {
        if (atEnd() || text.charAt(at) == ')') {
            throw wrong(otherwise);
        }
        return guarded(this::one);
    }

    private Query bracket() {
        at++;
        Query inside = guarded(this::alternatives);
        if (atEnd() || text.charAt(at) != ')') {
            throw wrong("')' expected");
        }
        at++;
        return inside;
    }

    private Query guarded(java.util.function.Supplier<Query> inner) {
        if (++depth > DEEPEST) {
            throw wrong("too many brackets");
        }
        Query query = inner.get();
        depth--;
        return query;
    }

    private Query term() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "._-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String subject = text.substring(start, at);
        for (Query.Operator operator : new Query.Operator[] {
            Query.Operator.AT_LEAST,
            Query.Operator.AT_MOST,
            Query.Operator.MORE,
            Query.Operator.LESS,
            Query.Operator.CONTAINS,
            Query.Operator.EQUALS
        }) {
            if (!subject.isEmpty() && text.startsWith(operator.sign(), at)) {
                String word = subject.toLowerCase(Locale.ROOT);
                if (Subject.of(word).isEmpty() && !isFactor.test(word)) {
                    at = start;
                    throw wrong("no session states '" + subject + "'; text goes in quotes");
                }
                at += operator.sign().length();
                return term(word, operator);
            }
        }
        at = start;
        return new Query.Words(plain());
    }

    private Query term(String subject, Query.Operator operator) {
        int start = at;
        String value = at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
        if (value.isEmpty() && operator != Query.Operator.EQUALS) {
            throw wrong("a value expected after '" + subject + operator.sign() + "'");
        }
        if (!subject.equals("hex")) {
            Subject.complaint(subject, value).ifPresent(what -> {
                at = start;
                throw wrong(what);
            });
            return new Query.Term(subject, operator, value);
        }
        if (!HEX.matcher(value).matches()) {
            at = start;
            throw wrong("pairs of hexadecimal digits expected");
        }
        return new Query.Hex(value.toLowerCase(Locale.ROOT));
    }

    private String plain() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "()".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder out = new StringBuilder();
        int start = at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            out.append(c == '\\' && at < text.length() ? text.charAt(at++) : c);
        }
        at = start;
        throw wrong("'\"' is not closed");
    }

    private Query regex() {
        int start = at++;
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '/') {
            if (text.startsWith("\\/", at)) {
                at++;
            } else if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                out.append(text.charAt(at++));
            }
            out.append(text.charAt(at++));
        }
        try {
            if (at == text.length()) {
                throw wrong("'/' is not closed");
            }
            com.google.re2j.Pattern.compile(out.toString());
        } catch (PatternSyntaxException e) {
            at = start + 1 + Math.max(0, out.indexOf(e.getPattern()));
            throw wrong(e.getDescription());
        }
        at++;
        return new Query.Regex(out.toString());
    }

    private boolean sees(String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length())
                && (end == text.length() || Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '(');
    }

    private boolean word(String word) {
        boolean here = !atEnd() && sees(word);
        at += here ? word.length() : 0;
        atEnd();
        return here;
    }

    private boolean atEnd() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == text.length();
    }

    private QuerySyntaxException wrong(String what) {
        return new QuerySyntaxException(Math.min(at, text.length()), what);
    }
}
