package org.telltale.model.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.telltale.model.tag.Categories;
import org.telltale.model.tag.Category;
import org.telltale.model.tag.Tag;

/// The blocks of a report that hold the findings.
final class FindingBlocks {
    private static final int LISTED_ENDPOINTS = 8;

    private final Report report;
    private final Where where;

    FindingBlocks(Report report) {
        this.report = report;
        this.where = new Where(report.titles(), LISTED_ENDPOINTS, report.redacted());
    }

    String summary() {
        List<String> lines = new ArrayList<>(List.of(
                "| Category | Findings | Requests (different payloads) | Sessions (of "
                        + report.counts().readable() + " readable) |",
                "|---|---:|---:|---:|"));
        for (Report.GroupSum sum : report.sums()) {
            lines.add("| " + MarkdownText.plain(Categories.label(sum.group())) + " | " + sum.findings() + " | "
                    + Words.requests(sum.requests(), sum.payloads()) + " | " + sum.sessions() + " |");
        }
        return report.findings().isEmpty() ? "No findings." : String.join("\n", lines);
    }

    String category(String group) {
        List<Finding> findings = report.of(group);
        if (findings.isEmpty()) {
            return "None.";
        }
        List<String> lines = new ArrayList<>(List.of(
                "| | What | Where | Read as | Example | Requests (payloads) | Sessions | Evidence |",
                "|---|---|---|---|---|---:|---:|---|"));
        Set<String> examples = new HashSet<>();
        String shapeBefore = "";
        for (Finding finding : findings) {
            lines.add(row(finding, shapeBefore, examples));
            shapeBefore = Where.shape(finding.scope());
        }
        for (Finding finding : findings) {
            note(finding).ifPresent(note -> lines.addAll(List.of("", note)));
        }
        return String.join("\n", lines);
    }

    private String row(Finding finding, String shapeBefore, Set<String> examples) {
        Category category = new Category(finding.category(), "", Category.Family.NONE, "");
        String kind = category.kind().isEmpty() ? "" : MarkdownText.plain(Categories.label(finding.category()));
        String evidence = String.join(
                " ",
                finding.parts().stream()
                        .map(part -> part.evidence().getFirst().id())
                        .toList());
        return String.join(
                " | ",
                "| " + kind,
                what(finding),
                where.text(finding, shapeBefore),
                readAs(finding),
                example(finding, examples),
                Words.requests(finding.requests(), finding.payloads()),
                Words.count(finding.sessions()),
                evidence + " |");
    }

    private static String what(Finding finding) {
        String label = MarkdownText.plain(finding.label());
        boolean several = finding.places() >= 2L * finding.requests();
        return several ? label + ", " + Words.count(finding.places()) + " places" : label;
    }

    private static String readAs(Finding finding) {
        return String.join(
                ", ",
                finding.parts().stream()
                        .map(part -> part.example().how())
                        .distinct()
                        .toList());
    }

    private String example(Finding finding, Set<String> before) {
        String group = finding.group();
        List<String> shown = finding.parts().stream()
                .map(part -> report.redacted() || EvidenceMaker.isCredential(finding.category())
                        ? part.example().how() + " of "
                                + Words.plural(part.evidence().getFirst().span().length(), "byte", "bytes")
                        : MarkdownText.value(part.example().value()))
                .toList();
        String text = String.join(", ", shown);
        if (!before.add(text) && shown.size() > 1) {
            return "as above";
        }
        int values = finding.parts().getFirst().values();
        return "identifier".equals(group) && values > 1 ? text + ", " + Words.count(values) + " values" : text;
    }

    /// What the analyst wrote about it, and how often it is where that differs from the requests.
    private static java.util.Optional<String> note(Finding finding) {
        List<String> notes = new ArrayList<>();
        for (Finding.Part part : finding.parts()) {
            Tag tag = part.tag();
            boolean likely = tag.certainty() != org.telltale.model.tag.Certainty.CERTAIN;
            if (!tag.reason().isEmpty() || likely) {
                String reason = tag.reason().isEmpty() ? "" : ": " + sentence(tag.reason());
                String places = part.places() == part.rows().size()
                        ? ""
                        : " Covers " + Words.count(part.places()) + " places in "
                                + Words.plural(part.rows().size(), "request", "requests") + ".";
                notes.add("*" + MarkdownText.plain(Finding.label(tag)) + "* (tag "
                        + tag.id().replaceFirst("^t", "") + ", "
                        + tag.certainty().id() + ")" + (reason.isEmpty() ? "." : reason) + places);
            }
        }
        return notes.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(String.join("\n", notes));
    }

    private static String sentence(String text) {
        String plain = MarkdownText.plain(text);
        return plain.endsWith(".") ? plain : plain + ".";
    }
}
