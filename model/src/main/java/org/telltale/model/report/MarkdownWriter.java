package org.telltale.model.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telltale.model.tag.Categories;

/// The report as Markdown (CommonMark with tables): generated blocks between markers, and room for the analyst's text.
public final class MarkdownWriter implements ReportWriter {
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^<!-- telltale: ([^\\n]*?) -->\\n.*?^<!-- /telltale -->$");
    static final String UNREDACTED =
            "> **UNREDACTED WORKING COPY.** Holds personal data of the test account in clear. Not for publication.";
    static final String REDACTED =
            "> **REDACTED.** Values are shown by kind and length only; no value of a finding stands in this file.";
    private static final String FINDINGS = "## 3 Findings";
    private static final String TEXT = "(Analyst's text.)";

    @Override
    public String id() {
        return "markdown";
    }

    @Override
    public String extension() {
        return "md";
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        Blocks blocks = new Blocks(report);
        List<String> lines = new ArrayList<>(List.of(
                report.redacted() ? REDACTED : UNREDACTED,
                new MethodBlocks(report).title(),
                "## 1 Key findings",
                "(Analyst's text. A claim without an evidence id is listed by `verify`.)",
                blocks.block("summary"),
                "## 2 Method",
                blocks.block("study"),
                "### 2.1 Captures and what was counted",
                blocks.block("captures"),
                "### 2.2 Conditions",
                blocks.block("conditions"),
                "### 2.3 Names of requests",
                blocks.block("names"),
                FINDINGS));
        int number = 1;
        for (String group : report.groups()) {
            if (!report.of(group).isEmpty()) {
                lines.add(sectionHead(number++, group));
                lines.add(TEXT);
                lines.add(blocks.block(Blocks.CATEGORY + group));
            }
        }
        lines.addAll(comparisons(report, blocks));
        lines.addAll(closing(blocks));
        out.append(String.join("\n\n", lines.stream().map(String::stripTrailing).toList()))
                .append("\n");
    }

    private static List<String> comparisons(Report report, Blocks blocks) {
        List<String> lines = new ArrayList<>(List.of(
                "## 4 By activity",
                "Sessions with the finding, of sessions recorded. ∅: nothing readable was recorded.",
                blocks.block("matrix activity"),
                "## 5 By condition"));
        List<String> conditions = new ComparisonBlocks(report).conditions();
        conditions.forEach(name -> lines.add(blocks.block(name)));
        if (conditions.isEmpty()) {
            lines.add("No two levels can be compared.");
        }
        lines.addAll(List.of("## 6 Looked for", blocks.block("checks")));
        return lines;
    }

    private static List<String> closing(Blocks blocks) {
        return List.of(
                "## 7 Limits",
                blocks.block("limits"),
                TEXT,
                "## 8 Open questions and carried over",
                blocks.block("open"),
                "## Annex A Captures",
                blocks.block("annex-captures"),
                "## Annex B Evidence",
                blocks.block("annex-evidence"),
                "## Annex C Endpoints",
                blocks.block("annex-endpoints"),
                "## Annex D Checking a line without Telltale",
                blocks.block("annex-check"));
    }

    /// Renews the generated blocks of an edited report and keeps everything else; a block that this version does not
    /// know stays as it is.
    ///
    /// @param excerpts makes the content of `excerpt …` blocks
    public String renew(Report report, String edited, Excerpts excerpts) {
        Blocks blocks = new Blocks(report);
        Matcher matcher = BLOCK.matcher(edited);
        String renewed =
                matcher.replaceAll(found -> Matcher.quoteReplacement(content(report, blocks, excerpts, found.group(1))
                        .map(content -> "<!-- telltale: " + found.group(1) + " -->\n" + content + "<!-- /telltale -->")
                        .orElse(found.group())));
        String whole = withNewSections(report, blocks, renewed);
        return report.redacted() ? whole.replace(UNREDACTED, REDACTED) : whole.replace(REDACTED, UNREDACTED);
    }

    /// Adds sections of categories that had no finding when the report was first written, after those that stand.
    private static String withNewSections(Report report, Blocks blocks, String text) {
        String whole = text;
        for (String group : report.groups()) {
            List<MatchResult> sections = BLOCK.matcher(whole)
                    .results()
                    .filter(block -> block.group(1).startsWith(Blocks.CATEGORY))
                    .toList();
            boolean stands = sections.stream().anyMatch(block -> block.group(1).equals(Blocks.CATEGORY + group));
            int head = whole.indexOf(FINDINGS + "\n");
            if (!stands && head >= 0 && !report.of(group).isEmpty()) {
                int at = sections.isEmpty()
                        ? head + FINDINGS.length()
                        : sections.getLast().end();
                String section = "\n\n" + sectionHead(sections.size() + 1, group) + "\n\n" + TEXT + "\n\n"
                        + blocks.block(Blocks.CATEGORY + group).stripTrailing();
                whole = whole.substring(0, at) + section + whole.substring(at);
            }
        }
        return whole;
    }

    private static String sectionHead(int number, String group) {
        return "### 3." + number + " " + Categories.heading(group);
    }

    /// Whether a report says of itself that it is redacted.
    public static boolean isRedacted(String markdown) {
        return markdown.lines().anyMatch(REDACTED::equals);
    }

    private static Optional<String> content(Report report, Blocks blocks, Excerpts excerpts, String name) {
        if (report.redacted() && name.startsWith(Excerpts.NAME)) {
            return Optional.of("*A value left out.*\n");
        }
        return name.startsWith(Excerpts.NAME)
                ? excerpts.content(name.substring(Excerpts.NAME.length()))
                : blocks.content(name);
    }
}
