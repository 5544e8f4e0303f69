package org.telltale.views.shell;

import org.telltale.views.exchanges.Column;
import org.telltale.views.exchanges.RequestsViewModel;
import org.telltale.views.words.Words;

/// An exchange in a few lines: what a tooltip of the timeline says.
record RowText(RequestsViewModel requests) {
    private static final Words WORDS = Words.of(RowText.class);

    String of(int row) {
        String size = requests.text(Column.SIZE, row);
        String tags = requests.text(Column.TAGS, row);
        return requests.text(Column.SESSION, row) + "#" + requests.text(Column.NUMBER, row) + "\n"
                + requests.text(Column.ENDPOINT, row) + "\n"
                + (size.isEmpty() ? "" : WORDS.say("row.bytes", size)) + requests.text(Column.STATE, row)
                + (tags.isEmpty() ? "" : "\n" + tags);
    }
}
