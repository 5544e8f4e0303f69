package org.telltale.views.theme;

import java.util.Locale;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import org.telltale.model.tag.Category;
import org.telltale.model.tag.Category.Family;

/// How the families of tag categories look, and what is hatched.
public final class CategoryStyle {
    private static final int TILE = 6;

    private CategoryStyle() {}

    /// The token that fills cells and chips of a family.
    public static Token token(Family family) {
        return switch (family) {
            case IDENTITY -> Token.IDENTITY;
            case PLACE -> Token.PLACE;
            case BEHAVIOUR -> Token.BEHAVIOUR;
            case CONTENT -> Token.CONTENT;
            case TECHNICAL -> Token.TECHNICAL;
            case NONE -> Token.UNTAGGED;
        };
    }

    /// What a cell of the timeline and a narrow chip show of a category: a letter that no other built-in code has, and that
    /// is not taken for another.
    public static String letter(Category category) {
        return switch (category.code()) {
            case "LOC" -> "L";
            case "CNS" -> "s";
            case "SPC" -> "!";
            default -> category.code().substring(0, 1).toLowerCase(Locale.ROOT);
        };
    }

    /// The style class of a family's chips: `identity`.
    public static String styleClass(Family family) {
        return family.name().toLowerCase(Locale.ROOT);
    }

    /// The fill of opaque cells: the untagged fill with lines of the ground.
    public static ImagePattern opaque(Palette palette) {
        return hatch(palette.get(Token.UNTAGGED), palette.get(Token.GROUND));
    }

    /// The lines laid over what a scope would cover, before it is kept.
    public static ImagePattern preview(Palette palette) {
        return hatch(Color.TRANSPARENT, palette.get(Token.TEXT));
    }

    /// Diagonal lines one pixel and a half wide, six pixels apart along an edge.
    public static ImagePattern hatch(Color ground, Color line) {
        WritableImage tile = new WritableImage(TILE, TILE);
        PixelWriter pixels = tile.getPixelWriter();
        for (int y = 0; y < TILE; y++) {
            for (int x = 0; x < TILE; x++) {
                int diagonal = (x + y) % TILE;
                pixels.setColor(x, y, diagonal == 0 ? line : diagonal == 1 ? ground.interpolate(line, 0.5) : ground);
            }
        }
        return new ImagePattern(tile, 0, 0, TILE, TILE, false);
    }
}
