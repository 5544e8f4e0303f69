package org.telltale.importers.payload.xml;

import java.util.ArrayList;
import java.util.List;
import org.telltale.model.field.FieldNode;

/// An element whose content is being read.
final class OpenElement {
    final String name;
    final int start;
    final int content;
    final List<FieldNode> children = new ArrayList<>();

    /// Children that are neither attributes nor text.
    int structured;

    /// Where text begins and ends, runs and CDATA together; -1 while there is none.
    int textFrom = -1;

    int textEnd = -1;
    final StringBuilder text = new StringBuilder();
    int runs;

    OpenElement(String name, int start, int content) {
        this.name = name;
        this.start = start;
        this.content = content;
    }

    void text(int from, int end, String decoded) {
        textFrom = textFrom < 0 ? from : textFrom;
        textEnd = end;
        text.append(decoded);
        runs++;
    }
}
