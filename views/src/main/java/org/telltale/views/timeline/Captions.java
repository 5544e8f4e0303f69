package org.telltale.views.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.telltale.views.words.Language;
import org.telltale.views.words.Words;

/// Says what the axis is, so that an order is never taken for a time.
final class Captions {
    private static final Words WORDS = Words.of(Captions.class);

    private Captions() {}

    static String of(TimelineData data, ZoneId zone) {
        if (data.lanes().isEmpty()) {
            return "";
        }
        return switch (data.clock()) {
            case POSITION -> WORDS.say(data.timesKnown() ? "position.only" : "position");
            case ELAPSED -> WORDS.say("elapsed");
            case TIME -> WORDS.say("time", name(zone), days(data, zone));
            case EVENT ->
                data.events()
                        .map(events -> event(events, zone, days(data, zone)))
                        .orElse("");
        };
    }

    private static String event(TimelineData.EventClock events, ZoneId zone, String days) {
        return WORDS.say(
                events.early() == 0 ? "event" : "event.early",
                events.pattern(),
                name(zone),
                events.read(),
                events.places(),
                events.early(),
                days);
    }

    /// The day of all cells, or the first and the last.
    private static String days(TimelineData data, ZoneId zone) {
        DateTimeFormatter day =
                DateTimeFormatter.ofPattern(WORDS.say("day"), Language.shown().locale());
        String first = day.format(Instant.ofEpochMilli(data.first() / 1000).atZone(zone));
        String last = day.format(Instant.ofEpochMilli(data.last() / 1000).atZone(zone));
        return first.equals(last) ? first : WORDS.say("days", first, last);
    }

    /// When a cell happened, for a clock of events: `18 May 2023 12:56:15 UTC, before this session`.
    static String cell(Lane lane, int cell, ZoneId zone) {
        Instant time = Instant.ofEpochMilli(lane.at(cell) / 1000);
        String at = DateTimeFormatter.ofPattern(
                        WORDS.say("moment"), Language.shown().locale())
                .format(time.atZone(zone));
        return WORDS.say(lane.isEarly(cell) ? "happened.early" : "happened", at, name(zone));
    }

    private static String name(ZoneId zone) {
        return "Z".equals(zone.getId()) ? "UTC" : zone.getId();
    }
}
