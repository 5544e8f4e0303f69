package org.telltale.views.field;

import java.util.List;

/// The values of a field one after another.
///
/// @param points in the order of the exchange table, at most [#MOST], evenly chosen where there are more
/// @param scale what `y` is
/// @param from the least `x`, as `to` is the greatest: microseconds since 1970, or requests of the endpoint
/// @param starts where in `x` another session begins; none where `x` is a time
public record Course(List<Point> points, Scale scale, boolean timed, double from, double to, List<Double> starts) {
    /// Points that are drawn.
    public static final int MOST = 4_000;

    /// What height stands for.
    public enum Scale {
        /// The value itself.
        NUMBER,
        /// The place of the value among the different ones, in the order in which they are met, from 0.
        MET
    }

    /// @param row of the exchange table
    /// @param text the value, as [FieldFacts.Value#text]
    public record Point(int row, double x, double y, String text) {}

    public Course {
        points = List.copyOf(points);
        starts = List.copyOf(starts);
    }

    public double least() {
        return points.stream().mapToDouble(Point::y).min().orElse(0);
    }

    public double most() {
        return points.stream().mapToDouble(Point::y).max().orElse(0);
    }
}
