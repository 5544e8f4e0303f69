package org.telltale.views.text;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.fxmisc.richtext.CodeArea;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// A box that walks through the places of a word in a text: Enter to the next, Shift+Enter to the one before.
final class TextFind extends HBox {
    private static final Words WORDS = Words.of(TextFind.class);

    private final CodeArea area;
    private final TextField text = new TextField();
    private final Label says = new Label();

    TextFind(CodeArea area) {
        super(Lettering.px(4));
        this.area = area;
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        text.setId("text-find");
        text.setPromptText(WORDS.say("find"));
        text.setAccessibleText(WORDS.say("find"));
        text.setPrefWidth(Lettering.px(150));
        says.getStyleClass().addAll("dim", "small");
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                find(event.isShiftDown());
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                area.requestFocus();
                event.consume();
            }
        });
        text.textProperty().addListener(_ -> says.setText(""));
        getChildren().setAll(says, text);
    }

    private void find(boolean back) {
        String sought = text.getText().toLowerCase(Locale.ROOT);
        String all = area.getText().toLowerCase(Locale.ROOT);
        if (sought.isEmpty() || all.isEmpty()) {
            return;
        }
        int from = area.getSelection().getStart();
        int at = back
                ? all.lastIndexOf(sought, from - 1)
                : all.indexOf(sought, from + (area.getSelection().getLength() > 0 ? 1 : 0));
        int found = at >= 0 ? at : back ? all.lastIndexOf(sought) : all.indexOf(sought);
        says.setText(found < 0 ? WORDS.say("not.found") : "");
        if (found >= 0) {
            area.selectRange(found, found + sought.length());
            area.requestFollowCaret();
        }
    }
}
