package org.telltale.model.doubt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.telltale.model.store.ExchangeTable;

/// What whole numbers are, judged from their values over time and sessions.
///
/// Values come in the order of exchanges, session after session.
final class NumberTally {
    private static final long FIRST_SECOND =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
    private static final long DAY = 86_400_000L;
    private static final int MOST_VALUES = 4096;
    private static final int FEW = 16;
    private static final int SMALL_STEP = 64;
    private static final int LARGE = 100_000;

    private final Map<Long, Integer> sessionsOf = new HashMap<>();
    private final Map<Long, Integer> lastSession = new HashMap<>();
    private final int[] units = new int[3];
    private int count;
    private int zeros;
    private int timed;
    private int nearTime;
    private int follows;
    private int rises;
    private int smallSteps;
    private int falls;
    private int sessions;
    private int session = -1;
    private long last;
    private long most;
    private boolean negative;

    /// @param time of the exchange in milliseconds, or [ExchangeTable#NO_TIME]
    void see(long value, int inSession, long time) {
        count++;
        different(value, inSession);
        if (value == 0) {
            // zero mostly stands for nothing: it says nothing of times and order
            zeros++;
            return;
        }
        negative |= value < 0;
        most = Math.max(most, value);
        int unit = unit(value);
        if (unit >= 0) {
            units[unit]++;
            if (time != ExchangeTable.NO_TIME) {
                timed++;
                nearTime += Math.abs(millis(value, unit) - time) < DAY ? 1 : 0;
            }
        }
        if (inSession == session) {
            follows++;
            rises += value > last ? 1 : 0;
            smallSteps += value > last && value - last <= SMALL_STEP ? 1 : 0;
            falls += value < last ? 1 : 0;
        }
        sessions += inSession == session ? 0 : 1;
        session = inSession;
        last = value;
    }

    private void different(long value, int inSession) {
        if (sessionsOf.size() < MOST_VALUES || sessionsOf.containsKey(value)) {
            Integer before = lastSession.put(value, inSession);
            if (before == null || before != inSession) {
                sessionsOf.merge(value, 1, Integer::sum);
            }
        }
    }

    /// Whether most values are dates, were they times.
    boolean areDates() {
        return 2 * (units[0] + units[1] + units[2]) >= count - zeros;
    }

    int distinct() {
        return sessionsOf.size();
    }

    private static int unit(long value) {
        if (value >= FIRST_SECOND && value < LAST_SECOND) {
            return 0;
        }
        if (value >= FIRST_SECOND * 1000 && value < LAST_SECOND * 1000) {
            return 1;
        }
        return value >= FIRST_SECOND * 1_000_000 && value < LAST_SECOND * 1_000_000 ? 2 : -1;
    }

    private static long millis(long value, int unit) {
        return unit == 0 ? value * 1000 : unit == 1 ? value : value / 1000;
    }

    List<Ranked> ranked() {
        List<Ranked> readings = new ArrayList<>();
        times(readings);
        if (distinct() == 2 && most == 1 && !negative && count >= 4) {
            readings.add(new Ranked("bool", 0.95, words("0 or 1 in all # instances", count)));
        }
        counters(readings);
        boolean few = distinct() > 1 && distinct() <= FEW && count >= 4 * distinct() && most < LARGE && !negative;
        if (few) {
            readings.add(new Ranked("enum", 0.8, words("# different small numbers in # instances", distinct(), count)));
        }
        identifiers(readings);
        readings.add(new Ranked("number", 0.4, words("# different values in # instances", distinct(), count)));
        return readings;
    }

    /// A constant "time" is an identifier; one that changes and goes with the clock, or only ever rises, is a time.
    private void times(List<Ranked> readings) {
        for (int unit = 0; unit < units.length; unit++) {
            if (units[unit] == 0) {
                continue;
            }
            String name = List.of("seconds", "milliseconds", "microseconds").get(unit);
            double share = (double) units[unit] / (count - zeros);
            boolean varies = distinct() > (zeros > 0 ? 2 : 1);
            boolean onTime = timed > 0 && nearTime * 10 >= timed * 9;
            boolean rising = follows > 1 && falls * 10 <= follows;
            double weight = !varies ? 0.3 : onTime ? 1 : rising ? 0.9 : 0.7;
            String how = !varies
                    ? "; never changes"
                    : onTime ? "; within a day of the exchange" : rising ? "; does not fall within sessions" : "";
            readings.add(new Ranked(
                    name,
                    share * weight,
                    words("a date from 2000 to 2100 in # of # instances", units[unit], count) + unset() + how));
        }
    }

    private String unset() {
        return zeros == 0 ? "" : words(", # are zero", zeros);
    }

    private void counters(List<Ranked> readings) {
        boolean dates = units[0] + units[1] + units[2] == count - zeros;
        boolean counts = follows >= 3 && rises == follows && distinct() > 3 && !dates;
        if (counts) {
            boolean small = smallSteps * 10 >= follows * 8;
            readings.add(new Ranked(
                    "counter",
                    small ? 0.97 : 0.6,
                    words("rises in all # steps within sessions", follows) + (small ? ", mostly by little" : "")));
        }
    }

    private void identifiers(List<Ranked> readings) {
        long returning = sessionsOf.values().stream().filter(n -> n > 1).count();
        boolean large = most >= LARGE || negative;
        if (large && distinct() == 1 && count > 1) {
            readings.add(new Ranked("identifier", 0.9, words("the same in all # instances", count)));
        } else if (large && sessions > 1 && returning > 0) {
            double share = (double) returning / distinct();
            // what changes from one date to another within a session names no installation
            boolean passes = follows >= 3 && 2 * (rises + falls) > follows && areDates();
            readings.add(new Ranked(
                    "identifier",
                    0.4 + (passes ? 0 : 0.45 * share),
                    words("# of # values return in other sessions", returning, distinct())));
        } else if (large && distinct() > 3 && distinct() * 10L >= count * 9L && rises < follows) {
            readings.add(new Ranked("random", 0.5, words("# values in # instances, in no order", distinct(), count)));
        }
    }

    /// Words in which each `#` is a count.
    static String words(String pattern, long... counts) {
        StringBuilder out = new StringBuilder();
        int next = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            out.append(c == '#' ? String.format(Locale.ROOT, "%,d", counts[next++]) : Character.toString(c));
        }
        return out.toString();
    }
}
