package org.telltale.views.importing;

/// What is kept of files that overlap.
public enum Keep {
    /// What each file adds.
    ADDED,
    /// The longest file only.
    LONGEST,
    /// Every file whole: counts repeat.
    WHOLE
}
