package org.telltale.views.stage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.telltale.views.theme.Theme;

/// Pictures of a scene without a window, at any size.
public final class Pictures {
    private Pictures() {}

    /// Lays a view out and draws it.
    public static WritableImage of(Theme theme, int width, int height, Callable<Parent> root) {
        FxStage.start();
        return FxStage.fx(() -> {
            Scene scene = new Scene(root.call(), width, height);
            theme.apply(scene);
            scene.snapshot(null);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.snapshot(null);
        });
    }

    public static void write(WritableImage image, Path png) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        Path folder = png.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        ImageIO.write(copy, "png", png.toFile());
    }
}
