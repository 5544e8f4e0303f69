package org.telltale.model.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.telltale.model.session.Session;

/// The blocks of a report that say what does not follow from it.
final class LimitBlocks {
    private static final int SHOWN_TYPES = 6;

    private final Report report;

    LimitBlocks(Report report) {
        this.report = report;
    }

    String limits() {
        List<String> lines = new ArrayList<>();
        Report.Limits limits = report.limits();
        if (!limits.absent().isEmpty()) {
            lines.add("No " + Words.list(limits.absent(), "or") + " are in the captures.");
        }
        unread(limits).ifPresent(lines::add);
        if (!limits.silent().isEmpty()) {
            lines.add(silent(limits));
        }
        lines.add(unjudged(limits));
        lines.add("Set aside: " + aside() + ".");
        if (!report.leftOut().isEmpty()) {
            lines.add("Tagged and left out of the findings by the analyst: " + leftOut() + ".");
        }
        return "- " + String.join("\n- ", lines);
    }

    private String leftOut() {
        return String.join(
                "; ",
                report.leftOut().stream()
                        .map(finding -> MarkdownText.plain(finding.label()) + " ("
                                + Words.plural(finding.requests(), "request", "requests") + ")")
                        .toList());
    }

    private java.util.Optional<String> unread(Report.Limits limits) {
        Counts counts = report.counts();
        List<String> parts = new ArrayList<>();
        if (counts.empty() > 0) {
            List<String> types = limits.emptyTypes();
            String shown = String.join(", ", types.subList(0, Math.min(SHOWN_TYPES, types.size())));
            parts.add(Words.plural(counts.empty(), "request is", "requests are") + " empty (types " + shown
                    + (types.size() > SHOWN_TYPES ? ", …" : "") + ")");
        }
        if (counts.opaque() > 0) {
            parts.add(counts.opaque() + (counts.opaque() == 1 ? " is" : " are") + " opaque ("
                    + Words.count(limits.opaqueBytes()) + " bytes; " + limits.mostOpaque() + ")");
        }
        if (limits.nestedOpaque() > 0) {
            parts.add(Words.count(limits.nestedOpaque())
                    + (limits.nestedOpaque() == 1
                            ? " field inside others is opaque"
                            : " fields inside others are opaque"));
        }
        return parts.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(String.join(", ", parts) + ".");
    }

    private String silent(Report.Limits limits) {
        long requests = limits.silent().stream()
                .mapToLong(session -> session.kept().size())
                .sum();
        List<String> names = limits.silent().stream()
                .map(Session::name)
                .map(MarkdownText::code)
                .toList();
        String level = limits.silentLevel().map(MarkdownText::plain).orElse("what was done in them");
        return Words.plural(limits.silent().size(), "session", "sessions") + " ("
                + Words.plural(requests, "request", "requests") + ") "
                + (limits.silent().size() == 1 ? "holds" : "hold") + " no byte: " + String.join(", ", names)
                + ". Nothing follows for " + level + ".";
    }

    private String unjudged(Report.Limits limits) {
        return Words.plural(limits.untagged(), "request carries", "requests carry") + " no tag; "
                + Words.plural(limits.unnamed(), "request number has", "request numbers have") + " no name; "
                + Words.count(limits.fields() - limits.judgedFields()) + " of " + Words.count(limits.fields())
                + " field rows were not judged.";
    }

    private String aside() {
        List<String> rules = report.asides().rules().stream()
                .map(rule -> Words.plural(rule.rows(), "request", "requests") + " by "
                        + (report.redacted()
                                ? "a rule"
                                : MarkdownText.code(rule.edit().query())) + " ("
                        + MarkdownText.plain(rule.edit().reason()) + ")")
                .toList();
        return rules.isEmpty() ? "none" : String.join("; ", rules);
    }

    String open() {
        if (report.open().isEmpty()) {
            return "None.";
        }
        List<String> lines = new ArrayList<>();
        for (Report.Open open : report.open()) {
            String what = open.question() ? "open question" : "carried over";
            String reason = open.tag().reason().isEmpty()
                    ? ""
                    : ": " + MarkdownText.plain(open.tag().reason());
            lines.add(String.format(
                    Locale.ROOT,
                    "- %s: *%s* (tag %s), %s in %s%s",
                    what,
                    MarkdownText.plain(Finding.label(open.tag())),
                    open.tag().id().replaceFirst("^t", ""),
                    Words.plural(open.places(), "place", "places"),
                    Words.plural(open.rows().size(), "request", "requests"),
                    reason));
        }
        return String.join("\n", lines);
    }
}
