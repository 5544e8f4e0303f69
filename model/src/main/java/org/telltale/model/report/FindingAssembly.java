package org.telltale.model.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.detect.Rows;
import org.telltale.model.field.Path;
import org.telltale.model.field.Step;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Session;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Edit;
import org.telltale.model.study.Study;
import org.telltale.model.study.StudyState;
import org.telltale.model.tag.Categories;
import org.telltale.model.tag.Category;
import org.telltale.model.tag.Certainty;
import org.telltale.model.tag.Tag;
import org.telltale.model.tag.TagScope;

/// Makes findings of tags, and keeps apart what is no finding yet.
final class FindingAssembly {
    /// @param leftOut findings that the analyst does not report
    /// @param open tags that are open questions, and those that reach sessions nobody looked at
    record Result(List<Finding> findings, List<Finding> leftOut, List<Report.Open> open) {}

    private final ExchangeTable table;
    private final Categories categories;

    private FindingAssembly(ExchangeTable table, Categories categories) {
        this.table = table;
        this.categories = categories;
    }

    static Result assemble(Study study, Coverer coverer, Categories categories, JobContext job) {
        FindingAssembly assembly = new FindingAssembly(coverer.table(), categories);
        EvidenceMaker maker = new EvidenceMaker(study, coverer.table());
        Map<String, List<Collected>> homes = new LinkedHashMap<>();
        List<Report.Open> open = new ArrayList<>();
        for (Tag tag : study.state().tags()) {
            if (tag.category().equals(Categories.NO_FINDING)) {
                continue;
            }
            Collected collected = Collected.of(tag, coverer, maker, job);
            if (tag.certainty() == Certainty.OPEN) {
                open.add(Report.Open.question(tag, coverer.cover(org.telltale.model.coverage.Criteria.of(tag), job)));
                continue;
            }
            if (!collected.carriedRows().isEmpty()) {
                open.add(Report.Open.carried(tag, collected.carriedPlaces(), collected.carriedRows()));
            }
            if (!collected.isEmpty()) {
                homes.computeIfAbsent(home(tag), _ -> new ArrayList<>()).add(collected);
            }
        }
        StudyState state = study.state();
        Edit.ArrangeFindings arrangement = state.arrangement();
        Map<Boolean, List<Finding>> all = homes.values().stream()
                .map(assembly::finding)
                .sorted(assembly.order(finding -> place(arrangement.order(), state.entryOf(finding.id()))))
                .collect(Collectors.partitioningBy(finding -> state.entryOf(finding.id())
                        .filter(arrangement.leftOut()::contains)
                        .isPresent()));
        return new Result(all.getOrDefault(false, List.of()), all.getOrDefault(true, List.of()), open);
    }

    /// Tags that are told apart only by the last step of where they point stand in one row.
    private static String home(Tag tag) {
        String where = switch (tag.scope()) {
            case TagScope.AtEndpoints at -> "endpoints " + at.endpoints() + parent(at.pattern());
            case TagScope.AtHost at -> "host " + at.host() + " " + parent(at.pattern());
            case TagScope.Everywhere at -> "everywhere " + parent(at.pattern());
            case TagScope.OfShape of -> "shape " + of.shape();
            case TagScope.Once once -> "once " + once.record() + parent(once.path());
            case TagScope.OfValue _, TagScope.OfBytes _, TagScope.WholeExchange _ -> "tag " + tag.id();
        };
        return String.join(
                "\n",
                tag.category(),
                tag.certainty().id(),
                tag.side().id(),
                where,
                tag.guard().toString(),
                tag.exceptions().toString());
    }

    private static String parent(String pattern) {
        List<Path.Segment> segments = new ArrayList<>(Path.parse(pattern).segments());
        Path.Segment last = segments.removeLast();
        List<Step> steps = last.steps();
        segments.add(new Path.Segment(
                last.decoder(), steps.isEmpty() ? steps : steps.subList(0, steps.size() - 1), last.open()));
        return new Path(segments).print();
    }

    private Finding finding(List<Collected> collected) {
        List<Finding.Part> parts = collected.stream().map(Collected::part).toList();
        Side side = collected.getFirst().tag().side();
        BitSet rows = new BitSet();
        parts.forEach(part -> rows.or(part.rows().toBitSet()));
        BitSet payloads = new BitSet();
        BitSet sessions = new BitSet();
        TreeSet<Endpoint> endpoints = new TreeSet<>(EndpointTitles.ORDER);
        rows.stream().forEach(row -> {
            payloads.set(table.payload(row, side));
            sessions.set(table.session(row));
            endpoints.add(table.endpoints().get(table.endpoint(row)));
        });
        return new Finding(
                parts,
                Rows.of(rows),
                payloads.cardinality(),
                sessions.cardinality(),
                List.copyOf(endpoints),
                conditions(sessions));
    }

    /// Levels under which every session with the finding was recorded.
    private List<String> conditions(BitSet sessions) {
        Map<String, String> common = new LinkedHashMap<>();
        boolean first = true;
        for (int i = sessions.nextSetBit(0); i >= 0; i = sessions.nextSetBit(i + 1)) {
            Session session = table.sessions().get(i);
            if (first) {
                common.putAll(session.conditions());
            } else {
                common.entrySet().retainAll(session.conditions().entrySet());
            }
            first = false;
        }
        return common.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .toList();
    }

    private int kind(String category) {
        List<String> ids = categories.all().stream().map(Category::id).toList();
        int index = ids.indexOf(category);
        return index < 0 ? ids.size() : index;
    }

    /// Where the analyst put a finding; one that nobody placed comes after those.
    private static int place(List<String> order, Optional<String> entry) {
        int index = entry.map(order::indexOf).orElse(-1);
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    private Comparator<Finding> order(ToIntFunction<Finding> place) {
        return Comparator.comparingInt((Finding finding) -> categories.order(finding.group()))
                .thenComparingInt(place)
                .thenComparingInt(finding -> -finding.requests())
                .thenComparingInt(finding -> kind(finding.category()))
                .thenComparing(finding -> finding.endpoints().getFirst(), EndpointTitles.ORDER)
                .thenComparing(finding -> finding.parts().getFirst().evidence().stream()
                        .map(Evidence::path)
                        .findFirst()
                        .orElse(""));
    }
}
