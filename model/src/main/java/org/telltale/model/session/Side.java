package org.telltale.model.session;

import java.util.Locale;

/// One direction of an exchange.
public enum Side {
    REQUEST,
    RESPONSE;

    /// As printed and stored: `request` or `response`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when it is neither
    public static Side of(String id) {
        return switch (id) {
            case "request" -> REQUEST;
            case "response" -> RESPONSE;
            default -> throw new IllegalArgumentException("side '" + id + "' is neither request nor response");
        };
    }
}
