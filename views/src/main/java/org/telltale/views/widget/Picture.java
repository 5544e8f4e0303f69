package org.telltale.views.widget;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import org.telltale.views.theme.Theme;
import org.telltale.views.theme.Token;

/// A picture of a view without a window: size in units of the layout, `scale` pixels a unit, a theme.
public record Picture(double width, double height, double scale, Theme theme) {
    /// Skins make children of their own while they are laid out, so one pass is not enough.
    private static final int PASSES = 4;

    /// Draws a root that no scene has, which stays in a scene of its own. On the FX thread.
    public WritableImage draw(Parent root) {
        Scene scene = new Scene(root, width, height);
        theme.apply(scene);
        return draw(scene);
    }

    /// Draws a scene as it stands, such as one drawn before, at its size; gives it this theme. On the FX thread.
    public WritableImage draw(Scene scene) {
        if (Theme.in(scene).get() != theme) {
            theme.apply(scene);
        }
        Parent root = scene.getRoot();
        for (int pass = 0; pass < PASSES; pass++) {
            root.applyCss();
            root.layout();
        }
        sharpen(root);
        root.layout();
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(theme.palette().get(Token.PANEL));
        how.setTransform(Transform.scale(scale, scale));
        how.setViewport(new Rectangle2D(0, 0, width * scale, height * scale));
        return root.snapshot(how, new WritableImage((int) Math.round(width * scale), (int) Math.round(height * scale)));
    }

    /// Draws and writes a PNG. On the FX thread.
    public void save(Parent root, Path file) throws IOException {
        WritableImage image = draw(root);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Png.write(image, out);
        }
    }

    private void sharpen(Parent parent) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (node instanceof CanvasPane pane) {
                pane.densityProperty().set(scale);
            }
            if (node instanceof Parent inner) {
                sharpen(inner);
            }
        }
    }
}
