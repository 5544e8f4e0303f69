package org.telltale.model.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.telltale.model.detect.Encoding;
import org.telltale.model.tag.Categories;

/// The blocks of a report that set sessions side by side, and say what was looked for.
final class ComparisonBlocks {
    static final String CONDITION = "condition ";
    private static final int LISTED_SESSIONS = 12;

    private final Report report;

    ComparisonBlocks(Report report) {
        this.report = report;
    }

    String matrix() {
        ActivityMatrix matrix = report.comparisons().matrix();
        if (matrix.activities().isEmpty() || matrix.lines().isEmpty()) {
            return matrix.lines().isEmpty() ? "No findings." : "No activities are stated.";
        }
        List<String> heads = matrix.activities().stream()
                .map(activity ->
                        MarkdownText.plain(Categories.label(activity.name())) + " (" + activity.sessions() + ")")
                .toList();
        List<String> lines = new ArrayList<>(
                List.of("| | " + String.join(" | ", heads) + " |", "|---|" + ":-:|".repeat(heads.size())));
        for (ActivityMatrix.Line line : matrix.lines()) {
            List<String> cells = line.counts().stream()
                    .map(count -> count.isPresent() ? Integer.toString(count.getAsInt()) : "∅")
                    .toList();
            lines.add("| " + MarkdownText.plain(line.label()) + " | " + String.join(" | ", cells) + " |");
        }
        return String.join("\n", lines);
    }

    /// Names of the blocks of [#condition], in order.
    List<String> conditions() {
        return report.comparisons().splits().stream()
                .map(ComparisonBlocks::name)
                .toList();
    }

    private static String name(ConditionSplit split) {
        return CONDITION + split.factor().replaceAll("[\\n<>]", "_") + " " + split.group();
    }

    Optional<String> condition(String name) {
        return report.comparisons().splits().stream()
                .filter(split -> name(split).equals(name))
                .findFirst()
                .map(this::table);
    }

    private String table(ConditionSplit split) {
        List<String> heads = split.levels().stream()
                .map(level -> level.isEmpty() ? "not stated" : MarkdownText.plain(split.factor() + " " + level))
                .toList();
        List<String> lines = new ArrayList<>(List.of(
                "| " + MarkdownText.plain(Categories.heading(split.group())) + " | " + String.join(" | ", heads) + " |",
                "|---|" + "---|".repeat(heads.size())));
        for (ConditionSplit.Line line : split.lines()) {
            List<String> shares = line.shares().stream()
                    .map(share -> share.of() == 0 ? "∅" : share.with() + " of " + share.of())
                    .toList();
            lines.add("| " + label(line) + " | " + String.join(" | ", shares) + " |");
        }
        split.without().forEach(without -> lines.addAll(List.of("", sentences(split, without))));
        return String.join("\n", lines);
    }

    private static String label(ConditionSplit.Line line) {
        if (line.endpoint().isEmpty()) {
            return "sessions with it, of sessions readable";
        }
        String number = MarkdownText.plain(EndpointTitles.number(line.endpoint().getFirst()));
        return number + ": sessions with " + MarkdownText.plain(line.label()) + ", of sessions with " + number;
    }

    private static String sentences(ConditionSplit split, ConditionSplit.Without without) {
        String level = MarkdownText.plain(split.factor() + " " + without.level());
        List<String> sentences = new ArrayList<>();
        if (!without.sessions().isEmpty()) {
            List<String> names = without.sessions().stream()
                    .limit(LISTED_SESSIONS)
                    .map(MarkdownText::code)
                    .toList();
            int more = without.sessions().size() - names.size();
            sentences.add("*" + level + "* and without it: " + String.join(", ", names)
                    + (more > 0 ? " and " + more + " more" : "") + ".");
        }
        if (!without.coincides().isEmpty()) {
            sentences.add("*" + level + "* coincides with " + Words.list(without.coincides(), "and")
                    + " (2.2): what differs here may be due to either.");
        }
        return String.join(" ", sentences);
    }

    String checks() {
        if (report.comparisons().lookedFor().isEmpty()) {
            return "No search was kept.";
        }
        Counts counts = report.counts();
        List<String> lines = new ArrayList<>(
                List.of("| Looked for | In | Encodings | Found | Not readable there |", "|---|---|---|---:|---|"));
        for (LookedFor search : report.comparisons().lookedFor()) {
            String tolerance = search.search().tolerance() == 0
                    ? ""
                    : " ± "
                            + new java.math.BigDecimal(
                                            Double.toString(search.search().tolerance()))
                                    .toPlainString();
            lines.add("| " + value(search) + tolerance + " | "
                    + Words.plural(search.sessions(), "session", "sessions") + " | all "
                    + Encoding.values().length + " | " + Words.count(search.found()) + " of "
                    + Words.plural(search.requests(), "request", "requests") + " | " + counts.opaque() + " opaque, "
                    + counts.empty() + " empty |");
        }
        List<String> encodings =
                Arrays.stream(Encoding.values()).map(Encoding::id).toList();
        lines.addAll(List.of("", "Encodings: " + String.join(", ", encodings) + ", also as part of a longer text."));
        return String.join("\n", lines);
    }

    private String value(LookedFor search) {
        String value = search.search().value();
        return report.redacted()
                ? "a value of " + Words.plural(value.length(), "character", "characters")
                : MarkdownText.value(value);
    }
}
