package org.telltale.model.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.detect.Bodies;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Shape;
import org.telltale.model.field.Trail;
import org.telltale.model.field.TrailWalk;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.Session;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.study.Study;
import org.telltale.model.tag.Tag;

/// Finds what the captures do not say and what nobody looked at.
final class LimitsFinder {
    /// A structure counts as one set of fields where it has this many members and stands at this many endpoints.
    private static final int WIDE_MEMBERS = 5;

    private static final int WIDE_ENDPOINTS = 20;

    private final Study study;
    private final Coverer coverer;
    private final ExchangeTable table;
    private final Counts counts;
    private final BitSet aside;
    private final Set<String> wide = new HashSet<>();
    private final Set<String> fields = new HashSet<>();
    private final Set<String> judged = new HashSet<>();
    private final BitSet tagged = new BitSet();
    private final PayloadDates dates;
    private long nestedOpaque;

    LimitsFinder(Study study, Coverer coverer, Counts counts, BitSet aside) {
        this.study = study;
        this.coverer = coverer;
        this.table = coverer.table();
        this.counts = counts;
        this.aside = aside;
        this.dates = new PayloadDates(table);
        for (FieldIndex.ShapeUse use : study.fields().shapes(row -> !aside.get(row))) {
            if (use.keys() >= WIDE_MEMBERS && use.endpoints() >= WIDE_ENDPOINTS) {
                wide.add(use.shape());
            }
        }
    }

    Report.Limits limits(JobContext job) {
        for (Side side : Side.values()) {
            coverer.bodies().visitAll(side, job, this::look);
        }
        for (Tag tag : study.state().tags()) {
            coverer.visit(Criteria.of(tag), job, (body, spots) -> {
                body.rows().stream().forEach(tagged::set);
                spots.forEach(spot -> field(body, spot.trail()).ifPresent(judged::add));
            });
        }
        judged.retainAll(fields);
        List<Session> silent = silent();
        return new Report.Limits(
                absent(),
                types(PayloadState.EMPTY),
                opaqueBytes(),
                types(PayloadState.OPAQUE).stream().findFirst().orElse(""),
                nestedOpaque,
                silent,
                level(silent),
                counts.kept() - tagged.cardinality(),
                unnamed(),
                judged.size(),
                fields.size());
    }

    /// After [#limits].
    PayloadDates dates() {
        return dates;
    }

    private void look(Bodies.Body body) {
        TrailWalk.visit(body.layer(), trail -> {
            boolean whole = trail.isRoot() && trail.carrier().isEmpty();
            if (trail.node() instanceof FieldNode.Opaque && trail.layerNumber() == 0 && !whole) {
                nestedOpaque += body.rows().size();
            }
            dates.take(trail.node(), body.rows());
            if (trail.layerNumber() == 0) {
                field(body, trail).ifPresent(fields::add);
            }
        });
    }

    /// The row of the list of fields that a value of layer 0 belongs to.
    private Optional<String> field(Bodies.Body body, Trail given) {
        Trail trail = given;
        while (trail.carrier().isPresent()) {
            trail = trail.carrier().get();
        }
        if (trail.node() instanceof FieldNode.Group || trail.isRoot()) {
            return Optional.empty();
        }
        Trail parent = trail.parent().orElseThrow();
        if (parent.node() instanceof FieldNode.Group group && group.children().size() >= WIDE_MEMBERS) {
            String shape = Shape.of(parent.layer().decoder(), group).text();
            if (wide.contains(shape)) {
                return Optional.of(shape + trail.node().key());
            }
        }
        Endpoint endpoint = table.endpoints().get(table.endpoint(body.rows().first()));
        return Optional.of(endpoint.key() + "\n" + body.side().id() + "\n"
                + body.part().id() + "\n" + trail.pattern().print());
    }

    private List<String> absent() {
        List<String> absent = new ArrayList<>();
        if (rows().allMatch(row -> table.time(row) == ExchangeTable.NO_TIME)) {
            absent.add("times");
        }
        if (rows().allMatch(row -> table.host(row).isEmpty())) {
            absent.add("hosts");
        }
        if (rows().allMatch(row -> table.size(row, Side.RESPONSE) < 0)) {
            absent.addAll(List.of("directions", "responses"));
        }
        return absent;
    }

    private IntStream rows() {
        return IntStream.range(0, table.size()).filter(row -> !aside.get(row));
    }

    /// Endpoints with payloads of a state, most frequent first, as `138 newsync` with the count where it is more than 1.
    private List<String> types(PayloadState state) {
        Map<Endpoint, Integer> byEndpoint = new LinkedHashMap<>();
        rows().filter(row -> has(row, state))
                .forEach(row -> byEndpoint.merge(table.endpoints().get(table.endpoint(row)), 1, Integer::sum));
        EndpointTitles titles = new EndpointTitles(study.state().names());
        return byEndpoint.entrySet().stream()
                .sorted(java.util.Comparator.comparingInt((Map.Entry<Endpoint, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey, EndpointTitles.ORDER))
                .map(e -> state == PayloadState.OPAQUE
                        ? e.getValue() + " of them " + titles.title(e.getKey())
                        : MarkdownText.plain(EndpointTitles.number(e.getKey())))
                .toList();
    }

    private boolean has(int row, PayloadState state) {
        for (Side side : Side.values()) {
            if (table.size(row, side) >= 0 && table.state(row, side) == state) {
                return true;
            }
        }
        return false;
    }

    private long opaqueBytes() {
        return rows().mapToLong(row -> {
                    long bytes = 0;
                    for (Side side : Side.values()) {
                        bytes += table.size(row, side) > 0 && table.state(row, side) == PayloadState.OPAQUE
                                ? table.size(row, side)
                                : 0;
                    }
                    return bytes;
                })
                .sum();
    }

    private List<Session> silent() {
        BitSet loud = new BitSet();
        rows().filter(row -> table.size(row, Side.REQUEST) > 0 || table.size(row, Side.RESPONSE) > 0)
                .forEach(row -> loud.set(table.session(row)));
        return IntStream.range(0, counts.sessions())
                .filter(i -> !loud.get(i))
                .mapToObj(i -> table.sessions().get(i))
                .toList();
    }

    /// The level that the silent sessions and no others have.
    private static Optional<String> level(List<Session> silent) {
        return silent.isEmpty()
                ? Optional.empty()
                : silent.getFirst().conditions().entrySet().stream()
                        .filter(level -> silent.stream()
                                .allMatch(s ->
                                        level.getValue().equals(s.conditions().get(level.getKey()))))
                        .map(level -> level.getKey() + " " + level.getValue())
                        .reduce((a, b) -> a + ", " + b);
    }

    private int unnamed() {
        return (int) rows().map(table::endpoint)
                .distinct()
                .mapToObj(table.endpoints()::get)
                .filter(endpoint -> study.state().names().endpoint(endpoint).isEmpty())
                .count();
    }
}
