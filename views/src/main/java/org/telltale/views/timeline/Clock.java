package org.telltale.views.timeline;

/// What the axis measures.
public enum Clock {
    /// Position in the session, from 1; no time is claimed.
    POSITION,
    /// Microseconds since the lane's first exchange.
    ELAPSED,
    /// Microseconds since 1970 UTC.
    TIME,
    /// The same, from a payload field that the analyst named: an exchange stands wherever something in it happened.
    EVENT
}
