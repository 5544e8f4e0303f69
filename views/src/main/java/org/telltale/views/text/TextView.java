package org.telltale.views.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.util.UndoUtils;
import org.telltale.model.bytes.Span;
import org.telltale.views.selection.ByteMark;
import org.telltale.views.words.Words;

/// A text body with its tokens coloured, tagged bytes underlined and the selected field in sight; read only.
public final class TextView extends BorderPane {
    private static final Words WORDS = Words.of(TextView.class);

    private final TextViewModel model;
    private final CodeArea area = new CodeArea();
    private final TextFolding folding = new TextFolding(area);

    public TextView(TextViewModel model) {
        this.model = model;
        getStyleClass().add("text-view");
        getStylesheets()
                .add(Objects.requireNonNull(TextView.class.getResource("text.css"))
                        .toExternalForm());
        area.setEditable(false);
        area.setUndoManager(UndoUtils.noOpUndoManager());
        area.setStyle("-fx-font-family: \"" + MonoFont.family() + "\";");
        // it would take Tab for itself, and the keyboard could not leave
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(event.getX(), event.getY()));
        setTop(bar());
        setCenter(new VirtualizedScrollPane<>(area));
        model.shownProperty().subscribe(this::fill);
        model.marksProperty()
                .addListener((_, _, _) -> paint(model.shownProperty().get()));
        model.selectedProperty().addListener((_, _, span) -> select(span));
    }

    private HBox bar() {
        ToggleButton pretty = new ToggleButton(WORDS.say("lines"));
        pretty.getStyleClass().add("flat");
        pretty.selectedProperty().bindBidirectional(model.prettyProperty());
        Label kind = new Label();
        kind.getStyleClass().add("pane-title");
        Label note = new Label();
        note.getStyleClass().add("dim");
        ToggleButton wrap = new ToggleButton(WORDS.say("wrap"));
        wrap.getStyleClass().add("flat");
        wrap.setSelected(true);
        area.wrapTextProperty().bind(wrap.selectedProperty());
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);
        note.setMinWidth(0);
        HBox bar = new HBox(kind, pretty, wrap, note, new TextFind(area));
        bar.getStyleClass().addAll("pane-head", "text-bar");
        model.shownProperty().subscribe(shown -> {
            kind.setText(
                    shown.kind() == TextKind.PLAIN
                            ? WORDS.say("text")
                            : shown.kind().name());
            pretty.setVisible(shown.kind() != TextKind.PLAIN);
            pretty.setManaged(pretty.isVisible());
            note.setText(shown.note());
        });
        return bar;
    }

    private void fill(ShownText shown) {
        area.replace(0, area.getLength(), shown.lines());
        if (!model.marksProperty().get().isEmpty()) {
            paint(shown);
        }
        folding.renew();
        area.moveTo(0);
        area.requestFollowCaret();
        select(model.selectedProperty().get());
    }

    private void paint(ShownText shown) {
        if (shown.text().text().isEmpty()) {
            return;
        }
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        for (TextKind.Piece piece : shown.pieces()) {
            builder.add(LaidOut.classes(piece.style()), piece.to() - piece.from());
        }
        StyleSpans<Collection<String>> spans = builder.create();
        for (ByteMark mark : model.marksProperty().get()) {
            int from = shown.text().charAt(mark.span().offset());
            int to = shown.text().charAt(mark.span().end());
            if (to > from) {
                spans = spans.overlay(marked(from, to, shown.text().text().length(), mark), TextView::both);
            }
        }
        area.setStyleSpans(0, spans);
    }

    private static StyleSpans<Collection<String>> marked(int from, int to, int length, ByteMark mark) {
        String style = "mark-" + mark.family().name().toLowerCase(Locale.ROOT);
        return new StyleSpansBuilder<Collection<String>>()
                .add(List.of(), from)
                .add(List.of("marked", style), to - from)
                .add(List.of(), length - to)
                .create();
    }

    private static Collection<String> both(Collection<String> token, Collection<String> mark) {
        return mark.isEmpty()
                ? token
                : Stream.concat(token.stream(), mark.stream()).toList();
    }

    private void select(Optional<Span> span) {
        MappedText text = model.shownProperty().get().text();
        int from = span.map(s -> text.charAt(s.offset())).orElse(0);
        int to = span.map(s -> text.charAt(s.end())).orElse(0);
        area.selectRange(from, to);
        if (to > from) {
            area.requestFollowCaret();
        }
    }

    private void clicked(double x, double y) {
        if (area.getSelection().getLength() == 0) {
            area.hit(x, y).getCharacterIndex().ifPresent(model::pick);
        }
    }
}
