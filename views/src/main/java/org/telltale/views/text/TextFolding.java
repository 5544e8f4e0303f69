package org.telltale.views.text;

import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.telltale.views.words.Words;

/// Marks beside lines that open a bracket, which fold what is up to where it closes. A laid-out text says by its
/// indentation where that is.
final class TextFolding {
    private static final Words WORDS = Words.of(TextFolding.class);
    private static final double WIDTH = 14;

    /// Lines looked at for the end of a fold.
    private static final int FARTHEST = 100_000;

    private final CodeArea area;

    TextFolding(CodeArea area) {
        this.area = area;
    }

    /// Marks the lines of a new text.
    void renew() {
        boolean opens = false;
        for (int line = 0; line < Math.min(lines(), FARTHEST) && !opens; line++) {
            opens = opens(line);
        }
        if (opens) {
            area.setParagraphGraphicFactory(this::mark);
        } else {
            area.setParagraphGraphicFactory(null);
        }
    }

    private int lines() {
        return area.offsetToPosition(area.getLength(), Bias.Forward).getMajor() + 1;
    }

    private boolean opens(int line) {
        String text = text(line);
        return !text.isEmpty() && (text.endsWith("{") || text.endsWith("["));
    }

    private String text(int line) {
        return line < lines() ? area.getParagraph(line).getText().stripTrailing() : "";
    }

    private Node mark(int line) {
        Label mark = new Label(opens(line) ? isFolded(line) ? "▸" : "▾" : "");
        mark.getStyleClass().add("text-fold");
        mark.setMinWidth(WIDTH);
        mark.setPrefWidth(WIDTH);
        if (!mark.getText().isEmpty()) {
            mark.setAccessibleText(WORDS.say("fold"));
            mark.setOnMousePressed(event -> {
                turn(line);
                event.consume();
            });
        }
        return mark;
    }

    private boolean isFolded(int line) {
        return line + 1 < lines()
                && area.getParagraph(line + 1).getParagraphStyle().contains("collapse");
    }

    private void turn(int line) {
        if (isFolded(line)) {
            area.unfoldParagraphs(line);
        } else {
            end(line).ifPresent(end -> area.foldParagraphs(line, end));
        }
        area.recreateParagraphGraphic(line);
    }

    private OptionalInt end(int line) {
        int indent = indent(text(line));
        int last = Math.min(lines(), line + FARTHEST);
        for (int i = line + 1; i < last; i++) {
            if (indent(text(i)) <= indent) {
                return i - 1 > line ? OptionalInt.of(i - 1) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static int indent(String text) {
        int spaces = 0;
        while (spaces < text.length() && text.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }
}
