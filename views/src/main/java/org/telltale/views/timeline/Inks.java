package org.telltale.views.timeline;

import javafx.scene.paint.Color;
import org.telltale.views.theme.CategoryStyle;
import org.telltale.views.theme.Palette;
import org.telltale.views.theme.Token;

/// The colours of a timeline's kinds as 0xAARRGGBB, whole and at the strength of what the filter leaves out.
final class Inks {
    private static final double FADED = 0.4;
    private static final double HIDDEN = 0.35;

    private final int[] whole;
    private final int[] faded;
    final int ground;
    final int text;

    Inks(TimelineData data, Palette palette) {
        int kinds = Kinds.count(data) + 1;
        whole = new int[kinds];
        faded = new int[kinds];
        for (int kind = 0; kind < kinds; kind++) {
            boolean hidden = kind == Kinds.count(data);
            Token token = kind < data.marks().size()
                    ? CategoryStyle.token(data.marks().get(kind).family())
                    : Token.UNTAGGED;
            whole[kind] = argb(palette.mix(Token.GROUND, token, hidden ? HIDDEN : 1));
            faded[kind] = argb(palette.mix(Token.GROUND, token, hidden ? HIDDEN * FADED : FADED));
        }
        ground = argb(palette.get(Token.GROUND));
        text = argb(palette.get(Token.TEXT));
    }

    int of(int kind, boolean left) {
        return left ? faded[kind] : whole[kind];
    }

    private static int argb(Color colour) {
        return 0xff << 24
                | channel(colour.getRed()) << 16
                | channel(colour.getGreen()) << 8
                | channel(colour.getBlue());
    }

    private static int channel(double value) {
        return (int) Math.round(value * 255);
    }
}
