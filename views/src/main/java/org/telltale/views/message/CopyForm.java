package org.telltale.views.message;

/// A form in which the selected field goes to the clipboard.
public enum CopyForm {
    VALUE("Value"),
    PATH("Path"),
    HEX("Hex"),
    BASE64("Base64"),
    JSON_LINE("JSON line"),
    CITATION("Citation"),
    MARKDOWN("Markdown");

    private final String words;

    CopyForm(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
