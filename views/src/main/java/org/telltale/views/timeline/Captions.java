package org.telltale.views.timeline;

import java.time.ZoneId;

/// Says what the axis is, so that an order is never taken for a time.
final class Captions {
    private Captions() {}

    static String of(TimelineData data, ZoneId zone) {
        if (data.lanes().isEmpty()) {
            return "";
        }
        return switch (data.clock()) {
            case POSITION ->
                data.timesKnown()
                        ? "position in the session: order only"
                        : "position in the session: these captures hold no times";
            case ELAPSED -> "seconds since the first request of each lane";
            case TIME -> "time, " + ("Z".equals(zone.getId()) ? "UTC" : zone.getId());
        };
    }
}
