package org.telltale.views.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telltale.model.report.Finding;
import org.telltale.model.store.ExchangeTable;
import org.telltale.views.study.CategoryWords;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Endpoints;
import org.telltale.views.study.Recipient;
import org.telltale.views.words.Words;

/// Findings under the headings of a grouping; one that reaches several endpoints or recipients stands under each.
final class FindingLines {
    private static final Words WORDS = Words.of(FindingLines.class);

    private final Desk desk;

    FindingLines(Desk desk) {
        this.desk = desk;
    }

    /// Those that are left out stand behind the others of their heading.
    List<FindingLine> of(List<Finding> findings, List<Finding> leftOut, Grouping by) {
        Map<String, List<FindingLine>> groups = new LinkedHashMap<>();
        findings.forEach(finding -> add(groups, by, new FindingLine.One(finding, false)));
        leftOut.forEach(finding -> add(groups, by, new FindingLine.One(finding, true)));
        List<FindingLine> lines = new ArrayList<>();
        groups.forEach((title, ones) -> {
            lines.add(new FindingLine.Group(title, ones.size()));
            lines.addAll(ones);
        });
        return lines;
    }

    private void add(Map<String, List<FindingLine>> groups, Grouping by, FindingLine.One one) {
        titles(one.finding(), by)
                .forEach(title ->
                        groups.computeIfAbsent(title, _ -> new ArrayList<>()).add(one));
    }

    private List<String> titles(Finding finding, Grouping by) {
        ExchangeTable table = desk.table();
        return switch (by) {
            case CATEGORY -> List.of(CategoryWords.text(finding.group()));
            case ENDPOINT ->
                finding.endpoints().stream()
                        .map(endpoint -> Endpoints.text(endpoint, desk.state()))
                        .toList();
            case RECIPIENT ->
                finding.rows().stream()
                        .filter(row -> row < table.size())
                        .mapToObj(table::host)
                        .map(host -> host.isEmpty() ? WORDS.say("no-host") : Recipient.of(host))
                        .distinct()
                        .sorted()
                        .toList();
        };
    }
}
