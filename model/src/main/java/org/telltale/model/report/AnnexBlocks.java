package org.telltale.model.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.session.Ranges;
import org.telltale.model.session.Sha256;

/// The annexes of a report.
final class AnnexBlocks {
    private static final int SHOWN_DIGITS = 32;

    private final Report report;

    AnnexBlocks(Report report) {
        this.report = report;
    }

    String captures() {
        List<String> lines = new ArrayList<>(
                List.of("| Session | File | SHA-256 | Records | Counted here |", "|---|---|---|---:|---|"));
        for (Report.SessionLine line : report.sessions()) {
            lines.add("| " + MarkdownText.plain(line.session().name()) + " | " + files(line) + " | `"
                    + line.session().capture() + "` | " + line.session().records() + " | "
                    + ranges(line.session().kept()) + " |");
        }
        return String.join("\n", lines);
    }

    private static String files(Report.SessionLine line) {
        String own = line.files().getFirst();
        List<String> others =
                line.files().stream().skip(1).map(MarkdownText::code).toList();
        boolean same = own.startsWith(line.session().name() + ".");
        return others.isEmpty()
                ? MarkdownText.plain(own)
                : (same ? "same name" : MarkdownText.plain(own)) + "; also " + String.join(", ", others);
    }

    private static String ranges(Ranges ranges) {
        List<String> runs = new ArrayList<>();
        for (Ranges.Run run : ranges.runs()) {
            runs.add(run.first() == run.last() ? "" + run.first() : run.first() + "–" + run.last());
        }
        return String.join(", ", runs);
    }

    String evidence() {
        String all = EvidenceLines.write(report.evidence());
        List<String> lines = new ArrayList<>(List.of(
                "One line for each finding, endpoint and field: the first place. All places:"
                        + " `" + EvidenceLines.fileName(report.redacted()) + "` (SHA-256 "
                        + Words.shortHash(Sha256.of(Bytes.utf8(all))) + ", "
                        + Words.plural(all.lines().count(), "line", "lines") + ").",
                "",
                "| Id | Session#n = line of the file | Path | Layer | Offset + length | Bytes | Payload SHA-256 |",
                "|---|---|---|---:|---:|---|---|"));
        Set<String> seen = new HashSet<>();
        for (Report.Placed placed : report.firstPlaces()) {
            if (seen.add(placed.evidence().id())) {
                lines.add(line(placed.evidence()));
            }
        }
        return String.join("\n", lines);
    }

    private static String line(Evidence e) {
        String layer = e.layer() == 0 || e.payloadOffset().isEmpty()
                ? "" + e.layer()
                : e.layer() + " (0: " + e.payloadOffset().getAsLong() + ")";
        return "| " + e.id() + " | " + MarkdownText.plain(e.exchange()) + " | "
                + MarkdownText.code(e.path()) + " | " + layer + " | " + e.span().offset() + " + "
                + e.span().length() + " | " + e.bytes().map(AnnexBlocks::bytes).orElse("*not shown*") + " | "
                + Words.shortHash(e.payload()) + " |";
    }

    private static String bytes(String hex) {
        String shown = hex.substring(0, Math.min(SHOWN_DIGITS, hex.length()));
        String spaced = shown.replaceAll("..(?!$)", "$0 ");
        return shown.isEmpty() ? "–" : "`" + spaced + "`" + (hex.length() > SHOWN_DIGITS ? " …" : "");
    }

    String endpoints() {
        List<String> lines = new ArrayList<>(
                List.of("| Number | Name | From | Requests | Bytes | Findings |", "|---|---|---|---:|---:|---|"));
        for (Report.EndpointLine line : report.endpoints()) {
            String findings = String.join(
                    ", ", line.findings().stream().map(MarkdownText::plain).toList());
            lines.add("| " + MarkdownText.plain(EndpointTitles.number(line.endpoint())) + " | "
                    + report.titles()
                            .name(line.endpoint())
                            .map(MarkdownText::plain)
                            .orElse("–") + " | "
                    + (line.source().isEmpty() ? "–" : MarkdownText.plain(line.source())) + " | "
                    + Words.count(line.requests()) + " | " + Words.count(line.bytes()) + " | "
                    + (findings.isEmpty() ? "–" : findings) + " |");
        }
        return String.join("\n", lines);
    }

    String check() {
        List<String> lines = new ArrayList<>();
        List<Report.CheckLine> checks =
                report.checks().stream().filter(check -> !check.key().isEmpty()).toList();
        if (!checks.isEmpty()) {
            lines.addAll(CheckText.shell(checks));
        } else {
            lines.add("An entry of a capture lies at `fileOffset`, `fileLength` of its line in" + " `"
                    + EvidenceLines.fileName(report.redacted()) + "`:");
            lines.add("");
            lines.add("```sh");
            report.checks().stream().limit(1).forEach(check -> lines.add(CheckText.entry(check.evidence())));
            lines.add("```");
        }
        lines.add("Whole report: `telltale verify STUDY --report findings."
                + (report.redacted() ? "redacted" : "unredacted") + ".md`.");
        return String.join("\n", lines);
    }
}
