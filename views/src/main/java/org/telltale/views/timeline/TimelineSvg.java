package org.telltale.views.timeline;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.telltale.views.theme.CategoryStyle;
import org.telltale.views.theme.Palette;
import org.telltale.views.theme.Token;

/// A timeline as a picture of lines and rectangles: every lane, every cell, with a legend.
public final class TimelineSvg {
    private static final double NAMES = 230;
    private static final double LANE = 14;
    private static final double TOP = 48;
    private static final double END = 12;

    private final TimelineViewModel model;
    private final TimelineData data;
    private final Palette palette;
    private final Scale scale;
    private final double width;
    private final StringBuilder out = new StringBuilder();

    private TimelineSvg(TimelineViewModel model, Palette palette, double width) {
        this.model = model;
        this.data = model.dataProperty().get();
        this.palette = palette;
        this.width = width;
        double room = width - NAMES - END;
        this.scale = new Scale(data.first(), Math.max(1e-9, (data.last() + 1.0 - data.first()) / room), room);
    }

    /// @param width in units of the picture
    public static String of(TimelineViewModel model, Palette palette, double width) {
        return new TimelineSvg(model, palette, width).print();
    }

    private String print() {
        double height = TOP + LANE * data.lanes().size() + END;
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" font-family=\"sans-serif\""
                        + " font-size=\"11\">%n",
                width,
                height));
        rect(0, 0, width, height, Token.GROUND);
        text(8, 16, Captions.of(data, model.zoneProperty().get()), Token.DIM);
        legend();
        for (int k = 0; k < data.lanes().size(); k++) {
            lane(data.lanes().get(k), TOP + k * LANE);
        }
        model.flagsProperty().get().forEach(this::flag);
        return out.append("</svg>\n").toString();
    }

    private void legend() {
        double x = NAMES;
        for (Mark mark : data.marks()) {
            String words = mark.code() + " " + mark.label() + " " + mark.count();
            rect(x, 26, 10, 10, CategoryStyle.token(mark.family()));
            text(x + 14, 35, words, Token.TEXT);
            x += 30 + 6.2 * words.length();
        }
    }

    private void lane(Lane lane, double y) {
        text(8, y + LANE - 3, lane.label(), Token.TEXT);
        byte[] kinds = Kinds.of(lane, data, model.legendProperty().get(), Optional.empty());
        double least = data.clock() == Clock.POSITION ? 0.2 : 2;
        for (int i = 0; i < lane.size(); i++) {
            int kind = kinds[i] & Kinds.HIDDEN;
            double x = NAMES + scale.x(lane.at(i));
            double w = data.clock() == Clock.POSITION ? Math.max(least, 1 / scale.perPixel() - 0.5) : least;
            boolean outline = kind == Kinds.empty(data) || (kinds[i] & Kinds.CARRIED) != 0 || lane.isEarly(i);
            if (kind != Kinds.HIDDEN) {
                cell(x, y + 1, w, colour(kind), outline, kind == Kinds.opaque(data));
            }
        }
    }

    /// A mark of the analyst, over the lanes and at its cell, with what it says.
    private void flag(Flag flag) {
        int lane = model.index().lane(flag.row());
        if (lane >= 0) {
            double x = NAMES + scale.x(data.lanes().get(lane).at(model.index().cell(flag.row())));
            for (double y : new double[] {TOP - LANE, TOP + lane * LANE}) {
                out.append(String.format(
                        Locale.ROOT,
                        "<path d=\"M%.2f %.2fv%.0fm0 -%.0fl7 4l-7 4z\" fill=\"%s\" stroke=\"%s\"><title>%s</title></path>%n",
                        x,
                        y,
                        LANE,
                        LANE,
                        hex(Token.TEXT),
                        hex(Token.TEXT),
                        escaped(flag.text())));
            }
        }
    }

    private Token colour(int kind) {
        return kind < data.marks().size()
                ? CategoryStyle.token(data.marks().get(kind).family())
                : Token.UNTAGGED;
    }

    private void cell(double x, double y, double w, Token token, boolean outline, boolean opaque) {
        String paint = outline
                ? "fill=\"none\" stroke=\"" + hex(token) + "\""
                : "fill=\"" + hex(token) + "\"" + (opaque ? " fill-opacity=\"0.5\"" : "");
        out.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" %s/>%n",
                x,
                y,
                w,
                LANE - 2,
                paint));
    }

    private void rect(double x, double y, double w, double h, Token token) {
        out.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\"/>%n",
                x,
                y,
                w,
                h,
                hex(token)));
    }

    private void text(double x, double y, String words, Token token) {
        out.append(String.format(
                Locale.ROOT, "<text x=\"%.2f\" y=\"%.2f\" fill=\"%s\">%s</text>%n", x, y, hex(token), escaped(words)));
    }

    /// Names come from captures, so whatever is not plain text is left out.
    private static String escaped(String words) {
        StringBuilder safe = new StringBuilder();
        words.codePoints().filter(c -> c >= ' ' && Character.isDefined(c)).forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                default -> safe.append(Character.isSurrogate((char) c) && c < 0x10000 ? "" : Character.toString(c));
            }
        });
        return safe.toString();
    }

    private String hex(Token token) {
        Color colour = palette.get(token);
        return String.format(
                Locale.ROOT,
                "#%02X%02X%02X",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }
}
