package org.telltale.views.findings;

/// Under what findings are listed; their order can be changed under categories, as the report has them.
public enum Grouping {
    CATEGORY,
    ENDPOINT,
    RECIPIENT
}
