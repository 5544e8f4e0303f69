package org.telltale.views.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableBooleanValue;
import org.telltale.model.job.JobContext;
import org.telltale.model.query.Query;
import org.telltale.views.job.Lane;
import org.telltale.views.job.LatestJob;
import org.telltale.views.job.Outcome;
import org.telltale.views.job.Work;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Terms;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.words.Words;

/// What a list says when the filter leaves nothing, with the parts of the filter that can be dropped and how many requests
/// there are without each.
final class NothingShown {
    private static final Words WORDS = Words.of(NothingShown.class);

    /// Parts that are counted; a longer filter is rather cleared.
    private static final int MOST = 6;

    private final EmptyState state = new EmptyState();
    private final Desk desk;
    private final String key;
    private final BooleanBinding busy;
    private final LatestJob counting;
    private List<Without> known = List.of();

    /// A part of the filter, what is left without it, and how many requests that shows.
    private record Without(String part, String rest, int requests) {}

    private NothingShown(Desk desk, String key, ObservableBooleanValue busy) {
        this.desk = desk;
        this.key = key;
        this.busy = BooleanExpression.booleanExpression(busy).or(desk.filter().busyProperty());
        this.counting = new LatestJob(desk.jobs(), Lane.WORK);
    }

    /// @param key of the texts about what is listed
    /// @param busy whether what is listed is still being read
    static EmptyState of(Desk desk, String key, ObservableBooleanValue busy) {
        NothingShown shown = new NothingShown(desk, key, busy);
        shown.busy.addListener(_ -> shown.say(shown.known));
        desk.filter().textProperty().subscribe(_ -> shown.say(List.of()));
        desk.filter().rowsProperty().subscribe(_ -> shown.count());
        desk.tableProperty().addListener(_ -> shown.say(List.of()));
        return shown.state;
    }

    private String text() {
        return desk.filter().textProperty().get();
    }

    /// Counts what dropping each of several parts would show.
    private void count() {
        counting.cancel();
        List<String> terms = Terms.of(text());
        if (!desk.filter().rowsProperty().get().isEmpty() || terms.size() < 2 || terms.size() > MOST) {
            return;
        }
        List<Work<Without>> all = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            String part = terms.get(i);
            String rest = Terms.without(text(), i);
            Work<BitSet> rows = desk.rows(Query.parse(rest));
            all.add(job -> new Without(part, rest, rows.run(job).cardinality()));
        }
        counting.run(WORDS.say("job.count"), job -> all(all, job), outcome -> {
            if (outcome instanceof Outcome.Done<List<Without>>(List<Without> parts)) {
                say(parts);
            }
        });
    }

    private static List<Without> all(List<Work<Without>> parts, JobContext job) throws IOException {
        List<Without> all = new ArrayList<>();
        for (Work<Without> part : parts) {
            all.add(part.run(job));
        }
        return List.copyOf(all);
    }

    private void say(List<Without> parts) {
        known = parts;
        if (busy.get()) {
            state.say("", WORDS.say("nothing.reading"), List.of());
            return;
        }
        if (text().isBlank()) {
            boolean none = desk.table().size() == 0;
            state.say("", WORDS.say("nothing." + key + (none ? ".yet" : ".none")), List.of());
            return;
        }
        List<EmptyState.Action> ways = new ArrayList<>();
        for (Without without : parts) {
            if (without.requests() > 0) {
                ways.add(new EmptyState.Action(
                        WORDS.say("nothing.drop", without.part(), without.requests()),
                        () -> desk.filter().textProperty().set(without.rest())));
            }
        }
        ways.add(new EmptyState.Action(
                WORDS.say("nothing.clear"), () -> desk.filter().clear()));
        state.say("", WORDS.say("nothing." + key + ".matches", text()), ways);
    }
}
