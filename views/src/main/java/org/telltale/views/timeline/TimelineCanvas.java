package org.telltale.views.timeline;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.telltale.views.theme.CategoryStyle;
import org.telltale.views.theme.Lettering;
import org.telltale.views.theme.Palette;
import org.telltale.views.theme.Token;
import org.telltale.views.words.Words;

/// Paints axis, lane names, cells, brush and cursor of a view model.
final class TimelineCanvas {
    private static final Words WORDS = Words.of(TimelineCanvas.class);

    private static final double NAMES_SHARE = 0.2;
    private static final double FADED = 0.4;

    private final TimelineViewModel model;
    private final Prepared prepared = new Prepared();
    private final double high = TimelineViewModel.laneHeight();
    private final double axis = axisHeight();
    private final Font nameFont = Lettering.font(11, FontWeight.NORMAL);
    private final Font letterFont = Lettering.font(9, FontWeight.BOLD);

    TimelineCanvas(TimelineViewModel model) {
        this.model = model;
    }

    /// Width of the column of names in a view of this width.
    static double namesWidth(double width) {
        return Math.floor(Math.clamp(width * NAMES_SHARE, 90, Lettering.px(210)));
    }

    static double axisHeight() {
        return Lettering.px(20);
    }

    void paint(GraphicsContext g, double width, double height, double density, Palette palette) {
        TimelineData data = model.dataProperty().get();
        Scale scale = model.scaleProperty().get();
        double names = namesWidth(width);
        prepared.update(
                data, model.legendProperty().get(), model.shownProperty().get(), scale);
        g.setTextBaseline(VPos.CENTER);
        names(g, palette, names, height - axis);
        count(g, palette, names);
        g.save();
        g.beginPath();
        g.rect(names, 0, width - names, height);
        g.clip();
        g.translate(names, 0);
        List<Double> ticks = AxisPainter.paint(
                g, palette, scale, data.clock(), model.zoneProperty().get(), axis - 1);
        g.translate(0, axis);
        grounds(g, palette, ticks, width - names, height - axis);
        cells(g, palette, width - names, height - axis, (int) Math.ceil(density));
        brush(g, palette);
        cursor(g, palette);
        g.translate(0, -axis);
        Flags.paint(g, palette, model, height);
        g.restore();
        g.setFill(palette.get(Token.LINE));
        g.fillRect(0, axis - 1, width, 1);
        g.fillRect(names - 1, 0, 1, height);
    }

    private int lanesInView(double height) {
        int room = (int) Math.ceil(height / high);
        return Math.min(
                room,
                model.dataProperty().get().lanes().size()
                        - model.topLaneProperty().get());
    }

    private void count(GraphicsContext g, Palette palette, double names) {
        int all = model.dataProperty().get().lanes().size();
        int seen = Math.min(all, model.visibleLanesProperty().get());
        g.setFont(nameFont);
        g.setFill(palette.get(Token.DIM));
        String text = seen < all ? WORDS.say("lanes.seen", seen, all) : WORDS.say("lanes", all);
        g.fillText(text, 18, axis / 2 - 1, names - 22);
    }

    private void names(GraphicsContext g, Palette palette, double names, double height) {
        TimelineData data = model.dataProperty().get();
        int on = model.index().lane(model.cursorProperty().get());
        int top = model.topLaneProperty().get();
        g.setFont(nameFont);
        for (int k = 0; k < lanesInView(height); k++) {
            double y = axis + k * high;
            boolean here = top + k == on;
            if (here) {
                g.setFill(palette.get(Token.SELECTED));
                g.fillRect(0, y, names - 1, high);
                g.setFill(palette.get(Token.FOCUS));
                g.fillPolygon(new double[] {7, 13, 7}, new double[] {y + high / 4, y + high / 2, y + high * 3 / 4}, 3);
            }
            boolean faded = prepared.isFaded(top + k);
            g.setFill(faded ? palette.mix(Token.GROUND, Token.TEXT, FADED + 0.15) : palette.get(Token.TEXT));
            String label = data.lanes().get(top + k).label();
            g.fillText(MiddleCut.cut(label, names - 26, this::measure), 18, y + high / 2);
        }
    }

    private double measure(String text) {
        Text probe = new Text(text);
        probe.setFont(nameFont);
        return probe.getLayoutBounds().getWidth();
    }

    private void grounds(GraphicsContext g, Palette palette, List<Double> ticks, double width, double height) {
        int on = model.index().lane(model.cursorProperty().get())
                - model.topLaneProperty().get();
        if (model.index().lane(model.cursorProperty().get()) >= 0 && on >= 0) {
            g.setFill(palette.get(Token.SELECTED));
            g.fillRect(0, on * high, width, high);
        }
        g.setFill(palette.mix(Token.GROUND, Token.LINE, 0.6));
        for (double x : ticks) {
            g.fillRect(Math.floor(x), 0, 1, height);
        }
    }

