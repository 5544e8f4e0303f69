package org.telltale.views.rows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.detect.Bodies;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Trail;
import org.telltale.model.field.TrailWalk;
import org.telltale.model.job.JobContext;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Study;
import org.telltale.views.text.Visible;
import org.telltale.views.words.Words;

/// Gathers the rows of a level over exchanges. Made for one run on a worker thread.
final class RowScan {
    private static final Words WORDS = Words.of(RowScan.class);

    private static final int MOST_ROWS = 50_000;
    private static final int MOST_COLUMNS = 64;
    private static final int MOST_BESIDE = 16;
    private static final int TEXT = 160;

    private final Study study;
    private final Level level;
    private final Patterns patterns = new Patterns();
    private final Map<String, Tally> columns = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<Made> made = new ArrayList<>();
    private long all;
    private int requests;

    private record Made(int row, String path, Map<Tally, String> cells) {}

    /// A column on the way.
    private static final class Tally {
        final String pattern;
        final boolean beside;
        final Set<String> values = new HashSet<>();
        int filled;

        Tally(String pattern, boolean beside) {
            this.pattern = pattern;
            this.beside = beside;
        }
    }

    RowScan(Study study, Level level) {
        this.study = study;
        this.level = level;
    }

    Rows run(BitSet among, JobContext job) {
        ExchangeTable table = study.exchanges();
        int[] rows = among.stream()
                .filter(row -> row < table.size()
                        && table.endpoints().get(table.endpoint(row)).equals(level.endpoint()))
                .toArray();
        new Bodies(study).visit(org.telltale.model.detect.Rows.of(rows), level.side(), job, this::body);
        List<Tally> kept = columns.values().stream()
                .sorted(Comparator.comparingInt((Tally column) -> -column.filled))
                .limit(MOST_COLUMNS)
                .toList();
        List<Tally> shown = columns.values().stream()
                .filter(new HashSet<>(kept)::contains)
                .sorted(Comparator.comparing((Tally column) -> !column.beside))
                .toList();
        List<Rows.Line> lines = made.stream()
                .map(one -> new Rows.Line(
                        one.row,
                        one.path,
                        shown.stream()
                                .map(column -> one.cells.getOrDefault(column, ""))
                                .toList()))
                .toList();
        return new Rows(Optional.of(level), shown.stream().map(this::column).toList(), lines, all, requests);
    }

    private Rows.Column column(Tally of) {
        boolean inside = of.pattern.startsWith(level.pattern());
        String rest = inside ? of.pattern.substring(level.pattern().length()) : of.pattern;
        String key = rest.replaceFirst("^[.|]", "");
        return new Rows.Column(
                of.pattern, key.isEmpty() ? WORDS.say("value") : key, of.beside, of.filled, of.values.size());
    }

    private void body(Bodies.Body body) {
        if (body.part() != level.part()) {
            return;
        }
        patterns.begin();
        Found found = new Found();
        TrailWalk.visit(body.layer(), found::visit);
        found.rows.forEach(found::addBeside);
        requests += found.rows.isEmpty() ? 0 : body.rows().size();
        body.rows().stream().forEach(row -> found.rows.forEach((trail, cells) -> add(row, trail, cells)));
    }

    private void add(int row, Trail trail, Map<Tally, String> cells) {
        all++;
        if (made.size() < MOST_ROWS) {
            made.add(new Made(row, trail.path().print(), cells));
            cells.forEach((column, value) -> {
                column.filled++;
                if (column.values.size() < Rows.Column.COUNTED) {
                    column.values.add(value);
                }
            });
        }
    }

    /// The rows of one body.
    private final class Found {
        final Map<Trail, Map<Tally, String>> rows = new LinkedHashMap<>();
        private final Map<Trail, Trail> rowOf = new HashMap<>();
        private final Map<Trail, List<Trail>> leaves = new HashMap<>();

        void visit(Trail trail) {
            String pattern = patterns.of(trail);
            Optional<Trail> row = level.isWhole()
                    ? rows.keySet().stream().findFirst()
                    : trail.outer().map(rowOf::get);
            if (row.isEmpty() && (level.isWhole() || pattern.equals(level.pattern()))) {
                rows.put(trail, new LinkedHashMap<>());
                row = Optional.of(trail);
            }
            row.ifPresent(of -> rowOf.put(trail, of));
            Optional<String> value = text(trail.node());
            boolean carries = trail.layer().inner(trail.node()).isPresent();
            if (value.isPresent() && !carries) {
                row.ifPresentOrElse(
                        of -> put(rows.getOrDefault(of, Map.of()), pattern, false, value.get()),
                        () -> trail.parent().filter(_ -> trail.sibling() < 0).ifPresent(parent -> keep(parent, trail)));
            }
        }

        private void keep(Trail parent, Trail leaf) {
            List<Trail> kept = leaves.computeIfAbsent(parent, _ -> new ArrayList<>());
            if (kept.size() < MOST_BESIDE) {
                kept.add(leaf);
            }
        }

        /// Adds what stands beside the row in the groups that hold it: by these a guard can tell rows apart.
        void addBeside(Trail row, Map<Tally, String> cells) {
            for (Optional<Trail> outer = row.outer();
                    outer.isPresent();
                    outer = outer.get().outer()) {
                for (Trail leaf : leaves.getOrDefault(outer.get(), List.of())) {
                    text(leaf.node()).ifPresent(value -> put(cells, patterns.of(leaf), true, value));
                }
            }
        }

        private void put(Map<Tally, String> cells, String pattern, boolean beside, String value) {
            Tally column = columns.computeIfAbsent(pattern, _ -> new Tally(pattern, beside));
            String text = texts.size() < MOST_ROWS
                    ? texts.computeIfAbsent(Visible.cut(value, TEXT), same -> same)
                    : Visible.cut(value, TEXT);
            cells.merge(column, text, (one, other) -> Visible.cut(one + " · " + other, TEXT));
        }
    }

    private static Optional<String> text(FieldNode node) {
        return switch (node) {
            case FieldNode.Scalar scalar -> Optional.of(scalar.value().trimmed());
            case FieldNode.Opaque opaque -> Optional.of(opaque.value().trimmed());
            case FieldNode.Group _, FieldNode.Reference _ -> Optional.empty();
        };
    }
}
