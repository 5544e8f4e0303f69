package org.telltale.model.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.coverage.Spot;
import org.telltale.model.detect.Bodies;
import org.telltale.model.detect.Rows;
import org.telltale.model.job.JobContext;
import org.telltale.model.tag.Tag;

/// Every place that one tag covers, those that nobody looked at yet kept apart.
final class Collected {
    private record Placed(int row, int order, Evidence evidence) {}

    private final Tag tag;
    private final EvidenceMaker maker;
    private final BitSet confirmedSessions = new BitSet();
    private final BitSet rows = new BitSet();
    private final BitSet carriedRows = new BitSet();
    private final Set<String> values = new HashSet<>();
    private final List<Placed> placed = new ArrayList<>();
    private int exampleRow = Integer.MAX_VALUE;
    private Optional<ReadAs> example = Optional.empty();
    private long places;
    private long carriedPlaces;

    private Collected(Tag tag, EvidenceMaker maker) {
        this.tag = tag;
        this.maker = maker;
        var sessions = maker.table().sessions();
        for (int i = 0; i < sessions.size(); i++) {
            confirmedSessions.set(i, tag.confirmed().contains(sessions.get(i).capture()));
        }
    }

    static Collected of(Tag tag, Coverer coverer, EvidenceMaker maker, JobContext job) {
        Collected collected = new Collected(tag, maker);
        coverer.visit(Criteria.of(tag), job, collected::add);
        return collected;
    }

    private void add(Bodies.Body body, List<Spot> spots) {
        body.rows().stream().forEach(row -> add(row, spots));
    }

    private void add(int row, List<Spot> spots) {
        if (!confirmedSessions.get(maker.table().session(row))) {
            carriedRows.set(row);
            carriedPlaces += spots.size();
            return;
        }
        rows.set(row);
        places += spots.size();
        if (row < exampleRow) {
            exampleRow = row;
            example = Optional.of(ReadAs.of(spots.getFirst()));
        }
        for (Spot spot : spots) {
            values.add(spot.value());
            placed.add(new Placed(row, placed.size(), maker.of(tag, row, spot)));
        }
    }

    Tag tag() {
        return tag;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Rows carriedRows() {
        return Rows.of(carriedRows);
    }

    long carriedPlaces() {
        return carriedPlaces;
    }

    /// @throws java.util.NoSuchElementException when nothing was collected
    Finding.Part part() {
        List<Evidence> evidence = placed.stream()
                .sorted(Comparator.comparingInt(Placed::row).thenComparingInt(Placed::order))
                .map(Placed::evidence)
                .toList();
        return new Finding.Part(tag, places, values, example.orElseThrow(), evidence, Rows.of(rows));
    }
}
