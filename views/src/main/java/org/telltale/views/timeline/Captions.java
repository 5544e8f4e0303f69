package org.telltale.views.timeline;

import java.time.ZoneId;
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
            case TIME -> WORDS.say("time", "Z".equals(zone.getId()) ? "UTC" : zone.getId());
        };
    }
}
