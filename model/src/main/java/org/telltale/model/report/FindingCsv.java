package org.telltale.model.report;

import java.io.IOException;
import java.util.List;
import org.telltale.model.session.Endpoint;

/// Findings as comma-separated values (RFC 4180), with a head line. A value that a spreadsheet would run as a formula
/// gets an apostrophe before it.
public final class FindingCsv implements ReportWriter {
    private static final List<String> HEAD = List.of(
            "id",
            "category",
            "label",
            "scope",
            "endpoints",
            "occurrences",
            "exchanges",
            "payloads",
            "sessions",
            "certainty",
            "example",
            "first evidence");

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        line(out, HEAD);
        Where where = new Where(report.titles(), Integer.MAX_VALUE, report.redacted());
        for (Finding finding : report.findings()) {
            line(out, cells(finding, where, report.redacted()));
        }
    }

    private static List<String> cells(Finding finding, Where where, boolean redacted) {
        long places = finding.parts().stream().mapToLong(Finding.Part::places).sum();
        return List.of(
                finding.id(),
                finding.category(),
                finding.label(),
                where.text(finding, ""),
                String.join(" ", finding.endpoints().stream().map(Endpoint::key).toList()),
                Long.toString(places),
                Integer.toString(finding.requests()),
                Integer.toString(finding.payloads()),
                Integer.toString(finding.sessions()),
                finding.certainty().id(),
                FindingJson.example(finding, redacted),
                finding.parts().getFirst().evidence().getFirst().id());
    }

    private static void line(Appendable out, List<String> cells) throws IOException {
        out.append(String.join(",", cells.stream().map(FindingCsv::cell).toList()))
                .append("\r\n");
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
