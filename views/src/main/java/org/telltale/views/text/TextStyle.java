package org.telltale.views.text;

import java.util.Locale;

/// What a piece of a text is, for its colour.
public enum TextStyle {
    PLAIN,
    KEY,
    STRING,
    NUMBER,
    WORD,
    PUNCTUATION,
    TAG,
    ATTRIBUTE,
    COMMENT;

    /// The style class: `text-key`.
    public String styleClass() {
        return "text-" + name().toLowerCase(Locale.ROOT);
    }
}
