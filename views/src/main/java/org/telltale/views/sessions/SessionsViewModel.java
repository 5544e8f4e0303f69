package org.telltale.views.sessions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.telltale.model.capture.ByteAccount;
import org.telltale.model.session.Session;
import org.telltale.model.store.Census;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Edit;
import org.telltale.model.tag.Category;
import org.telltale.views.study.Desk;
import org.telltale.views.study.FactorWords;
import org.telltale.views.study.Questions;
import org.telltale.views.study.Questions.Blank;
import org.telltale.views.study.Terms;
import org.telltale.views.words.Words;

/// Sessions grouped by a factor, with what is rare in them; a click filters, the context menu edits.
public final class SessionsViewModel {
    private static final Words WORDS = Words.of(SessionsViewModel.class);

    static final String NOT_STATED = "—";

    /// The level of a session that states none, as filters write it.
    private static final String UNSTATED = "not stated";

    private static final List<String> KNOWN = List.of("activity", "permissions", "login state");

    /// It only counts repetitions, so it comes last.
    private static final String RUN = "run";

    /// So many sessions are seen at once, however they are grouped.
    private static final int FEW = 4;

    private final Desk desk;
    private final Questions questions;
    private final ObservableList<SessionRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper factor = new ReadOnlyStringWrapper("");
    private final Set<String> closed = new HashSet<>();

    /// Whether somebody said how, or that not.
    private boolean grouped;

    public SessionsViewModel(Desk desk, Questions questions) {
        this.desk = desk;
        this.questions = questions;
        desk.tableProperty().addListener(_ -> renew());
        desk.coveredProperty().addListener(_ -> renew());
        renew();
    }

    public Desk desk() {
        return desk;
    }

    public ObservableList<SessionRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /// What became of the bytes of a session's capture.
    public ByteAccount account(Session session) {
        return desk.study().account(session);
    }

    /// The factor sessions are grouped by, or empty.
    public ReadOnlyStringProperty factorProperty() {
        return factor.getReadOnlyProperty();
    }

    /// All factors that some session states, those with a fixed place first.
    public List<String> factors() {
        List<String> all = new ArrayList<>();
        for (Session session : desk.table().sessions()) {
            session.conditions().keySet().stream().filter(f -> !all.contains(f)).forEach(all::add);
        }
        all.sort(Comparator.comparing((String f) -> f.equals(RUN))
                .thenComparingInt(f -> KNOWN.contains(f) ? KNOWN.indexOf(f) : KNOWN.size()));
        return all;
    }

    /// The factor whose levels stand in a column: the first but the one grouped by that brings sessions together.
    public String columnFactor() {
        return factors().stream()
                .filter(f -> !f.equals(factor.get()) && brings(f))
                .findFirst()
                .orElse("");
    }

    public void groupBy(String newFactor) {
        grouped = true;
        factor.set(newFactor);
        closed.clear();
        renew();
    }

    public void toggle(SessionRow.Group group) {
        if (!closed.remove(group.level())) {
            closed.add(group.level());
        }
        renew();
    }

    private void renew() {
        if (!grouped) {
            factor.set(factors().stream().filter(this::brings).findFirst().orElse(""));
        }
        ExchangeTable table = desk.table();
        Tally tally = new Tally(table, desk);
        Map<String, List<SessionRow.One>> groups = new LinkedHashMap<>();
        for (int i = 0; i < table.sessions().size(); i++) {
            SessionRow.One row = tally.row(i, columnFactor());
            String level = row.session().conditions().getOrDefault(factor.get(), UNSTATED);
            groups.computeIfAbsent(factor.get().isEmpty() ? "" : level, _ -> new ArrayList<>())
                    .add(row);
        }
        List<SessionRow> all = new ArrayList<>();
        groups.forEach((level, ones) -> {
            boolean open = !closed.contains(level);
            int sum = ones.stream().mapToInt(SessionRow.One::exchanges).sum();
            if (!level.isEmpty()) {
                all.add(new SessionRow.Group(level, ones.size(), sum, open));
            }
            all.addAll(open ? ones : List.of());
        });
        rows.setAll(all);
    }

    /// Whether a factor brings sessions together: not where nearly every session has a level of its own.
    private boolean brings(String each) {
        List<Session> sessions = desk.table().sessions();
        long levels = sessions.stream()
                .map(session -> session.conditions().getOrDefault(each, UNSTATED))
                .distinct()
                .count();
        return sessions.size() <= FEW || levels * 4 <= sessions.size() * 3L && !each.equals(RUN);
    }

