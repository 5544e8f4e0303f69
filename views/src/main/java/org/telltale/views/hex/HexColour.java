package org.telltale.views.hex;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.converter.ColorConverter;
import javafx.scene.control.Control;
import javafx.scene.paint.Color;
import org.telltale.model.tag.Category;

/// The colours of a hex view, each a CSS property `-hex-ground` … that takes a token of the theme.
enum HexColour {
    GROUND,
    HEAD,
    TEXT,
    DIM,
    LINE,
    SELECTED,
    FOCUS,
    IDENTITY,
    PLACE,
    BEHAVIOUR,
    CONTENT,
    TECHNICAL,
    NONE;

    private static final Map<HexColour, CssMetaData<HexView, Color>> CSS = new EnumMap<>(HexColour.class);
    private static final List<CssMetaData<? extends Styleable, ?>> ALL;

    static {
        for (HexColour colour : values()) {
            CSS.put(colour, new Data(colour));
        }
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Control.getClassCssMetaData());
        all.addAll(CSS.values());
        ALL = List.copyOf(all);
    }

    static HexColour of(Category.Family family) {
        return switch (family) {
            case IDENTITY -> IDENTITY;
            case PLACE -> PLACE;
            case BEHAVIOUR -> BEHAVIOUR;
            case CONTENT -> CONTENT;
            case TECHNICAL -> TECHNICAL;
            case NONE -> NONE;
        };
    }

    CssMetaData<HexView, Color> css() {
        return Objects.requireNonNull(CSS.get(this));
    }

    static List<CssMetaData<? extends Styleable, ?>> metaData() {
        return ALL;
    }

    private static final class Data extends CssMetaData<HexView, Color> {
        private final HexColour colour;

        @SuppressWarnings("unchecked")
        Data(HexColour colour) {
            super(
                    "-hex-" + colour.name().toLowerCase(Locale.ROOT),
                    (StyleConverter<?, Color>) (StyleConverter<?, ?>) ColorConverter.getInstance(),
                    Color.TRANSPARENT);
            this.colour = colour;
        }

        @Override
        public boolean isSettable(HexView view) {
            return true;
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(HexView view) {
            return view.colour(colour);
        }
    }
}
