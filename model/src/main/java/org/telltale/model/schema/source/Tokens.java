package org.telltale.model.schema.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The tokens of a `.proto` file and how far they are read; beyond the last stands an end for ever.
final class Tokens {
    static final Set<String> LABELS = Set.of("optional", "required", "repeated");

    private final List<Token> all;
    private int at;

    Tokens(List<Token> all) {
        this.all = all;
    }

    /// What a field's options say that changes bytes.
    record Options(Optional<Boolean> packed, Optional<Boolean> delimited, boolean required) {}

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return all.get(Math.min(all.size() - 1, at + ahead));
    }

    Token next() {
        Token token = peek();
        at += token.kind() == Token.Kind.END ? 0 : 1;
        return token;
    }

    void skip(int count) {
        at = Math.min(all.size() - 1, at + count);
    }

    /// Takes a sign, if it stands here.
    boolean take(String sign) {
        boolean here = peek().is(sign);
        at += here ? 1 : 0;
        return here;
    }

    boolean takeWord(String word) {
        boolean here = peek().isWord(word);
        at += here ? 1 : 0;
        return here;
    }

    /// A whole number, decimal, octal or hexadecimal, with or without a sign.
    Optional<Long> number() {
        boolean negative = take("-");
        if (peek().kind() != Token.Kind.NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.decode((negative ? "-" : "") + next().text()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// Passes over what is left of a statement: to behind its `;` or its block, and never out of the block it is in.
    void skipStatement() {
        statement();
    }

    /// What is left of a statement, as [#skipStatement] passes over it.
    List<Token> statement() {
        List<Token> words = new ArrayList<>();
        int open = 0;
        while (!atEnd()) {
            Token token = peek();
            boolean opening = token.is("{") || token.is("[");
            boolean closing = token.is("}") || token.is("]");
            if (open == 0 && token.is("}")) {
                break;
            }
            words.add(next());
            open += opening ? 1 : closing && open > 0 ? -1 : 0;
            boolean ends = open == 0 && (token.is(";") || token.is("}"));
            if (ends) {
                take(token.is("}") ? ";" : "");
                break;
            }
        }
        return words;
    }

    /// `[packed = true, (a.b).c = { … }]`, if it stands here.
    Options options() {
        if (!peek().is("[")) {
            return new Options(Optional.empty(), Optional.empty(), false);
        }
        StringBuilder text = new StringBuilder();
        int open = 0;
        do {
            Token token = next();
            open += token.is("[") || token.is("{") ? 1 : token.is("]") || token.is("}") ? -1 : 0;
            text.append(token.kind() == Token.Kind.STRING ? "''" : token.text());
        } while (open > 0 && !atEnd());
        return read(text.toString());
    }

    private static Options read(String text) {
        Optional<Boolean> packed = Optional.empty();
        for (String option : text.substring(1).split("[,\\]]")) {
            packed = option.equals("packed=true")
                    ? Optional.of(true)
                    : option.equals("packed=false") ? Optional.of(false) : packed;
        }
        if (text.contains("repeated_field_encoding")) {
            packed = Optional.of(!text.contains("EXPANDED"));
        }
        Optional<Boolean> delimited =
                text.contains("message_encoding") ? Optional.of(text.contains("DELIMITED")) : Optional.empty();
        return new Options(packed, delimited, text.contains("LEGACY_REQUIRED"));
    }
}
