package org.telltale.app.setup;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/// What is said of a bug of ours: where it happened, never what the data was.
public final class Crash {
    private static final int FRAMES = 12;
    private static final int ALL_FRAMES = 200;
    private static final int CAUSES = 12;

    private Crash() {}

    /// A report of a failure that holds class names and lines, and no message: messages may quote payloads.
    public static String notice(Throwable failure) {
        return "telltale: a bug of Telltale; every edit made before it is saved.\n"
                + trace(failure, FRAMES).stripTrailing();
    }

    /// The same at length, with the versions of program and system.
    ///
    /// @param thread where it happened
    public static String report(Throwable failure, String thread) {
        return "Telltale " + Build.version() + ", Java " + Runtime.version() + ", JavaFX " + Build.javafx() + "\n"
                + property("os.name") + " " + property("os.version") + " " + property("os.arch") + "\n"
                + "thread " + thread + "\n\n" + trace(failure, ALL_FRAMES);
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }

    /// Classes and lines of a failure, of its causes and of what was suppressed.
    static String trace(Throwable failure, int frames) {
        StringBuilder out = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty() && seen.size() < CAUSES) {
            Throwable next = open.poll();
            if (seen.add(next)) {
                out.append(seen.size() == 1 ? "" : "and by ")
                        .append(next.getClass().getName())
                        .append('\n');
                StackTraceElement[] stack = next.getStackTrace();
                for (int i = 0; i < Math.min(frames, stack.length); i++) {
                    out.append("  at ").append(stack[i]).append('\n');
                }
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                Collections.addAll(open, next.getSuppressed());
            }
        }
        return out.toString();
    }
}
