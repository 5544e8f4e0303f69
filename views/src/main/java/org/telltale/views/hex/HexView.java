package org.telltale.views.hex;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import javafx.scene.paint.Color;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.views.words.Words;

/// Bytes as rows of hexadecimal numbers with their characters beside them; of any size, only visible rows cost.
///
/// Rows have 16 bytes from 560 px up, 8 below that. Offsets count from 0 in [#bytesProperty].
public final class HexView extends Control {
    private static final Words WORDS = Words.of(HexView.class);

    private final ObjectProperty<Bytes> bytes = new SimpleObjectProperty<>(this, "bytes", Bytes.EMPTY);
    private final ObjectProperty<Optional<HexSelection>> selection =
            new SimpleObjectProperty<>(this, "selection", Optional.empty());
    private final ObjectProperty<Optional<Span>> field = new SimpleObjectProperty<>(this, "field", Optional.empty());
    private final ObjectProperty<Highlighter> highlighter =
            new SimpleObjectProperty<>(this, "highlighter", Highlighter.NONE);
    private final ObjectProperty<Optional<Span>> framed = new SimpleObjectProperty<>(this, "framed", Optional.empty());
    private final ObjectProperty<HexForm> form = new SimpleObjectProperty<>(this, "form", HexForm.USUAL);
    private final LongProperty topRow = new SimpleLongProperty(this, "topRow");
    private final ReadOnlyLongWrapper hovered = new ReadOnlyLongWrapper(this, "hovered", -1);
    private final Map<HexColour, StyleableObjectProperty<Color>> colours = new EnumMap<>(HexColour.class);

    public HexView() {
        for (HexColour colour : HexColour.values()) {
            colours.put(
                    colour, new SimpleStyleableObjectProperty<>(colour.css(), this, colour.name(), Color.TRANSPARENT));
        }
        getStyleClass().add("hex-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleRoleDescription(WORDS.say("bytes"));
        bytes.addListener((_, _, _) -> {
            selection.set(Optional.empty());
            field.set(Optional.empty());
            framed.set(Optional.empty());
            topRow.set(0);
        });
        selection.addListener((_, _, now) -> setAccessibleText(CellText.of(bytes.get(), now)));
    }

    /// What is shown. A change takes back the selection and the field and goes to the first row; the highlighter stays.
    public ObjectProperty<Bytes> bytesProperty() {
        return bytes;
    }

    public Bytes bytes() {
        return bytes.get();
    }

    /// The bytes the analyst chose, and the caret.
    public ObjectProperty<Optional<HexSelection>> selectionProperty() {
        return selection;
    }

    public Optional<HexSelection> selection() {
        return selection.get();
    }

    /// The bytes of the field that is selected elsewhere; drawn with a box.
    public ObjectProperty<Optional<Span>> fieldProperty() {
        return field;
    }

    /// The bytes of the field under the pointer elsewhere; drawn with a thin frame.
    public ObjectProperty<Optional<Span>> framedProperty() {
        return framed;
    }

    /// How rows are laid out and characters are read.
    public ObjectProperty<HexForm> formProperty() {
        return form;
    }

    public ObjectProperty<Highlighter> highlighterProperty() {
        return highlighter;
    }

    /// The first visible row, from 0.
    public LongProperty topRowProperty() {
        return topRow;
    }

    /// The byte under the pointer, or -1.
    public ReadOnlyLongProperty hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    void hover(long offset) {
        hovered.set(offset);
    }

    /// Selects a byte, or extends the selection to it; offsets beyond the ends are taken as the ends.
    public void moveTo(long offset, boolean extend) {
        if (bytes().isEmpty()) {
            return;
        }
        long inside = Math.clamp(offset, 0, bytes().size() - 1);
        HexSelection next =
                selection().filter(_ -> extend).map(now -> now.extendTo(inside)).orElse(HexSelection.at(inside));
        selection.set(Optional.of(next));
        reveal(inside);
    }

    /// Scrolls as little as shows a byte.
    public void reveal(long offset) {
        if (getSkin() instanceof HexSkin skin) {
            skin.reveal(offset);
        } else {
            topRow.set(offset / 16);
        }
    }

    /// The chosen bytes: those selected by hand where they are more than one, else those of the field, else the caret's.
    public Optional<Span> chosen() {
        Optional<Span> wide = selection().filter(s -> !s.isSingle()).map(HexSelection::span);
        return wide.or(field::get).or(() -> selection().map(HexSelection::span));
    }

    StyleableObjectProperty<Color> colour(HexColour colour) {
        return Objects.requireNonNull(colours.get(colour));
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new HexSkin(this);
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(HexView.class.getResource("hex.css")).toExternalForm();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
        return HexColour.metaData();
    }
}