    private void cells(GraphicsContext g, Palette palette, double width, double height, int density) {
        TimelineData data = model.dataProperty().get();
        Scale scale = model.scaleProperty().get();
        Raster raster = new Raster(width, height, density);
        var lanes = new LaneRaster(
                data, scale, new Inks(data, palette), model.previewProperty().get(), raster);
        int top = model.topLaneProperty().get();
        for (int k = 0; k < lanesInView(height); k++) {
            lanes.lane(data.lanes().get(top + k), prepared.kinds(top + k), prepared.bins(top + k), k * high);
        }
        g.setImageSmoothing(false);
        g.drawImage(raster.image(), 0, 0, width, height);
        boolean letters = !LaneRaster.isBinned(data, scale)
                && LaneRaster.cellWidth(scale) >= TimelineViewModel.letterLeast() - 1e-9;
        for (int k = 0; k < lanesInView(height); k++) {
            Lane lane = data.lanes().get(top + k);
            if (letters) {
                letters(g, palette, lane, prepared.kinds(top + k), k * high + high / 2);
            }
            if (data.clock() == Clock.EVENT) {
                early(g, palette, lane, k * high + high / 2);
            }
            more(g, palette, lane, width, k * high);
        }
    }

    private void letters(GraphicsContext g, Palette palette, Lane lane, byte[] kinds, double y) {
        TimelineData data = model.dataProperty().get();
        Scale scale = model.scaleProperty().get();
        g.setFont(letterFont);
        g.setTextAlign(TextAlignment.CENTER);
        for (int i = lane.firstFrom(Math.floor(scale.start())); i < lane.firstFrom(scale.end()); i++) {
            int kind = kinds[i] & Kinds.HIDDEN;
            if (kind < data.marks().size()) {
                boolean carried = (kinds[i] & Kinds.CARRIED) != 0;
                Token fill = CategoryStyle.token(data.marks().get(kind).family());
                g.setFill(palette.get(carried ? fill : Token.CODE));
                g.fillText(data.marks().get(kind).letter(), Math.rint(scale.x(lane.at(i) + 0.5)) - 0.5, y);
            }
        }
        g.setTextAlign(TextAlignment.LEFT);
    }

    /// ⟲ at what happened before its session, as far as each has room.
    private void early(GraphicsContext g, Palette palette, Lane lane, double y) {
        if (!lane.hasEarly()) {
            return;
        }
        Scale scale = model.scaleProperty().get();
        g.setFont(nameFont);
        g.setFill(palette.get(Token.TEXT));
        double next = Double.NEGATIVE_INFINITY;
        for (int i = lane.firstFrom(scale.start()); i < lane.firstFrom(scale.end()); i++) {
            double x = scale.x(lane.at(i));
            if (lane.isEarly(i) && x >= next) {
                g.fillText("⟲", x + 3, y);
                next = x + Lettering.px(16);
            }
        }
    }

    /// Arrow heads where a lane goes on beyond an edge.
    private void more(GraphicsContext g, Palette palette, Lane lane, double width, double y) {
        Scale scale = model.scaleProperty().get();
        if (lane.size() == 0) {
            return;
        }
        if (lane.at(lane.size() - 1) >= scale.end()) {
            edge(g, palette, width - 10, y, width - 7, width - 3);
        }
        if (lane.at(0) < Math.floor(scale.start())) {
            edge(g, palette, 0, y, 7, 3);
        }
    }

    private void edge(GraphicsContext g, Palette palette, double x, double y, double foot, double tip) {
        g.setFill(palette.get(Token.GROUND));
        g.fillRect(x, y, 10, high);
        g.setFill(palette.get(Token.DIM));
        g.fillPolygon(new double[] {foot, tip, foot}, new double[] {y + high / 4, y + high / 2, y + high * 3 / 4}, 3);
    }

    private void brush(GraphicsContext g, Palette palette) {
        Optional<Brush> brush = model.brushProperty().get();
        if (brush.isEmpty()) {
            return;
        }
        Scale scale = model.scaleProperty().get();
        double from = Math.floor(scale.x(brush.get().from()));
        double to = Math.ceil(scale.x(brush.get().to() + 1.0));
        TimelineData data = model.dataProperty().get();
        int top = model.topLaneProperty().get();
        g.setStroke(palette.get(Token.FOCUS));
        g.setLineWidth(1);
        int first = -1;
        int last = -1;
        for (int k = 0; k < data.lanes().size(); k++) {
            if (brush.get().lanes().contains(data.lanes().get(k).id())) {
                first = first < 0 ? k : first;
                last = k;
            }
        }
        double y = (first - top) * high;
        double height = (last - first + 1) * high;
        g.setGlobalAlpha(0.12);
        g.setFill(palette.get(Token.FOCUS));
        g.fillRect(from, y, to - from, height);
        g.setGlobalAlpha(1);
        g.strokeRect(from - 0.5, y + 0.5, to - from, height - 1);
    }

    private void cursor(GraphicsContext g, Palette palette) {
        int lane = model.index().lane(model.cursorProperty().get());
        if (lane < 0) {
            return;
        }
        TimelineData data = model.dataProperty().get();
        Scale scale = model.scaleProperty().get();
        long at = data.lanes()
                .get(lane)
                .at(model.index().cell(model.cursorProperty().get()));
        double x = Math.rint(scale.x(at));
        double width = data.clock() == Clock.POSITION ? Math.max(3, LaneRaster.cellWidth(scale) - 1) : 4;
        double y = (lane - model.topLaneProperty().get()) * high;
        g.setStroke(palette.get(Token.GROUND));
        g.setLineWidth(4);
        g.strokeRect(x - 1, y, width + 2, high);
        g.setStroke(palette.get(Token.FOCUS));
        g.setLineWidth(2);
        g.strokeRect(x - 1, y, width + 2, high);
    }
}
