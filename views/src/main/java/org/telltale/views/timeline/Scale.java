package org.telltale.views.timeline;

/// Which part of the axis lies under how many pixels.
///
/// @param start what stands at pixel 0, in the clock's unit
/// @param perPixel units a pixel, more than 0
/// @param width pixels
public record Scale(double start, double perPixel, double width) {
    public double x(double at) {
        return (at - start) / perPixel;
    }

    /// A place as cells have it; exact below 2^53.
    public double x(long at) {
        return x((double) at);
    }

    public double at(double x) {
        return start + x * perPixel;
    }

    public double end() {
        return at(width);
    }

    /// Magnified `factor` times, what is under `x` staying there.
    public Scale zoom(double factor, double x) {
        return new Scale(at(x) - x * perPixel / factor, perPixel / factor, width);
    }

    /// Moved so that what was at 0 is at `pixels`.
    public Scale pan(double pixels) {
        return new Scale(start - pixels * perPixel, perPixel, width);
    }

    public Scale withWidth(double pixels) {
        return new Scale(start, perPixel, pixels);
    }

    /// Moved and magnified as little as it takes to stay between `from` and `to`, and between two magnifications.
    ///
    /// @param finest units a pixel, at least
    /// @param coarsest units a pixel, at most, even where more is needed to see everything
    public Scale within(double from, double to, double finest, double coarsest) {
        double units = Math.clamp(perPixel, finest, Math.max(finest, coarsest));
        double last = Math.max(from, to - units * width);
        return new Scale(Math.clamp(start, from, last), units, width);
    }
}
