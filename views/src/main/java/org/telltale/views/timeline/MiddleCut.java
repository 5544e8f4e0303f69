package org.telltale.views.timeline;

import java.util.function.ToDoubleFunction;

/// Shortens a name in its middle, where names of sessions differ least.
final class MiddleCut {
    private static final String GAP = "…";

    private MiddleCut() {}

    /// The longest shortened form that fits; never splits a code point.
    static String cut(String text, double width, ToDoubleFunction<String> measure) {
        if (measure.applyAsDouble(text) <= width) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int low = 0;
        int high = points.length - 1;
        while (low < high) {
            int kept = (low + high + 1) >>> 1;
            if (measure.applyAsDouble(keep(points, kept)) <= width) {
                low = kept;
            } else {
                high = kept - 1;
            }
        }
        return keep(points, low);
    }

    private static String keep(int[] points, int kept) {
        int head = (kept + 1) / 2;
        int tail = kept - head;
        return new String(points, 0, head) + GAP + new String(points, points.length - tail, tail);
    }
}
