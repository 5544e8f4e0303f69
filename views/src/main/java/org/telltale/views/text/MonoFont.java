package org.telltale.views.text;

import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;
import org.telltale.views.theme.Lettering;

/// The font of bytes and code: the first of a list that is installed; none of them joins letters.
public final class MonoFont {
    private static final List<String> WANTED =
            List.of("Consolas", "Menlo", "DejaVu Sans Mono", "Liberation Mono", "Noto Sans Mono", "Ubuntu Mono");

    private static final char FIRST_PICTURE = '\u2400';
    private static final char LAST_PICTURE = '\u2426';

    /// The fonts of Windows and macOS have them; on Linux few fonts do, and none that is usually there.
    private static final boolean HAS_PICTURES =
            System.getProperty("os.name", "").matches("(?i)(windows|mac).*");

    private static final String FAMILY = choose(Set.copyOf(Font.getFamilies()));

    private MonoFont() {}

    /// The family that was chosen, else one that is installed, or JavaFX's own word for any.
    public static String family() {
        String chosen = Lettering.shown().byteFamily();
        return chosen.isEmpty() ? FAMILY : chosen;
    }

    /// That of bytes, so many pixels large at 100 percent.
    public static Font of(double size) {
        return Font.font(family(), size * Lettering.shown().byteSize() / Lettering.LEAST);
    }

    /// The text in signs that this font has, as many as before: where control pictures such as `␀` would be drawn as
    /// boxes, other signs stand for them (`⌀`, `↵`, `→`, `←`, and `▫` for the rest).
    public static String drawn(String text) {
        return HAS_PICTURES ? text : plain(text);
    }

    static String plain(String text) {
        StringBuilder signs = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            signs.append(c < FIRST_PICTURE || c > LAST_PICTURE ? c : sign(c));
        }
        return signs.toString();
    }

    private static char sign(char picture) {
        return switch (picture) {
            case '\u2400' -> '\u2300';
            case '\u2409' -> '\u2192';
            case '\u240A' -> '\u21B5';
            case '\u240D' -> '\u2190';
            default -> '\u25AB';
        };
    }

    /// The family that holds where nobody chose.
    public static String usual() {
        return FAMILY;
    }

    static String choose(Set<String> installed) {
        return WANTED.stream().filter(installed::contains).findFirst().orElse("Monospaced");
    }
}
