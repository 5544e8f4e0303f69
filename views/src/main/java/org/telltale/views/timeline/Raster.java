package org.telltale.views.timeline;

import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A transparent picture made of rectangles in whole pixels, `density` of them a unit: thousands cost less than as many
/// calls to a canvas.
final class Raster {
    private static final int HATCH = 5;

    private final int width;
    private final int height;
    private final int density;
    private final int[] pixels;

    Raster(double width, double height, int density) {
        this.density = density;
        this.width = Math.max(1, (int) Math.ceil(width * density));
        this.height = Math.max(1, (int) Math.ceil(height * density));
        pixels = new int[this.width * this.height];
    }

    void fill(double x, double y, double w, double h, int argb) {
        int from = Math.max(0, scaled(x));
        int to = Math.min(width, scaled(x + w));
        for (int py = Math.max(0, scaled(y)); from < to && py < Math.min(height, scaled(y + h)); py++) {
            Arrays.fill(pixels, py * width + from, py * width + to, argb);
        }
    }

    /// Lines of `line` over what is there.
    void hatch(double x, double y, double w, double h, int line) {
        int step = HATCH * density;
        int thick = density;
        int left = scaled(x);
        int top = scaled(y);
        for (int py = Math.max(0, top); py < Math.min(height, scaled(y + h)); py++) {
            for (int px = Math.max(0, left); px < Math.min(width, scaled(x + w)); px++) {
                if (Math.floorMod(px + py, step) < thick) {
                    pixels[py * width + px] = line;
                }
            }
        }
    }

    void outline(double x, double y, double w, double h, int argb) {
        fill(x, y, w, 1, argb);
        fill(x, y + h - 1, w, 1, argb);
        fill(x, y, 1, h, argb);
        fill(x + w - 1, y, 1, h, argb);
    }

    Image image() {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    private int scaled(double value) {
        return (int) Math.round(value * density);
    }
}
