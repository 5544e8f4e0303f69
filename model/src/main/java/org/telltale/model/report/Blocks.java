package org.telltale.model.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The generated blocks of a Markdown report by name; made when asked for.
final class Blocks {
    static final String CATEGORY = "category ";

    private final Map<String, Supplier<String>> blocks = new LinkedHashMap<>();

    Blocks(Report report) {
        MethodBlocks method = new MethodBlocks(report);
        FindingBlocks findings = new FindingBlocks(report);
        LimitBlocks limits = new LimitBlocks(report);
        AnnexBlocks annexes = new AnnexBlocks(report);
        blocks.put("summary", findings::summary);
        blocks.put("study", method::study);
        blocks.put("captures", method::captures);
        blocks.put("conditions", method::conditions);
        blocks.put("names", method::names);
        for (String group : report.groups()) {
            blocks.put(CATEGORY + group, () -> findings.category(group));
        }
        ComparisonBlocks comparisons = new ComparisonBlocks(report);
        blocks.put("matrix activity", comparisons::matrix);
        for (String name : comparisons.conditions()) {
            blocks.put(name, () -> comparisons.condition(name).orElse(""));
        }
        blocks.put("checks", comparisons::checks);
        blocks.put("limits", limits::limits);
        blocks.put("open", limits::open);
        blocks.put("annex-captures", annexes::captures);
        blocks.put("annex-evidence", annexes::evidence);
        blocks.put("annex-endpoints", annexes::endpoints);
        blocks.put("annex-check", annexes::check);
    }

    /// The content of a block without its markers, ended by a line feed; empty where there is no block of that name.
    Optional<String> content(String name) {
        return Optional.ofNullable(blocks.get(name)).map(Supplier::get).map(text -> text.stripTrailing() + "\n");
    }

    /// The block between its markers.
    String block(String name) {
        return "<!-- telltale: " + name + " -->\n" + content(name).orElse("") + "<!-- /telltale -->\n";
    }
}
