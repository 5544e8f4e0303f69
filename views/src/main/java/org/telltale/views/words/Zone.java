package org.telltale.views.words;

import java.time.ZoneId;
import java.time.ZoneOffset;

/// The time zone in which the window says times; readings of bytes, filters and reports stay in UTC.
public final class Zone {
    private static volatile ZoneId shown = ZoneOffset.UTC;

    private Zone() {}

    /// That of all windows of this process.
    public static ZoneId shown() {
        return shown;
    }

    /// Chooses it for views made from now on; those that stand keep theirs.
    public static void show(ZoneId zone) {
        shown = zone;
    }

    /// As it stands beside a time: `UTC`, `Zurich`.
    public static String name() {
        return name(shown);
    }

    static String name(ZoneId zone) {
        String id = zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
