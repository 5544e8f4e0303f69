package org.telltale.views.exchanges;

/// A form in which whole requests go to the clipboard, one a line.
public enum RequestForm {
    CITATION("citation"),
    CURL("cURL"),
    JSON_LINE("JSON line"),
    HEX("hex"),
    MARKDOWN("Markdown");

    private final String words;

    RequestForm(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
