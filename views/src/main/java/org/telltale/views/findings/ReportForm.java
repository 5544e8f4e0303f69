package org.telltale.views.findings;

import java.io.IOException;
import org.telltale.model.report.FindingCsv;
import org.telltale.model.report.FindingJson;
import org.telltale.model.report.HtmlWriter;
import org.telltale.model.report.Report;
import org.telltale.model.usecase.WriteReport;

/// A form in which the findings are exported.
public enum ReportForm {
    MARKDOWN("md"),
    HTML("html"),
    CSV("csv"),
    JSON("json");

    private final String extension;

    ReportForm(String extension) {
        this.extension = extension;
    }

    /// What the file is called; it says whether values stand in clear.
    String fileName(boolean redacted) {
        return "findings." + (redacted ? "redacted." : "unredacted.") + extension;
    }

    /// @param markdown the report with the analyst's text
    String text(Report report, String markdown) throws IOException {
        return switch (this) {
            case MARKDOWN -> markdown;
            case HTML -> HtmlWriter.page(markdown);
            case CSV -> WriteReport.text(report, new FindingCsv());
            case JSON -> WriteReport.text(report, new FindingJson());
        };
    }
}
