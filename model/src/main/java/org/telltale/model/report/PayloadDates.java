package org.telltale.model.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.telltale.model.detect.Rows;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.store.ExchangeTable;

/// The days (UTC) of which numbers inside payloads speak, by session: seconds or milliseconds since 1970 between 2010 and
/// 2040. A number that stands in most sessions is no time of any, and a day counts that has a tenth of its session's.
final class PayloadDates {
    private static final long FROM = 1_262_304_000_000L;
    private static final long TO = 2_208_988_800_000L;
    private static final int MOST_MOMENTS = 100_000;
    private static final int SHARE = 10;
    private static final int LISTED = 6;
    private static final int DIGITS = 13;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_ONLY = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);

    private final ExchangeTable table;
    private final List<Set<Long>> moments = new ArrayList<>();

    PayloadDates(ExchangeTable table) {
        this.table = table;
        table.sessions().forEach(_ -> moments.add(new HashSet<>()));
    }

    /// Takes in a value and the rows that hold it.
    void take(FieldNode node, Rows rows) {
        if (node instanceof FieldNode.Scalar scalar) {
            moment(scalar.value())
                    .ifPresent(moment -> rows.stream().forEach(row -> {
                        Set<Long> here = moments.get(table.session(row));
                        if (here.size() < MOST_MOMENTS) {
                            here.add(moment);
                        }
                    }));
        }
    }

    private static OptionalLong moment(FieldValue value) {
        OptionalLong number = switch (value) {
            case FieldValue.Whole whole when whole.bits() > 0 -> OptionalLong.of(whole.bits());
            case FieldValue.Utf8 text when text.bytes().size() <= DIGITS + 1 -> number(text.trimmed());
            case FieldValue.Literal literal when literal.trimmed().length() <= DIGITS -> number(literal.trimmed());
            case FieldValue.Whole _, FieldValue.Utf8 _, FieldValue.Literal _, FieldValue.Raw _ -> OptionalLong.empty();
        };
        return number.stream()
                .map(n -> n < FROM / 100 ? n * 1000 : n)
                .filter(n -> n >= FROM && n < TO)
                .findFirst();
    }

    private static OptionalLong number(String text) {
        boolean digits = text.length() >= DIGITS - 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalLong.of(new BigDecimal(text).longValue()) : OptionalLong.empty();
    }

    /// The days of each session of the table, ascending.
    List<SortedSet<LocalDate>> days() {
        Map<Long, Integer> sessions = new HashMap<>();
        moments.forEach(here -> here.forEach(moment -> sessions.merge(moment, 1, Integer::sum)));
        long speaking = moments.stream().filter(here -> !here.isEmpty()).count();
        List<SortedSet<LocalDate>> days = new ArrayList<>();
        for (Set<Long> here : moments) {
            Map<LocalDate, Integer> counts = new HashMap<>();
            for (long moment : here) {
                if (speaking <= 2 || sessions.getOrDefault(moment, 0) * 2L <= speaking) {
                    counts.merge(LocalDate.ofInstant(Instant.ofEpochMilli(moment), ZoneOffset.UTC), 1, Integer::sum);
                }
            }
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            SortedSet<LocalDate> most = new TreeSet<>();
            counts.forEach((day, count) -> {
                if (count * SHARE >= all) {
                    most.add(day);
                }
            });
            days.add(most);
        }
        return days;
    }

    /// The days of these sessions where they have some that no other session has, in words; empty where days tell
    /// nothing apart.
    static Optional<String> apart(List<SortedSet<LocalDate>> days, BitSet sessions) {
        SortedSet<LocalDate> inside = new TreeSet<>();
        Set<LocalDate> outside = new HashSet<>();
        int speaking = 0;
        for (int i = 0; i < days.size(); i++) {
            (sessions.get(i) ? inside : outside).addAll(days.get(i));
            speaking += sessions.get(i) && !days.get(i).isEmpty() ? 1 : 0;
        }
        boolean apart = speaking > 1 && !outside.isEmpty() && inside.stream().noneMatch(outside::contains);
        return apart ? Optional.of(words(List.copyOf(inside))) : Optional.empty();
    }

    /// `17 and 18 May 2023`.
    private static String words(List<LocalDate> days) {
        if (days.size() > LISTED) {
            return days.size() + " days from " + DAY.format(days.getFirst()) + " to " + DAY.format(days.getLast());
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            boolean sameMonth = i + 1 < days.size()
                    && day.withDayOfMonth(1).equals(days.get(i + 1).withDayOfMonth(1));
            words.add((sameMonth ? DAY_ONLY : DAY).format(day));
        }
        return Words.list(words, "and");
    }
}
