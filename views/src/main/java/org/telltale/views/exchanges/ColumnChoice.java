package org.telltale.views.exchanges;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.telltale.model.coverage.Coverer;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.coverage.Spot;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Study;
import org.telltale.model.tag.TagScope;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.study.Desk;
import org.telltale.views.text.Visible;
import org.telltale.views.words.Words;

/// Which columns the table shows, in which order, remembered in the study's folder; and the values of the analyst's own.
public final class ColumnChoice {
    private static final Words WORDS = Words.of(ColumnChoice.class);

    private static final String FILE = "columns.txt";
    private static final int MOST_OWN = 12;
    private static final int TEXT = 120;

    private final Desk desk;
    private final LatestJob making;
    private final LatestJob emptying;
    private final ReadOnlyObjectWrapper<List<Head>> shown;
    private final ReadOnlyObjectWrapper<Set<Column>> silent = new ReadOnlyObjectWrapper<>(Set.of());

    ColumnChoice(Desk desk) {
        this.desk = desk;
        emptying = new LatestJob(desk.jobs(), Lane.WORK);
        desk.filter().rowsProperty().subscribe(this::look);
        making = new LatestJob(desk.jobs(), Lane.WORK);
        shown = new ReadOnlyObjectWrapper<>(usual());
        Path file = file();
        desk.jobs().<List<String>>run(Lane.IO, WORDS.say("columns"), _ -> read(file), outcome -> {
            if (outcome instanceof Outcome.Done<List<String>>(List<String> ids) && !ids.isEmpty()) {
                make(ids);
            }
        });
        desk.tableProperty().addListener(_ -> {
            boolean isUsual = shown.get().stream().allMatch(Column.class::isInstance) && !Files.exists(file);
            make(isUsual ? ids(usual()) : ids(shown.get()));
        });
    }

    public ReadOnlyObjectProperty<List<Head>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Columns that say nothing of the rows that pass the filter; they give way as long as nobody chose columns by hand.
    public ReadOnlyObjectProperty<Set<Column>> silentProperty() {
        return silent.getReadOnlyProperty();
    }

    private void look(BitSet rows) {
        ExchangeTable table = desk.table();
        emptying.run(WORDS.say("columns"), _ -> silent(table, rows), outcome -> {
            if (outcome instanceof Outcome.Done<Set<Column>>(Set<Column> now)) {
                silent.set(now);
            }
        });
    }

    private static Set<Column> silent(ExchangeTable table, BitSet rows) {
        boolean all = rows.cardinality() == table.size();
        return Stream.of(Column.values())
                .filter(column -> !rows.isEmpty()
                        && !(all
                                ? column.isIn(table)
                                : column.isIn(table, rows.stream().filter(row -> row < table.size()))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether these are the usual columns.
    boolean isUsual() {
        return Set.copyOf(ids(shown.get())).equals(Set.copyOf(ids(usual())));
    }

    List<Head> usual() {
        return Stream.of(Column.values())
                .filter(each -> each.isUsual(desk.table()))
                .map(Head.class::cast)
                .toList();
    }

    /// The built-in columns in which this study has anything to say.
    List<Head> possible() {
        return Stream.of(Column.values())
                .filter(each -> each.isIn(desk.table()))
                .map(Head.class::cast)
                .toList();
    }

    /// Shows a column at the end, or takes it away.
    void turn(Head head) {
        List<Head> next = new ArrayList<>(shown.get());
        if (!next.removeIf(each -> each.id().equals(head.id()))) {
            next.add(head);
        }
        order(next);
    }

    /// Shows these columns in this order.
    void order(List<Head> next) {
        if (!next.isEmpty() && !ids(next).equals(ids(shown.get()))) {
            shown.set(List.copyOf(next));
            keep();
        }
    }

    /// Adds a column of a field's values.
    ///
    /// @return what is wrong with the pattern, or empty
    public Optional<String> add(String pattern) {
        try {
            org.telltale.model.field.Path.parse(pattern);
        } catch (IllegalArgumentException e) {
            return Optional.of(WORDS.say("no.field", String.valueOf(e.getMessage())));
        }
        List<String> ids = new ArrayList<>(ids(shown.get()));
        if (ids.stream().filter(id -> id.startsWith(Head.Own.MARK)).count() >= MOST_OWN) {
            return Optional.of(WORDS.say("enough", MOST_OWN));
        }
        ids.remove(Head.Own.MARK + pattern);
        ids.add(Head.Own.MARK + pattern);
        make(ids);
        return Optional.empty();
    }

    private void make(List<String> ids) {
        Study study = desk.study();
        making.run(WORDS.say("columns"), job -> heads(study, ids, job), outcome -> {
            if (outcome instanceof Outcome.Done<List<Head>>(List<Head> heads) && !heads.isEmpty()) {
                boolean same = ids(heads).equals(ids(shown.get()));
                shown.set(heads);
                if (!same) {
                    keep();
                }
            }
        });
    }

    private static List<Head> heads(Study study, List<String> ids, JobContext job) {
        List<Head> heads = new ArrayList<>();
        for (String id : ids) {
            if (id.startsWith(Head.Own.MARK)) {
                heads.add(own(study, id.substring(Head.Own.MARK.length()), job));
            }
            Stream.of(Column.values()).filter(each -> each.id().equals(id)).forEach(heads::add);
        }
        return heads;
    }

    private static Head own(Study study, String pattern, JobContext job) {
        Map<Integer, String> values = new HashMap<>();
        Coverer coverer = new Coverer(study);
        for (Side side : Side.values()) {
            coverer.visit(Criteria.of(new TagScope.Everywhere(pattern), side), job, (body, spots) -> {
                StringBuilder text = new StringBuilder();
                for (Spot spot : spots) {
                    if (text.length() < TEXT) {
                        text.append(text.isEmpty() ? "" : " · ").append(spot.value());
                    }
                }
                String cut = Visible.cut(text.toString(), TEXT);
                body.rows().stream().forEach(row -> values.merge(row, cut, (one, other) -> one + " · " + other));
            });
        }
        return new Head.Own(pattern, values);
    }

    private Path file() {
        return desk.study().folder().resolve(FILE);
    }

    private static List<String> ids(List<Head> heads) {
        return heads.stream().map(Head::id).toList();
    }

    private static List<String> read(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    private void keep() {
        List<String> ids = ids(shown.get());
        Path file = file();
        desk.jobs()
                .<Path>run(
                        Lane.IO, WORDS.say("columns"), _ -> Files.write(file, ids, StandardCharsets.UTF_8), outcome -> {
                            if (outcome instanceof Outcome.Failed<Path>(IOException cause)) {
                                desk.messages()
                                        .failure("columns", WORDS.say("forgotten", String.valueOf(cause.getMessage())));
                            }
                        });
    }
}
