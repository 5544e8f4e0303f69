package org.telltale.model.probe;

/// How sure a probe is after a look at the head, from no to yes; `compareTo` orders by sureness.
public enum Fit {
    NONE,
    POSSIBLE,
    LIKELY,
    CERTAIN
}
