package org.telltale.model.tag;

import java.util.Locale;

/// How sure an analyst is; an open question is not a finding.
public enum Certainty {
    CERTAIN,
    LIKELY,
    OPEN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when it is none of the three
    public static Certainty of(String id) {
        for (Certainty certainty : values()) {
            if (certainty.id().equals(id)) {
                return certainty;
            }
        }
        throw new IllegalArgumentException("certainty '" + id + "' is not certain, likely or open");
    }
}
