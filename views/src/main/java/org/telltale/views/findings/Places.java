package org.telltale.views.findings;

import java.util.Optional;
import org.telltale.model.report.Evidence;
import org.telltale.model.session.Part;
import org.telltale.views.selection.Selection;

/// Where a line of evidence stands in the window.
final class Places {
    private Places() {}

    static Selection of(Evidence evidence) {
        return new Selection(
                evidence.record(),
                evidence.side(),
                part(evidence.path()),
                evidence.layer(),
                evidence.path(),
                Optional.of(evidence.span()));
    }

    private static Part part(String path) {
        if (path.startsWith("headers:")) {
            return Part.HEADERS;
        }
        return path.startsWith("query:") || path.startsWith("url:") ? Part.URL : Part.BODY;
    }
}
