package org.telltale.model.coverage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Reading;
import org.telltale.model.field.Readings;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.tag.TagScope;

/// When things happened by a field of payloads that the analyst named as a clock: the study's second clock.
///
/// An event is dated before its session where its time is earlier than the session's first exchange. Where a capture
/// holds no times, its session is taken to begin with the latest run of its events that no silence of an hour parts and
/// that holds a twentieth of them; what is earlier was kept on the device and sent later.
///
/// @param pattern of the field, at any endpoint
/// @param events in the order of rows, then of bytes
/// @param places all places of the field, also those whose value is no time
/// @param begins of each session of the table in microseconds since 1970 UTC; empty where nothing says it
public record EventTimes(String pattern, List<Event> events, long places, List<OptionalLong> begins) {
    /// The name of the study's fact that holds the pattern.
    public static final String FACT = "event time";

    public static final EventTimes NONE = new EventTimes("", List.of(), 0, List.of());

    private static final int MOST = 1_000_000;
    private static final long SILENCE = 3_600_000_000L;
    private static final int OFFERED = 12;
    private static final int SHARE = 20;
    private static final double FIRST = 1_262_304_000;
    private static final double LAST = 2_208_988_800.0;
    private static final int SHORTEST = 17;
    private static final int LONGEST = 40;
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{8,15}(\\.[0-9]{1,9})?");
    private static final Set<String> UNITS = Set.of("seconds", "milliseconds", "microseconds");

    /// One time of one exchange.
    ///
    /// @param row of the exchange table
    /// @param at microseconds since 1970 UTC
    public record Event(int row, long at) {}

    public EventTimes {
        events = List.copyOf(events);
        begins = List.copyOf(begins);
    }

    /// Reads the clock that a pattern names, at most a million events; [#NONE] for an empty pattern and for what is none.
    public static EventTimes of(Coverer coverer, String pattern, JobContext job) {
        if (pattern.isEmpty()) {
            return NONE;
        }
        List<Event> events = new ArrayList<>();
        long[] places = new long[1];
        try {
            for (Side side : Side.values()) {
                coverer.visit(Criteria.of(new TagScope.Everywhere(pattern), side), job, (body, spots) -> {
                    places[0] += (long) spots.size() * body.rows().size();
                    long[] times = spots.stream()
                            .flatMapToLong(spot ->
                                    micros(spot.trail().node(), spot.trail().layer()).stream())
                            .toArray();
                    body.rows().stream().forEach(row -> add(events, row, times));
                });
            }
        } catch (IllegalArgumentException _) {
            return NONE;
        }
        events.sort(Comparator.comparingInt(Event::row));
        return new EventTimes(pattern, events, places[0], begins(coverer.table(), events));
    }

    /// Patterns of fields that could be such a clock, those of most places first: more than two different values, most of
    /// those that the index shows being times.
    public static List<String> candidates(FieldIndex fields) {
        Map<String, Long> places = new HashMap<>();
        for (FieldIndex.Statistics one : fields.statistics(_ -> true)) {
            List<String> shown = Stream.concat(one.examples().stream(), Stream.of(one.min(), one.max()))
                    .toList();
            long times =
                    shown.stream().filter(text -> written(text).isPresent()).count();
            if (one.distinct() > 2 && times * 2 > shown.size()) {
                places.merge(one.field().pattern(), one.occurrences(), Long::sum);
            }
        }
        return places.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(OFFERED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void add(List<Event> events, int row, long[] times) {
        for (long time : times) {
            if (events.size() < MOST) {
                events.add(new Event(row, time));
            }
        }
    }

    /// Whether an event is dated before the session it was sent in.
    public boolean isEarly(Event event, ExchangeTable table) {
        OptionalLong begin = begins.get(table.session(event.row()));
        return begin.isPresent() && event.at() < begin.getAsLong();
    }

    /// Events dated before the session they were sent in.
    public long early(ExchangeTable table) {
        return events.stream().filter(event -> isEarly(event, table)).count();
    }

    /// What a leaf says as a time in microseconds since 1970 UTC: a count of seconds, milliseconds or microseconds as
    /// [Readings] knows it, the same written with a fraction, or a date and time of ISO 8601 with its offset; from 2010 to 2040.
    public static OptionalLong micros(FieldNode node, Layer layer) {
        if (!(node instanceof FieldNode.Scalar scalar)) {
            return OptionalLong.empty();
        }
        Optional<Reading> counted = Readings.of(scalar, layer).stream()
                .filter(reading -> UNITS.contains(reading.id()))
                .findFirst();
        return counted.isPresent()
                ? usual(micros(Instant.parse(counted.get().value())))
                : written(scalar.value().trimmed());
    }

    /// A count outside these years is seldom a time.
    private static OptionalLong usual(long micros) {
        return micros >= FIRST * 1e6 && micros < LAST * 1e6 ? OptionalLong.of(micros) : OptionalLong.empty();
    }

    /// What a text says as a time, as [#micros(FieldNode, Layer)] reads it.
    public static OptionalLong written(String text) {
        if (COUNT.matcher(text).matches()) {
            double seconds = Double.parseDouble(text);
            double scaled = seconds < FIRST * 1e3 ? seconds : seconds < FIRST * 1e6 ? seconds / 1e3 : seconds / 1e6;
            return scaled >= FIRST && scaled < LAST ? OptionalLong.of(Math.round(scaled * 1e6)) : OptionalLong.empty();
        }
        boolean dated = text.length() >= SHORTEST && text.length() <= LONGEST && text.charAt(4) == '-';
        return dated ? parsed(text) : OptionalLong.empty();
    }

    private static OptionalLong parsed(String text) {
        try {
            return OptionalLong.of(
                    micros(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant()));
        } catch (DateTimeException _) {
            return OptionalLong.empty();
        }
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static List<OptionalLong> begins(ExchangeTable table, List<Event> events) {
        int sessions = table.sessions().size();
        long[] first = new long[sessions];
        Arrays.fill(first, Long.MAX_VALUE);
        for (int row = 0; row < table.size(); row++) {
            if (table.time(row) != ExchangeTable.NO_TIME) {
                first[table.session(row)] = Math.min(first[table.session(row)], table.time(row));
            }
        }
        List<List<Long>> here = new ArrayList<>();
        for (int session = 0; session < sessions; session++) {
            here.add(new ArrayList<>());
        }
        events.forEach(event -> here.get(table.session(event.row())).add(event.at()));
        List<OptionalLong> begins = new ArrayList<>();
        for (int session = 0; session < sessions; session++) {
            begins.add(first[session] == Long.MAX_VALUE ? lastRun(here.get(session)) : OptionalLong.of(first[session]));
        }
        return begins;
    }

    private static OptionalLong lastRun(List<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        int end = sorted.length;
        for (int i = sorted.length - 1; i >= 0; i--) {
            boolean begins = i == 0 || sorted[i] - sorted[i - 1] > SILENCE;
            if (begins && (end - i) * (long) SHARE >= sorted.length) {
                return OptionalLong.of(sorted[i]);
            }
            end = begins ? i : end;
        }
        return OptionalLong.empty();
    }
}
