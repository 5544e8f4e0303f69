package org.telltale.views.exchanges;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.telltale.model.field.Entropy;
import org.telltale.model.session.Part;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Study;
import org.telltale.views.job.Lane;
import org.telltale.views.job.Outcome;
import org.telltale.views.study.Desk;
import org.telltale.views.words.Words;

/// What can be said of requests that nobody understood: `entropy 7.2 of 8 bits`. Worked out for the rows that were asked
/// about, a batch at a time. On the FX thread.
final class Entropies {
    private static final Words WORDS = Words.of(Entropies.class);

    private static final int BATCH = 64;

    private final Desk desk;
    private final Map<Integer, String> known = new HashMap<>();
    private final Set<Integer> asked = new HashSet<>();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private boolean running;

    Entropies(Desk desk) {
        this.desk = desk;
        desk.tableProperty().addListener(_ -> {
            known.clear();
            asked.clear();
        });
    }

    /// Counts up when more is known.
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// Empty where the request was read, and where it is not known yet.
    Optional<String> of(int row) {
        if (desk.table().state(row, Side.REQUEST) != PayloadState.OPAQUE) {
            return Optional.empty();
        }
        if (!known.containsKey(row) && asked.add(row)) {
            ask();
        }
        return Optional.ofNullable(known.get(row));
    }

    private void ask() {
        if (running || asked.isEmpty()) {
            return;
        }
        running = true;
        Study study = desk.study();
        ExchangeTable table = desk.table();
        desk.jobs()
                // rows of one page are asked for one by one; together they are one job
                .show(() -> {
                    Set<Integer> batch =
                            new HashSet<>(asked.stream().limit(BATCH).toList());
                    desk.jobs().run(Lane.WORK, WORDS.say("entropies"), _ -> entropies(study, table, batch), outcome -> {
                        running = false;
                        asked.removeAll(batch);
                        if (outcome instanceof Outcome.Done<Map<Integer, String>>(Map<Integer, String> found)
                                && table == desk.table()) {
                            known.putAll(found);
                            revision.set(revision.get() + 1);
                        }
                        ask();
                    });
                });
    }

    private static Map<Integer, String> entropies(Study study, ExchangeTable table, Set<Integer> rows) {
        Map<Integer, String> found = new HashMap<>();
        for (int row : rows) {
            found.put(
                    row,
                    study.layer(table.id(row), Side.REQUEST, Part.BODY)
                            .map(layer -> WORDS.say("entropy", Entropy.of(layer.bytes())))
                            .orElse(""));
        }
        return found;
    }
}
