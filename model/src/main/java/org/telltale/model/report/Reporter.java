package org.telltale.model.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.coverage.EventTimes;
import org.telltale.model.job.JobContext;
import org.telltale.model.query.Asides;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Edit;
import org.telltale.model.study.JournalEntry;
import org.telltale.model.study.Study;
import org.telltale.model.tag.Categories;

/// Makes the report of a study.
public final class Reporter {
    private final Study study;
    private final Categories categories;
    private final Asides asides;
    private final Coverer coverer;
    private final ExchangeTable table;

    public Reporter(Study study, Categories categories) {
        this.study = study;
        this.categories = categories;
        this.asides = Asides.of(study, JobContext.NONE);
        this.coverer = new Coverer(study, asides.rows());
        this.table = coverer.table();
    }

    /// @throws IOException when a capture cannot be read
    public Report report(Report.Tool tool, JobContext job) throws IOException {
        FindingAssembly.Result result = FindingAssembly.assemble(study, coverer, categories, job);
        List<Report.SessionLine> lines = sessionLines();
        Counts counts = Counts.of(
                table,
                asides.rows(),
                lines,
                study.state().history().stream().anyMatch(entry -> entry.edit() instanceof Edit.RenameSession));
        LimitsFinder finder = new LimitsFinder(study, coverer, counts, asides.rows());
        Report.Limits limits = finder.limits(job);
        ConditionTable conditions =
                new ConditionTable(study, counts, finder.dates().days());
        return new Report(
                study.state().facts(),
                tool,
                counts,
                lines,
                conditions.lines(),
                conditions.inseparable(),
                NameCounting.of(study, table, asides.rows()),
                groups(),
                result.findings(),
                sums(result.findings()),
                firstPlaces(result.findings()),
                result.leftOut(),
                result.open(),
                limits,
                endpoints(result.findings()),
                new EndpointTitles(study.state().names()),
                CheckLines.of(study, result.findings()),
                asides,
                comparisons(result.findings(), counts, conditions, job),
                Report.EventClock.of(
                        EventTimes.of(coverer, study.state().facts().getOrDefault(EventTimes.FACT, ""), job), table),
                false);
    }

    private Report.Comparisons comparisons(
            List<Finding> findings, Counts counts, ConditionTable conditions, JobContext job) {
        return new Report.Comparisons(
                ActivityMatrix.of(table, groups(), findings, counts.readableSessions()),
                new ConditionSplit.Maker(table, conditions, counts.readableSessions()).all(groups(), findings),
                LookedFor.of(study, asides.rows(), job));
    }

    private List<Report.GroupSum> sums(List<Finding> findings) {
        List<Report.GroupSum> sums = new ArrayList<>();
        for (String group : groups()) {
            List<Finding> of =
                    findings.stream().filter(f -> f.group().equals(group)).toList();
            BitSet rows = Finding.union(of);
            BitSet payloads = new BitSet();
            BitSet sessions = new BitSet();
            for (Finding finding : of) {
                Side side = finding.parts().getFirst().tag().side();
                finding.rows().stream().forEach(row -> payloads.set(table.payload(row, side)));
            }
            rows.stream().forEach(row -> sessions.set(table.session(row)));
            if (!of.isEmpty()) {
                sums.add(new Report.GroupSum(
                        group, of.size(), rows.cardinality(), payloads.cardinality(), sessions.cardinality()));
            }
        }
        return sums;
    }

    /// By finding, endpoint number, path and order of sessions.
    private List<Report.Placed> firstPlaces(List<Finding> findings) {
        List<Report.Placed> all = new ArrayList<>();
        for (Finding finding : findings) {
            Set<String> seen = new HashSet<>();
            List<Report.Placed> here = new ArrayList<>();
            for (Finding.Part part : finding.parts()) {
                for (Evidence evidence : part.evidence()) {
                    Endpoint endpoint = endpoint(evidence);
                    if (seen.add(part.tag().id() + endpoint.key())) {
                        here.add(new Report.Placed(endpoint, evidence));
                    }
                }
            }
            here.sort(Comparator.comparing(Report.Placed::endpoint, EndpointTitles.ORDER)
                    .thenComparing(placed -> placed.evidence().path()));
            all.addAll(here);
        }
        return all;
    }

    private Endpoint endpoint(Evidence evidence) {
        int row = table.row(evidence.record()).orElseThrow();
        return table.endpoints().get(table.endpoint(row));
    }

    private List<String> groups() {
        return categories.groups().stream()
                .filter(group -> !group.equals(Categories.NO_FINDING))
                .toList();
    }

    private List<Report.SessionLine> sessionLines() {
        Map<Sha256, Set<String>> files = new LinkedHashMap<>();
        for (JournalEntry entry : study.state().history()) {
            if (entry.edit() instanceof Edit.ImportCapture edit
                    && !study.state().isUndone(entry)) {
                Set<String> names = files.computeIfAbsent(edit.capture(), _ -> new LinkedHashSet<>());
                names.add(edit.fileName());
                edit.origin()
                        .ifPresent(origin -> names.add(origin.print() + " (archive SHA-256 " + origin.archive() + ")"));
            }
        }
        List<Report.SessionLine> lines = new ArrayList<>();
        for (Session session : table.sessions()) {
            Set<String> names = new LinkedHashSet<>(List.of(session.file()));
            names.addAll(files.getOrDefault(session.capture(), Set.of()));
            lines.add(new Report.SessionLine(session, List.copyOf(names)));
        }
        return lines;
    }

    private List<Report.EndpointLine> endpoints(List<Finding> findings) {
        int[] requests = new int[table.endpoints().size()];
        long[] bytes = new long[requests.length];
        for (int row = 0; row < table.size(); row++) {
            if (asides.rows().get(row)) {
                continue;
            }
            requests[table.endpoint(row)]++;
            for (Side side : Side.values()) {
                bytes[table.endpoint(row)] += Math.max(0, table.size(row, side));
            }
        }
        List<Report.EndpointLine> lines = new ArrayList<>();
        for (int i = 0; i < requests.length; i++) {
            if (requests[i] == 0) {
                continue;
            }
            Endpoint endpoint = table.endpoints().get(i);
            String source = study.state().names().endpointNames(endpoint).stream()
                    .map(org.telltale.model.study.StudyState.Names.Named::source)
                    .findFirst()
                    .orElse("");
            List<String> here = findings.stream()
                    .filter(finding -> finding.endpoints().contains(endpoint))
                    .map(Finding::label)
                    .distinct()
                    .toList();
            lines.add(new Report.EndpointLine(endpoint, source, requests[i], bytes[i], here));
        }
        lines.sort(Comparator.comparing(Report.EndpointLine::endpoint, EndpointTitles.ORDER));
        return lines;
    }
}
