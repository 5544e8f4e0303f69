package org.telltale.views.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/// The tokens of one theme as colours.
public final class Palette {
    private static final Pattern LINE = Pattern.compile("(-tt-[a-z-]+):\\s*(#[0-9A-Fa-f]{6});");

    private static final Map<Theme, Palette> READ = new EnumMap<>(Theme.class);

    static {
        for (Theme theme : Theme.values()) {
            READ.put(theme, read(theme.sheet()));
        }
    }

    private final Map<Token, Color> colours;

    private Palette(Map<Token, Color> colours) {
        this.colours = Collections.unmodifiableMap(colours);
    }

    static Palette of(Theme theme) {
        return Objects.requireNonNull(READ.get(theme));
    }

    /// @throws IllegalStateException when a token is missing
    private static Palette read(URL sheet) {
        try (InputStream in = sheet.openStream()) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Palette parse(String css) {
        Map<Token, Color> colours = new EnumMap<>(Token.class);
        LINE.matcher(css).results().forEach(found -> {
            for (Token token : Token.values()) {
                if (token.css().equals(found.group(1))) {
                    colours.put(token, Color.web(found.group(2)));
                }
            }
        });
        if (colours.size() != Token.values().length) {
            throw new IllegalStateException("a style sheet of tokens lacks some: it has only " + colours.keySet());
        }
        return new Palette(colours);
    }

    public Color get(Token token) {
        return Objects.requireNonNull(colours.get(token));
    }

    /// The colour that `over` gives on `ground` at a strength from 0 to 1, opaque.
    public Color mix(Token ground, Token over, double strength) {
        return get(ground).interpolate(get(over), strength);
    }
}
