package org.telltale.views.theme;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Light, dark or of high contrast: a style sheet of tokens under the shared one.
public enum Theme {
    LIGHT,
    DARK,
    HIGH_CONTRAST;

    /// Kebab-case, as preferences and the command line have it.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The theme of an id; empty where there is none.
    public static Optional<Theme> of(String id) {
        return Stream.of(values()).filter(theme -> theme.id().equals(id)).findFirst();
    }

    /// The tokens as colours, for what is drawn on a canvas or by a chart.
    public Palette palette() {
        return Palette.of(this);
    }

    /// Addresses of the style sheets: tokens, what they colour, and the letters shown.
    public List<String> stylesheets() {
        return List.of(
                sheet().toExternalForm(),
                resource("base.css").toExternalForm(),
                Lettering.shown().stylesheet());
    }

    /// Dresses a scene; popups and dialogs owned by its window follow.
    public void apply(Scene scene) {
        scene.getStylesheets().setAll(stylesheets());
        in(scene).set(this);
    }

    /// The theme of a scene, light until [#apply].
    @SuppressWarnings("unchecked")
    public static ObjectProperty<Theme> in(Scene scene) {
        return (ObjectProperty<Theme>)
                scene.getProperties().computeIfAbsent(Theme.class, _ -> new SimpleObjectProperty<>(LIGHT));
    }

    /// The colours where a node stands, changing when its scene or the scene's theme does.
    public static ObservableValue<Palette> paletteOf(Node node) {
        return node.sceneProperty().flatMap(Theme::in).map(Theme::palette).orElse(LIGHT.palette());
    }

    /// The style sheet of the tokens.
    URL sheet() {
        return resource(id() + ".css");
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name);
    }
}
