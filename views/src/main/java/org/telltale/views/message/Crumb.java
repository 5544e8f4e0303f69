package org.telltale.views.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import org.telltale.model.field.Spot;
import org.telltale.views.text.Visible;
import org.telltale.views.words.Words;

/// One step of the way from a payload to a field; choosing it selects that layer or field.
///
/// @param spot a layer's root, or a field
record Crumb(String text, Spot spot) {
    private static final Words WORDS = Words.of(Crumb.class);

    private static final int LONGEST = 40;

    /// `protobuf`, `7`, `1`.
    static List<Crumb> way(Spot to) {
        List<Crumb> way = new ArrayList<>();
        for (Optional<Spot> spot = Optional.of(to);
                spot.isPresent();
                spot = spot.get().above()) {
            way.add(new Crumb(words(spot.get()), spot.get()));
        }
        Collections.reverse(way);
        return way;
    }

    private static String words(Spot spot) {
        if (spot.isRoot()) {
            return spot.node() instanceof FieldNode.Opaque
                            && spot.inside().isEmpty()
                            && !spot.layer().isWrapping()
                    ? WORDS.say("bytes")
                    : spot.layer().decoder();
        }
        return switch (spot.node().key()) {
            case Key.Element element -> "[" + element.index() + "]";
            case Key.Name name ->
                Visible.cut(name.text(), LONGEST)
                        + (spot.ordinal().isPresent() ? " [" + spot.ordinal().getAsInt() + "]" : "");
        };
    }
}
