package org.telltale.views.hex;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.views.text.MonoFont;
import org.telltale.views.text.Visible;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The chosen bytes of a hex view and what they mean, each reading selectable as text.
public final class InterpretationStrip extends VBox {
    private static final Words WORDS = Words.of(InterpretationStrip.class);

    private static final int PAIRS = 2;
    private static final int ROWS = 4;

    /// Below this width readings stand in one column.
    private static final double NARROW = 430;

    private static final int MOST_ROWS = 20;
    private static final PseudoClass ALL = PseudoClass.getPseudoClass("all");
    private static final int SHOWN_BYTES = 24;

    /// Values that are longer scroll.
    private static final int MOST_LETTERS = 24;

    private final HexView hex;
    private final TextField head = new TextField();
    private final ToggleButton all = new ToggleButton(WORDS.say("caret"));
    private final GridPane grid = new GridPane();
    private boolean narrow;

    public InterpretationStrip(HexView hex) {
        this.hex = hex;
        getStyleClass().add("interpretations");
        getStylesheets().add(sheet());
        head.getStyleClass().add("interpretations-head");
        grid.getStyleClass().add("interpretations-grid");
        for (int i = 0; i < PAIRS; i++) {
            ColumnConstraints value = new ColumnConstraints();
            value.setHgrow(Priority.ALWAYS);
            value.setPercentWidth(-1);
            grid.getColumnConstraints().addAll(new ColumnConstraints(), value);
        }
        plain(head);
        head.accessibleTextProperty().bind(head.textProperty());
        HBox.setHgrow(head, Priority.ALWAYS);
        all.setId("hex-all");
        all.getStyleClass().addAll("flat", "small");
        all.setMinWidth(USE_PREF_SIZE);
        all.selectedProperty().addListener((_, _, now) -> {
            pseudoClassStateChanged(ALL, now);
            show();
        });
        getChildren().addAll(new HBox(Lettering.px(8), head, all), grid);
        widthProperty().addListener((_, _, now) -> {
            boolean before = narrow;
            narrow = now.doubleValue() < Lettering.bytePx(NARROW);
            if (narrow != before) {
                show();
            }
        });
        hex.selectionProperty().subscribe(this::show);
        hex.fieldProperty().subscribe(this::show);
        hex.bytesProperty().subscribe(this::show);
    }

    private static String sheet() {
        return Objects.requireNonNull(InterpretationStrip.class.getResource("interpretations.css"))
                .toExternalForm();
    }

    private static void plain(TextField field) {
        field.setEditable(false);
        field.getStyleClass().add("plain-value");
        field.setStyle("-fx-font-family: \"" + MonoFont.family() + "\";");
    }

    private void show() {
        Bytes bytes = hex.bytes();
        boolean everything = all.isSelected();
        Optional<Span> chosen = hex.chosen().filter(span -> span.end() <= bytes.size());
        head.setText(chosen.map(span -> describe(bytes, span)).orElse(WORDS.say("nothing")));
        List<Interpretation> readings = chosen.map(span -> everything
                        ? CaretReadings.of(
                                bytes, hex.selection().map(HexSelection::caret).orElse(span.offset()))
                        : Interpretations.of(bytes, span))
                .orElse(List.of());
        grid.getChildren().clear();
        int most = everything ? MOST_ROWS : ROWS;
        int pairs = narrow ? 1 : PAIRS;
        int rows = Math.min(most, (readings.size() + pairs - 1) / pairs);
        for (int i = 0; i < Math.min(readings.size(), pairs * most); i++) {
            put(readings.get(i), i < rows ? 0 : 2, i % Math.max(1, rows));
        }
    }

    /// Readings that would be cut are left out.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        grid.layout();
        double room = getHeight() - grid.getLayoutY();
        grid.getChildren()
                .forEach(node -> node.setVisible(node.getBoundsInParent().getMaxY() <= room));
    }

    private void put(Interpretation reading, int column, int row) {
        Label name = new Label(reading.name());
        name.getStyleClass().add("interpretation-name");
        name.setMinWidth(USE_PREF_SIZE);
        TextField value = new TextField(Visible.of(reading.text()));
        plain(value);
        value.setPrefColumnCount(Math.min(value.getLength(), MOST_LETTERS));
        value.setAccessibleText(reading.name() + ": " + reading.text());
        grid.add(name, column, row);
        grid.add(value, column + 1, row);
    }

    /// As in `22 + 4 bytes: 0b 2b f4 c2`.
    static String describe(Bytes bytes, Span span) {
        String shown = span.length() == 0 ? "" : ": " + Visible.hex(bytes.slice(span), 3 * SHOWN_BYTES);
        return WORDS.say("span", span.offset(), span.length()) + shown;
    }
}
