package org.telltale.model.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.Session;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.study.Study;
import org.telltale.model.tag.Category;

/// What can be written on at a place of a filter: subjects, then their values in this study.
public final class Completion {
    private static final int MOST = 40;

    /// A way to go on.
    ///
    /// @param start where the part begins that `text` takes the place of; it ends at the caret
    /// @param note what it is, or how many requests it stands for
    public record Proposal(int start, String text, String note) {
        /// The whole filter with this in it.
        public String in(String filter, int caret) {
            return filter.substring(0, Math.min(start, caret)) + text + filter.substring(caret);
        }
    }

    private final Study study;
    private final ExchangeTable table;

    public Completion(Study study) {
        this.study = study;
        this.table = study.exchanges();
    }

    /// Proposals for what stands before the caret, at most 40; none inside quotes and expressions.
    public List<Proposal> at(String filter, int caret) {
        Optional<Integer> begin = begin(filter, caret);
        if (begin.isEmpty()) {
            return List.of();
        }
        int start = begin.get();
        String typed = filter.substring(start, caret);
        Optional<Query.Operator> operator = operator(typed);
        return operator.isEmpty() ? subjects(start, typed) : values(start, typed, operator.get());
    }

    /// Where the term before the caret begins, after `-` and brackets; empty inside quotes and expressions.
    private static Optional<Integer> begin(String filter, int caret) {
        int start = 0;
        char open = 0;
        for (int i = 0; i < caret; i++) {
            char c = filter.charAt(i);
            if (open != 0) {
                i += c == '\\' ? 1 : 0;
                open = c == open ? 0 : open;
            } else if (c == '"' || c == '/' && i == start) {
                open = c;
            } else if (Character.isWhitespace(c) || c == '(' || c == ')' || c == '-' && i == start) {
                start = i + 1;
            }
        }
        return open == 0 ? Optional.of(start) : Optional.empty();
    }

    private static Optional<Query.Operator> operator(String typed) {
        return Stream.of(
                        Query.Operator.AT_LEAST,
                        Query.Operator.AT_MOST,
                        Query.Operator.MORE,
                        Query.Operator.LESS,
                        Query.Operator.CONTAINS,
                        Query.Operator.EQUALS)
                .filter(operator -> typed.indexOf(operator.sign()) > 0)
                .min(Comparator.comparingInt(operator -> typed.indexOf(operator.sign())));
    }

    private List<Proposal> subjects(int start, String typed) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Subject subject : Subject.values()) {
            all.put(
                    subject.word() + (subject == Subject.SIZE ? ">" : subject == Subject.STATUS ? ">=" : ":"),
                    subject.words());
        }
        factors().forEach(factor -> all.put(factor + ":", "condition"));
        return take(start, typed, all, UnaryOperator.identity());
    }

    private List<String> factors() {
        return table.sessions().stream()
                .flatMap(session -> session.conditions().keySet().stream())
                .distinct()
                .sorted()
                .map(factor -> factor.replace(' ', '.'))
                .toList();
    }

    private List<Proposal> values(int start, String typed, Query.Operator operator) {
        int sign = typed.indexOf(operator.sign());
        String subject = typed.substring(0, sign).toLowerCase(Locale.ROOT);
        String head = typed.substring(0, sign + operator.sign().length());
        return take(start + head.length(), typed.substring(head.length()), values(subject), QueryText::value);
    }

    /// Values of a subject with what is said of each.
    private Map<String, String> values(String word) {
        Optional<Subject> subject = Subject.of(word);
        return subject.isEmpty()
                ? levels(word)
                : switch (subject.get()) {
                    case SESSION ->
                        counted(row -> table.sessions().get(table.session(row)).name());
                    case ENDPOINT -> endpoints();
                    case HOST -> counted(table::host);
                    case METHOD -> counted(table::method);
                    case PROTOCOL -> counted(table::protocol);
                    case STATUS -> counted(row -> table.status(row) == 0 ? "" : Integer.toString(table.status(row)));
                    case TAG -> tags();
                    case STATE -> noted(Stream.of(PayloadState.values()).map(PayloadState::id), "");
                    case HAS -> noted(Subject.PRESENT.stream(), "");
                    case PATH ->
                        noted(
                                study.fields().fields().stream()
                                        .map(FieldIndex.Field::pattern)
                                        .sorted(),
                                "");
                    case VALUE ->
                        study.state().knownValues().stream()
                                .collect(Collectors.toMap(
                                        known -> known.value(),
                                        known -> known.name(),
                                        (a, _) -> a,
                                        LinkedHashMap::new));
                    case SIZE, N, DURATION, TIME, HEX, APP, ABOUT -> Map.of();
                };
    }

    private Map<String, String> levels(String factor) {
        TreeSet<String> levels = new TreeSet<>();
        for (Session session : table.sessions()) {
            session.conditions().forEach((name, level) -> {
                if (Query.isWritten(name, factor)) {
                    levels.add(level);
                }
            });
        }
        return levels.isEmpty() ? Map.of() : noted(Stream.concat(levels.stream(), Stream.of("not stated")), "");
    }

    private Map<String, String> endpoints() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Endpoint endpoint : table.endpoints()) {
            all.put(endpoint.key(), study.state().names().endpoint(endpoint).orElse(""));
        }
        return all;
    }

    private Map<String, String> tags() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("*", "any");
        for (Category category : study.state().categories().all()) {
            all.put(category.id(), category.code());
        }
        return all;
    }

    private static Map<String, String> noted(Stream<String> values, String note) {
        Map<String, String> all = new LinkedHashMap<>();
        values.forEach(value -> all.put(value, note));
        return all;
    }

    /// Words of all rows, those of most rows first.
    private Map<String, String> counted(IntFunction<String> word) {
        Map<String, Integer> counts = new HashMap<>();
        IntStream.range(0, table.size()).forEach(row -> counts.merge(word.apply(row), 1, Integer::sum));
        counts.remove("");
        Map<String, String> all = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> all.put(each.getKey(), String.format(Locale.ROOT, "%,d", each.getValue())));
        return all;
    }

    /// Those that begin with what is typed before those that hold it, also in their notes.
    private static List<Proposal> take(int start, String typed, Map<String, String> all, UnaryOperator<String> as) {
        String wanted = typed.toLowerCase(Locale.ROOT).replaceFirst("^\"", "");
        List<Proposal> first = new ArrayList<>();
        List<Proposal> then = new ArrayList<>();
        all.forEach((value, note) -> {
            String text = value.toLowerCase(Locale.ROOT);
            boolean holds = text.contains(wanted)
                    || !wanted.isEmpty() && note.toLowerCase(Locale.ROOT).contains(wanted);
            if (holds && !text.equals(wanted)) {
                (text.startsWith(wanted) ? first : then).add(new Proposal(start, as.apply(value), note));
            }
        });
        return Stream.concat(first.stream(), then.stream()).limit(MOST).toList();
    }
}