    /// Counts over the sessions of a table.
    private static final class Tally {
        private final ExchangeTable table;
        private final List<List<Category>> found = new ArrayList<>();

        Tally(ExchangeTable table, Desk desk) {
            this.table = table;
            int sessions = table.sessions().size();
            for (int i = 0; i < sessions; i++) {
                found.add(new ArrayList<>());
            }
            desk.covered().byCategory().forEach((category, rows) -> find(category, rows, sessions));
        }

        private void find(Category category, BitSet rows, int sessions) {
            BitSet in = new BitSet();
            rows.stream().filter(row -> row < table.size()).forEach(row -> in.set(table.session(row)));
            boolean isRare = !category.isNoFinding() && in.cardinality() * 2 <= sessions;
            if (isRare) {
                in.stream().forEach(session -> add(found.get(session), category));
            }
        }

        /// Kinds of one category, such as precise and coarse locations, share a code and a chip.
        private static void add(List<Category> all, Category category) {
            if (all.stream().noneMatch(other -> other.code().equals(category.code()))) {
                all.add(category);
            }
        }

        SessionRow.One row(int index, String factor) {
            Session session = table.sessions().get(index);
            String level = session.conditions().getOrDefault(factor, NOT_STATED);
            Census census = table.census();
            return new SessionRow.One(
                    session, level, census.exchanges(index), List.copyOf(found.get(index)), !census.isReadable(index));
        }
    }

    /// Sessions by level of each factor that brings some together but the one grouped by, `not stated` last.
    public Map<String, Map<String, Integer>> levels() {
        Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
        for (String each : factors()) {
            if (each.equals(factor.get()) || !brings(each) || each.equals(RUN)) {
                continue;
            }
            Map<String, Integer> counts = new LinkedHashMap<>();
            int silent = 0;
            for (Session session : desk.table().sessions()) {
                Optional<String> level =
                        Optional.ofNullable(session.conditions().get(each));
                level.ifPresent(l -> counts.merge(l, 1, Integer::sum));
                silent += level.isPresent() ? 0 : 1;
            }
            if (silent > 0) {
                counts.put(UNSTATED, silent);
            }
            all.put(each, counts);
        }
        return all;
    }

    /// What a level is called.
    static String words(String factor, String level) {
        return level.equals(UNSTATED) ? WORDS.say("not-stated") : FactorWords.level(factor, level);
    }

    /// Shows only a session's exchanges.
    public void filter(Session session) {
        Optional<SessionRow.One> silent = rows.stream()
                .flatMap(row -> row instanceof SessionRow.One one ? Stream.of(one) : Stream.empty())
                .filter(one -> one.session().equals(session) && one.silent())
                .findFirst();
        desk.messages().unsay("silent");
        silent.ifPresent(one -> desk.messages().say("silent", WORDS.say("silent", one.exchanges())));
        desk.filter().put("session", Terms.term("session", "=", session.name()));
    }

    /// Shows only exchanges of sessions with a level.
    public void filter(String ofFactor, String level) {
        String subject = ofFactor.replace(' ', '.');
        desk.filter().put(subject, Terms.term(subject, "=", level));
    }

    public void rename(Session session) {
        questions.ask(
                WORDS.say("session.title"),
                WORDS.say("session.why"),
                List.of(Blank.of(WORDS.say("name"), session.name())),
                WORDS.say("name"),
                answer -> desk.edit(new Edit.RenameSession(session.capture(), session.file(), answer.getFirst())));
    }

    public void setCondition(Session session) {
        questions.ask(
                WORDS.say("condition.title", session.name()),
                WORDS.say("condition.why"),
                List.of(
                        new Blank(WORDS.say("condition.factor"), columnFactor(), factors(), true),
                        Blank.optional(
                                WORDS.say("condition.level"),
                                session.conditions().getOrDefault(columnFactor(), ""))),
                WORDS.say("condition.set"),
                answer -> desk.edit(
                        new Edit.SetCondition(session.capture(), session.file(), answer.get(0), answer.get(1))));
    }

    public void remove(Session session) {
        desk.edit(
                List.of(new Edit.RemoveSession(session.capture(), session.file())),
                _ -> desk.messages()
                        .say(
                                "remove",
                                org.telltale.views.study.Messages.Kind.PLAIN,
                                WORDS.say("session.removed", session.name()),
                                List.of(new org.telltale.views.study.Messages.Way(WORDS.say("undo"), desk::undo))));
    }
}
