package org.telltale.views.timeline;

/// What a lane gathers.
public enum LanesBy {
    SESSION,
    ENDPOINT,
    HOST,
    RECIPIENT,
    CATEGORY
}
