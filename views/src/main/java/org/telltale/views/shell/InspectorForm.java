package org.telltale.views.shell;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import org.telltale.views.hex.HexForm;
import org.telltale.views.hex.HexText;
import org.telltale.views.message.MessageView;
import org.telltale.views.message.Sides;

/// How the inspector lays out bytes and sides, in the words that a study remembers.
final class InspectorForm {
    private InspectorForm() {}

    /// Takes what is remembered, and remembers what is chosen from then on.
    static void remember(MessageView view, Map<String, String> words, WindowFile file) {
        ObjectProperty<HexForm> form = view.hex().formProperty();
        ObjectProperty<Sides> sides = view.sidesProperty();
        form.set(form(words, form.get()));
        named(Sides.values(), words.get("sides")).ifPresent(sides::set);
        form.addListener((_, _, now) -> file.remember(Map.of(
                "hex-columns", String.valueOf(now.columns()),
                "hex-offsets", now.decimal() ? "decimal" : "hex",
                "hex-text", now.text().name())));
        sides.addListener((_, _, now) -> file.remember(Map.of("sides", now.name())));
    }

    private static HexForm form(Map<String, String> words, HexForm usual) {
        int columns = Stream.of(8, 16, 32)
                .filter(each -> String.valueOf(each).equals(words.get("hex-columns")))
                .findFirst()
                .orElse(usual.columns());
        boolean decimal = Optional.ofNullable(words.get("hex-offsets"))
                .map("decimal"::equals)
                .orElse(usual.decimal());
        return new HexForm(
                columns, decimal, named(HexText.values(), words.get("hex-text")).orElse(usual.text()));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, @org.jspecify.annotations.Nullable String name) {
        return Stream.of(all).filter(each -> each.name().equals(name)).findFirst();
    }
}
