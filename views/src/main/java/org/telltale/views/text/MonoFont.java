package org.telltale.views.text;

import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;

/// The font of bytes and code: the first of a list that is installed; none of them joins letters.
public final class MonoFont {
    private static final List<String> WANTED =
            List.of("Consolas", "Menlo", "DejaVu Sans Mono", "Liberation Mono", "Noto Sans Mono", "Ubuntu Mono");

    private static final String FAMILY = choose(Set.copyOf(Font.getFamilies()));

    private MonoFont() {}

    /// A family that is installed, or JavaFX's own word for any.
    public static String family() {
        return FAMILY;
    }

    public static Font of(double size) {
        return Font.font(FAMILY, size);
    }

    static String choose(Set<String> installed) {
        return WANTED.stream().filter(installed::contains).findFirst().orElse("Monospaced");
    }
}
