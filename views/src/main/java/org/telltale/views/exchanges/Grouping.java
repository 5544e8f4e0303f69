package org.telltale.views.exchanges;

import org.telltale.model.store.ExchangeTable;

/// By what requests stand together in the table.
public enum Grouping {
    NONE("none"),
    ENDPOINT("endpoint"),
    SESSION("session"),
    HOST("host");

    private final String words;

    Grouping(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// What a row stands under.
    ///
    /// @param endpoints what endpoints are called
    String group(ExchangeTable table, String[] endpoints, int row) {
        return switch (this) {
            case NONE -> "";
            case ENDPOINT -> endpoints[table.endpoint(row)];
            case SESSION -> table.sessions().get(table.session(row)).name();
            case HOST -> table.host(row).isEmpty() ? "no host" : table.host(row);
        };
    }
}
