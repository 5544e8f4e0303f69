package org.telltale.views.timeline;

import java.util.BitSet;
import java.util.Optional;

/// Lays the cells of lanes onto a raster: one by one where they have room, else as bins of a pixel.
///
/// A bin is a column of what it holds, each kind in proportion, the rarest on top and never thinner than two pixels, so
/// that a mark is seen at any magnification.
final class LaneRaster {
    private static final double INSET = 1;
    private static final double LEAST_SLICE = 2;
    private static final double LEAST_COLUMN = 0.6;

    /// Where no pixel holds more cells than this, heights would say little.
    private static final int FEW = 4;

    private final TimelineData data;
    private final Scale scale;
    private final Inks inks;
    private final BitSet preview;
    private final Raster raster;
    private final int[] order;
    private final double high = TimelineViewModel.laneHeight() - 2 * INSET;

    LaneRaster(TimelineData data, Scale scale, Inks inks, BitSet preview, Raster raster) {
        this.data = data;
        this.scale = scale;
        this.inks = inks;
        this.preview = preview;
        this.raster = raster;
        order = stackOrder(data);
    }

    /// Width of a cell on a clock of positions.
    static double cellWidth(Scale scale) {
        return 1 / scale.perPixel();
    }

    static boolean isBinned(TimelineData data, Scale scale) {
        return data.clock() != Clock.POSITION || cellWidth(scale) < TimelineViewModel.CELL_LEAST;
    }

    /// @param drawn what each cell is drawn as, from [Kinds#of]
    /// @param bins of this scale, where [#isBinned]
    void lane(Lane lane, byte[] drawn, Optional<LaneBins> bins, double y) {
        if (bins.isPresent()) {
            columns(lane, bins.get(), y + INSET);
        } else {
            cells(lane, drawn, y + INSET);
        }
    }

    private void cells(Lane lane, byte[] drawn, double y) {
        double width = cellWidth(scale);
        double gap = width >= 5 ? 1 : 0.5;
        int to = lane.firstFrom(scale.end());
        for (int i = lane.firstFrom(Math.floor(scale.start())); i < to; i++) {
            double x = Math.rint(scale.x(lane.at(i)));
            double w = Math.rint(scale.x(lane.at(i) + 1.0)) - x - gap;
            boolean faded = (drawn[i] & Kinds.FADED) != 0;
            if ((drawn[i] & Kinds.CARRIED) != 0 && w >= TimelineViewModel.CELL_LEAST) {
                int ink = inks.of(drawn[i] & Kinds.HIDDEN, faded);
                raster.outline(x, y, w, high, ink);
                raster.outline(x + 1, y + 1, w - 2, high - 2, ink);
            } else {
                cell(x, y, w, drawn[i] & Kinds.HIDDEN, faded);
            }
            if (preview.get(lane.row(i))) {
                raster.hatch(x, y, w, high, inks.text);
            }
        }
    }

    private void cell(double x, double y, double w, int kind, boolean faded) {
        if (kind == Kinds.HIDDEN) {
            raster.fill(x, y + high - 2, w, 2, inks.of(Kinds.count(data), faded));
        } else if (kind == Kinds.empty(data) && w >= 3) {
            raster.outline(x, y, w, high, inks.of(kind, faded));
        } else {
            raster.fill(x, y, w, high, inks.of(kind, faded));
            if (kind == Kinds.opaque(data)) {
                raster.hatch(x, y, w, high, inks.ground);
            }
        }
    }

    private void columns(Lane lane, LaneBins bins, double y) {
        boolean sparse = data.clock() != Clock.POSITION;
        double most = Math.log1p(bins.most());
        int column = 0;
        while (column < bins.columns()) {
            int size = bins.size(column);
            int next = column + 1;
            if (size == 0) {
                column = next;
                continue;
            }
            while (sparse && next < bins.columns() && bins.size(next) == 0 && next - column < 10) {
                next++;
            }
            double w = next - column > 2 ? next - column - 1 : next - column;
            double full = sparse ? LEAST_COLUMN + (1 - LEAST_COLUMN) * Math.log1p(size) / most : 1;
            double h = w > 2 || bins.most() <= FEW ? high : Math.rint(high * full);
            stack(bins, column, w, y + high - h, h);
            if (lane.hasEarly() && isEarly(lane, bins, column)) {
                hollow(column, y + high - h, w, h);
            }
            if (previews(lane, bins, column)) {
                raster.hatch(column, y, w, high, inks.text);
            }
            column = next;
        }
    }

    /// The slices of one column from the top: marks that the filter keeps, then the rest.
    private void stack(LaneBins bins, int column, double w, double top, double h) {
        double left = h;
        double rest = bins.size(column);
        double y = top;
        for (int faded = 0; faded < 2; faded++) {
            for (int kind : order) {
                int count = bins.count(column, kind, faded == 1);
                if (count == 0) {
                    continue;
                }
                double slice =
                        count == rest ? left : Math.min(left, Math.max(LEAST_SLICE, Math.rint(left * count / rest)));
                slice(column, y, w, slice, kind, faded == 1);
                y += slice;
                left -= slice;
                rest -= count;
                if (left <= 0) {
                    return;
                }
            }
        }
    }

    private void slice(double x, double y, double w, double h, int kind, boolean faded) {
        raster.fill(x, y, w, h, inks.of(kind, faded));
        if (kind == Kinds.opaque(data)) {
            raster.hatch(x, y, w, h, inks.ground);
        } else if (kind == Kinds.empty(data) && w >= 3 && h >= 3) {
            raster.fill(x + 1, y + 1, w - 2, h - 2, inks.ground);
        }
    }

    /// What happened before its session: the outline alone, or its ends where it is thin.
    private void hollow(double x, double y, double w, double h) {
        double side = w >= 4 ? 1 : 0;
        raster.fill(x + side, y + 2, w - 2 * side, h - 4, inks.ground);
    }

    private static boolean isEarly(Lane lane, LaneBins bins, int column) {
        for (int i = bins.first(column); i < bins.first(column + 1); i++) {
            if (!lane.isEarly(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean previews(Lane lane, LaneBins bins, int column) {
        if (preview.isEmpty()) {
            return false;
        }
        for (int i = bins.first(column); i < bins.first(column + 1); i++) {
            if (preview.get(lane.row(i))) {
                return true;
            }
        }
        return false;
    }

    private static int[] stackOrder(TimelineData data) {
        int[] rarest = data.rarestFirst();
        int[] order = new int[Kinds.count(data) + 1];
        System.arraycopy(rarest, 0, order, 0, rarest.length);
        order[rarest.length] = Kinds.opaque(data);
        order[rarest.length + 1] = Kinds.untagged(data);
        order[rarest.length + 2] = Kinds.empty(data);
        order[rarest.length + 3] = Kinds.count(data);
        return order;
    }
}
