package org.telltale.model.schema.source;

/// A word, number, string or sign of a `.proto` file.
///
/// @param text of a string its content
record Token(Kind kind, String text, int offset, int length) {
    enum Kind {
        WORD,
        NUMBER,
        STRING,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }
}
