package org.telltale.views.importing;

import java.time.Duration;
import java.util.Optional;
import org.telltale.model.usecase.ImportPlan;
import org.telltale.views.words.Words;

/// How long an import will take, in words.
final class Pace {
    private static final Words WORDS = Words.of(Pace.class);

    private static final int MEGA = 1 << 20;

    /// To bring captures in takes about so many times as long as to look at them: they are read once more, decoded and
    /// kept.
    private static final int TIMES_LOOK = 3;

    private Pace() {}

    /// What an import would be: `39 MB, 18,374 records to read: about 5 s`.
    ///
    /// @param looked how long the look at its files took
    static String estimate(ImportPlan plan, Duration looked) {
        long bytes =
                plan.captures().stream().mapToLong(ImportPlan.Planned::bytes).sum();
        int records =
                plan.captures().stream().mapToInt(ImportPlan.Planned::records).sum();
        String size = bytes < MEGA
                ? WORDS.say("size.kb", (bytes + 1023) / 1024)
                : WORDS.say("size.mb", bytes / (double) MEGA);
        long seconds = Math.max(1, (looked.toMillis() * TIMES_LOOK + 999) / 1000);
        String time = seconds < 90 ? WORDS.say("seconds", seconds) : WORDS.say("minutes", (seconds + 59) / 60);
        return WORDS.say("estimate", size, records, time);
    }

    /// What is left at the pace so far, once a tenth or two seconds of the work are known; in words.
    static Optional<String> left(Duration taken, double fraction) {
        if (fraction <= 0 || fraction >= 1 || fraction < 0.1 && taken.toSeconds() < 2) {
            return Optional.empty();
        }
        long seconds = (long) Math.ceil(taken.toMillis() / 1000.0 * (1 - fraction) / fraction);
        return Optional.of(
                seconds < 90 ? WORDS.say("left.seconds", seconds) : WORDS.say("left.minutes", (seconds + 59) / 60));
    }
}
