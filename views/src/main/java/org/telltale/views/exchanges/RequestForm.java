package org.telltale.views.exchanges;

import org.telltale.views.words.Words;
/// A form in which whole requests go to the clipboard, one a line.

public enum RequestForm {
    CITATION,
    CURL,
    JSON_LINE,
    HEX,
    MARKDOWN;

    private static final Words WORDS = Words.of(RequestForm.class);

    public String words() {
        return WORDS.say("form." + name());
    }
}
