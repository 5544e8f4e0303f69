package org.telltale.views.patterns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.telltale.model.job.JobContext;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.study.Study;

/// The day on which each session was recorded, as far as its times say so, or numbers in its payloads that read as times.
/// Days are those of UTC.
///
/// A number that stands in several sessions is no time of any of them, whatever it reads like. Immutable.
final class PayloadDates {
    static final PayloadDates NONE = new PayloadDates(new Object(), List.of());

    private static final int MOST_SESSIONS = 200;
    private static final int LEAST_TIMES = 2;
    private static final int SECONDS = 10;
    private static final int MILLIS = 13;

    private final Object fields;
    private final List<Optional<LocalDate>> days;

    private PayloadDates(Object fields, List<Optional<LocalDate>> days) {
        this.fields = fields;
        this.days = List.copyOf(days);
    }

    Optional<LocalDate> of(int session) {
        return session < days.size() ? days.get(session) : Optional.empty();
    }

    PayloadDates renewed(Study study, JobContext job) {
        FieldIndex now = study.fields();
        ExchangeTable table = study.exchanges();
        int sessions = table.sessions().size();
        if (now == fields || sessions > MOST_SESSIONS) {
            return now == fields ? this : NONE;
        }
        List<Set<String>> numbers = Stream.generate(() -> (Set<String>) new HashSet<String>())
                .limit(sessions)
                .toList();
        Map<String, Integer> seen = new HashMap<>();
        for (int session = 0; session < sessions; session++) {
            job.check();
            int here = session;
            for (FieldIndex.Statistics one : now.statistics(row -> table.session(row) == here)) {
                Stream.concat(one.examples().stream(), Stream.of(one.min(), one.max()))
                        .filter(text -> time(text).isPresent())
                        .forEach(numbers.get(session)::add);
            }
            numbers.get(session).forEach(number -> seen.merge(number, 1, Integer::sum));
        }
        return new PayloadDates(
                now,
                numbers.stream()
                        .map(all -> day(all.stream().filter(number -> seen.getOrDefault(number, 0) == 1)))
                        .toList());
    }

    private static Optional<LocalDate> day(Stream<String> numbers) {
        Map<LocalDate, Integer> counts = new HashMap<>();
        numbers.flatMap(number -> time(number).stream())
                .forEach(time -> counts.merge(LocalDate.ofInstant(time, ZoneOffset.UTC), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= LEAST_TIMES)
                .max(Map.Entry.<LocalDate, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static Optional<Instant> time(String text) {
        boolean digits = (text.length() == SECONDS || text.length() == MILLIS)
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            return Optional.empty();
        }
        long number = Long.parseLong(text);
        Instant time = text.length() == SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        int year = time.atZone(ZoneOffset.UTC).getYear();
        return year >= 2008 && year <= Year.now(ZoneOffset.UTC).getValue() + 1 ? Optional.of(time) : Optional.empty();
    }
}
