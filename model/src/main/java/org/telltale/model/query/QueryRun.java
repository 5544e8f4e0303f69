package org.telltale.model.query;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Session;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Study;

/// Evaluates filters over one state of a study. Columns answer most terms; words, expressions and bytes look at payloads
/// once each.
public final class QueryRun {
    private static final int CHECKED = 1000;

    private final Study study;
    private final ExchangeTable table;
    private final QueryFacts facts;
    private final JobContext job;

    public QueryRun(Study study, QueryFacts facts, JobContext job) {
        this.study = study;
        this.table = study.exchanges();
        this.facts = facts;
        this.job = job;
    }

    /// The rows that pass.
    ///
    /// @throws QuerySyntaxException where a value does not fit its subject
    public BitSet rows(Query query) {
        job.check();
        return switch (query) {
            case Query.And and -> {
                BitSet all = all();
                and.parts().forEach(part -> all.and(rows(part)));
                yield all;
            }
            case Query.Or or -> {
                BitSet any = new BitSet(table.size());
                or.parts().forEach(part -> any.or(rows(part)));
                yield any;
            }
            case Query.Not not -> {
                BitSet others = rows(not.part());
                others.flip(0, table.size());
                yield others;
            }
            case Query.Term term -> term(term);
            case Query.Words words -> ContentSearch.words(study, words.text(), job);
            case Query.Hex hex -> ContentSearch.hex(study, hex.digits(), job);
            case Query.Regex regex -> ContentSearch.regex(study, regex.expression(), job);
        };
    }

    private BitSet all() {
        BitSet all = new BitSet(table.size());
        all.set(0, table.size());
        return all;
    }

    private BitSet term(Query.Term term) {
        Predicate<String> text = Glob.of(term.operator(), term.value());
        return switch (term.subject()) {
            case "host" -> rows(row -> text.test(table.host(row)));
            case "method" -> rows(row -> text.test(table.method(row)));
            case "protocol" -> rows(row -> text.test(table.protocol(row)));
            case "endpoint" -> endpoints(text);
            case "session" ->
                sessions(session -> text.test(session.name())
                        || session.alsoNamed().stream().anyMatch(text));
            case "tag" -> rows(row -> facts.tagged(row, category(term)));
            case "state" -> rows(row -> text.test(table.state(row, Side.REQUEST).id()) || response(row, text));
            case "has" -> has(term.value().toLowerCase(Locale.ROOT));
            case "path" -> bits(study.fields().rowsWithField(field -> holds(field.pattern(), term)));
            case "app" -> attributes(said -> said.getKey().equals("app") && text.test(said.getValue()));
            case "about" ->
                attributes(said -> text.test(said.getValue()) || text.test(said.getKey() + " " + said.getValue()));
            case "value" -> bits(facts.rowsWithValue(term.value()));
            case "size", "status", "n", "duration", "time" -> rows(new Measure(table).test(term));
            default -> sessions(session -> level(session, term.subject(), text));
        };
    }

    private boolean response(int row, Predicate<String> text) {
        return table.size(row, Side.RESPONSE) >= 0
                && text.test(table.state(row, Side.RESPONSE).id());
    }

    private static boolean level(Session session, String factor, Predicate<String> text) {
        for (Map.Entry<String, String> condition : session.conditions().entrySet()) {
            if (Query.isWritten(condition.getKey(), factor)) {
                return text.test(condition.getValue());
            }
        }
        return text.test("not stated");
    }

    private static Predicate<String> category(Query.Term term) {
        Predicate<String> whole = Glob.of(Query.Operator.EQUALS, term.value());
        Predicate<String> part = Glob.of(term.operator(), term.value());
        return id -> whole.test(id) || part.test(id);
    }

    private static boolean holds(String pattern, Query.Term term) {
        if (term.operator() == Query.Operator.EQUALS) {
            return pattern.equals(term.value());
        }
        int after = term.value().length();
        return pattern.startsWith(term.value())
                && (pattern.length() == after
                        || ".[|:".indexOf(pattern.charAt(after)) >= 0
                        || term.value().endsWith(":"));
    }

    private BitSet endpoints(Predicate<String> text) {
        BitSet wanted = new BitSet();
        for (int i = 0; i < table.endpoints().size(); i++) {
            var endpoint = table.endpoints().get(i);
            Optional<String> name = study.state().names().endpoint(endpoint);
            wanted.set(i, text.test(endpoint.key()) || name.filter(text).isPresent());
        }
        return rows(row -> wanted.get(table.endpoint(row)));
    }

    private BitSet sessions(Predicate<Session> wanted) {
        BitSet chosen = new BitSet();
        for (int i = 0; i < table.sessions().size(); i++) {
            chosen.set(i, wanted.test(table.sessions().get(i)));
        }
        return rows(row -> chosen.get(table.session(row)));
    }

    /// Rows of which their capture says something that passes; reads each record.
    private BitSet attributes(Predicate<Map.Entry<String, String>> passes) {
        return rows(row -> {
            if (row % CHECKED == 0) {
                job.check();
            }
            return study.exchange(table.id(row)).attributes().entrySet().stream()
                    .anyMatch(passes);
        });
    }

    private BitSet has(String what) {
        return switch (what) {
            case "request" -> rows(row -> table.size(row, Side.REQUEST) >= 0);
            case "response" -> rows(row -> table.size(row, Side.RESPONSE) >= 0);
            case "time" -> rows(row -> table.time(row) != ExchangeTable.NO_TIME);
            case "problem" -> rows(row -> table.problems(row) > 0);
            case "body" -> rows(row -> table.size(row, Side.REQUEST) > 0 || table.size(row, Side.RESPONSE) > 0);
            case "note" ->
                bits(study.state().notes().stream()
                        .flatMapToInt(note -> table.row(note.record()).stream())
                        .toArray());
            case "mark" ->
                bits(study.state().marks().stream()
                        .flatMapToInt(mark -> table.row(mark.record()).stream())
                        .toArray());
            default -> throw new QuerySyntaxException(0, "has: knows " + String.join(", ", Subject.PRESENT));
        };
    }

    private BitSet rows(IntPredicate passes) {
        BitSet rows = new BitSet(table.size());
        for (int row = 0; row < table.size(); row++) {
            rows.set(row, passes.test(row));
        }
        return rows;
    }

    private static BitSet bits(int[] rows) {
        BitSet bits = new BitSet();
        Arrays.stream(rows).forEach(bits::set);
        return bits;
    }
}
