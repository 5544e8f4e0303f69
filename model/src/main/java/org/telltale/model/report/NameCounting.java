package org.telltale.model.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.telltale.model.session.Endpoint;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Edit;
import org.telltale.model.study.JournalEntry;
import org.telltale.model.study.Study;
import org.telltale.model.study.StudyState;

/// Counts how request numbers got their names.
final class NameCounting {
    private NameCounting() {}

    static Report.NameCounts of(Study study, ExchangeTable table, BitSet aside) {
        Map<String, List<String>> sources = new TreeMap<>();
        List<Report.NameCounts.Conflict> conflicts = new ArrayList<>();
        List<Endpoint> endpoints = IntStream.range(0, table.size())
                .filter(row -> !aside.get(row))
                .map(table::endpoint)
                .distinct()
                .mapToObj(table.endpoints()::get)
                .sorted(EndpointTitles.ORDER)
                .toList();
        for (Endpoint endpoint : endpoints) {
            List<StudyState.Names.Named> names = study.state().names().endpointNames(endpoint);
            if (names.isEmpty()) {
                continue;
            }
            String number = EndpointTitles.number(endpoint);
            StudyState.Names.Named used = names.getFirst();
            sources.computeIfAbsent(used.source(), _ -> new ArrayList<>())
                    .add(MarkdownText.plain(number) + " " + MarkdownText.code(used.name()));
            List<String> different =
                    names.stream().map(StudyState.Names.Named::name).distinct().toList();
            if (different.size() > 1) {
                conflicts.add(new Report.NameCounts.Conflict(number, different, used.source()));
            }
        }
        List<Report.NameCounts.Source> counted = new ArrayList<>();
        sources.forEach((source, given) ->
                counted.add(new Report.NameCounts.Source(source, given.size(), hash(study, source), given)));
        counted.sort(java.util.Comparator.comparingInt(Report.NameCounts.Source::count)
                .reversed());
        return new Report.NameCounts(endpoints.size(), counted, conflicts);
    }

    private static Optional<String> hash(Study study, String source) {
        for (JournalEntry entry : study.state().history()) {
            if (entry.edit() instanceof Edit.UseNames names && names.fileName().equals(source)) {
                return Optional.of(names.input().hex());
            }
        }
        return Optional.empty();
    }
}
