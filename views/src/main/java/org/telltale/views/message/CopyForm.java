package org.telltale.views.message;

import org.telltale.views.words.Words;
/// A form in which the selected field goes to the clipboard.

public enum CopyForm {
    VALUE,
    PATH,
    TEXT,
    HEX,
    C_ARRAY,
    BASE64,
    JSON_LINE,
    CITATION,
    MARKDOWN;

    private static final Words WORDS = Words.of(CopyForm.class);

    public String words() {
        return WORDS.say("form." + name());
    }
}
