package org.telltale.app.setup;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What is said of a bug of ours: where it happened, never what the data was.
public final class Crash {
    private static final int FRAMES = 12;

    private Crash() {}

    /// A report of a failure that holds class names and lines, and no message: messages may quote payloads.
    public static String notice(Throwable failure) {
        StringBuilder out = new StringBuilder("telltale: a bug of Telltale; every edit made before it is saved.\n");
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < FRAMES; depth++) {
            out.append(depth == 0 ? "" : "caused by ")
                    .append(cause.getClass().getName())
                    .append('\n');
            out.append(Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> "  at " + frame + "\n")
                    .collect(Collectors.joining()));
            cause = cause.getCause();
        }
        return out.toString().stripTrailing();
    }
}
