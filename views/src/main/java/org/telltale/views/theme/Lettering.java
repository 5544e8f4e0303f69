package org.telltale.views.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// Families and sizes of the window's letters; everything else grows with them.
///
/// @param family of texts; empty for the system's own
/// @param size of texts in percent, [#LEAST] to [#MOST]
/// @param byteFamily of bytes and code; empty for the first that is installed of those that suit
/// @param byteSize of bytes and code in percent
public record Lettering(String family, int size, String byteFamily, int byteSize) {
    public static final int LEAST = 100;
    public static final int MOST = 200;

    /// As the window is drawn where nobody chose otherwise.
    public static final Lettering USUAL = new Lettering("", LEAST, "", LEAST);

    private static final double TEXT = 12;
    private static final double ROW = 23;
    private static volatile Lettering shown = USUAL;

    /// Sizes beyond the ends are taken as the ends; characters that no name of a font has are dropped.
    public Lettering {
        size = Math.clamp(size, LEAST, MOST);
        byteSize = Math.clamp(byteSize, LEAST, MOST);
        family = sound(family);
        byteFamily = sound(byteFamily);
    }

    private static String sound(String name) {
        return name.replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
    }

    /// That of all windows of this process.
    public static Lettering shown() {
        return shown;
    }

    /// Chooses it for views made from now on; those that stand keep their measures.
    public static void show(Lettering lettering) {
        shown = lettering;
    }

    /// A measure of the layout for texts of this size, in whole pixels.
    ///
    /// @param usual what it is at 100 percent
    public static double px(double usual) {
        return Math.rint(usual * shown.size / LEAST);
    }

    /// As [#px], for what goes with bytes.
    public static double bytePx(double usual) {
        return Math.rint(usual * shown.byteSize / LEAST);
    }

    /// The font of texts that are drawn, so many pixels large at 100 percent.
    public static Font font(double usual, FontWeight weight) {
        Lettering now = shown;
        return Font.font(now.family.isEmpty() ? "System" : now.family, weight, usual * now.size / LEAST);
    }

    /// A style sheet of these letters, as an address; all other sheets measure in them.
    String stylesheet() {
        String css = String.format(
                Locale.ROOT,
                """
                .root { -fx-font-size: %1$spx; %2$s}
                .context-menu { -fx-font-size: %1$spx; }
                .styled-text-area, .code-area { -fx-font-size: %3$spx; }
                .list-view, .tree-view, .table-view, .tree-table-view { -fx-fixed-cell-size: %4$spx; }
                """,
                TEXT * size / LEAST,
                family.isEmpty() ? "" : "-fx-font-family: \"" + family + "\"; ",
                TEXT * byteSize / LEAST,
                Math.rint(ROW * size / LEAST));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
