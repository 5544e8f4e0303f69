package org.telltale.model.session;

import java.util.Locale;

/// Which layer 0 of a side a field stands in: its payload, its headers as text, or its URL as text.
public enum Part {
    BODY,
    HEADERS,
    URL;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
