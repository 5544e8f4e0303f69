package org.telltale.model.study;

/// What changed, so that a view renews only what it shows.
public enum StudyChange {
    /// Sessions, exchanges or payloads: all columns are new.
    EXCHANGES,
    /// Readings: trees, patterns and values may differ.
    READINGS,
    /// Tags, names, notes, marks, facts or known values.
    JUDGEMENTS
}
