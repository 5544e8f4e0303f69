package org.telltale.model.report;

import java.io.IOException;

/// A form in which findings are written down.
public interface ReportWriter {
    /// As on the command line: `markdown`, `csv`, `json`.
    String id();

    /// Ending of the file's name, without the dot.
    String extension();

    /// Equal reports give equal text.
    void write(Report report, Appendable out) throws IOException;
}
