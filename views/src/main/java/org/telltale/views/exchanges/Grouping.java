package org.telltale.views.exchanges;

import java.util.List;
import org.telltale.model.store.ExchangeTable;
import org.telltale.views.words.Words;

/// By what requests stand together in the table.
public enum Grouping {
    NONE,
    ENDPOINT,
    SESSION,
    HOST;

    private static final Words WORDS = Words.of(Grouping.class);

    public String words() {
        return WORDS.say("grouping." + name());
    }

    /// What a row stands under; empty where it has none.
    ///
    /// @param endpoints what endpoints are called
    String group(ExchangeTable table, List<String> endpoints, int row) {
        return switch (this) {
            case NONE -> "";
            case ENDPOINT -> endpoints.get(table.endpoint(row));
            case SESSION -> table.sessions().get(table.session(row)).name();
            case HOST -> table.host(row);
        };
    }
}
