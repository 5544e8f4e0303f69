package org.telltale.views.shell;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.telltale.views.filter.CompletionViewModel;
import org.telltale.views.filter.SavedViews;
import org.telltale.views.filter.Suggestions;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Filter;
import org.telltale.views.study.Questions;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.Icon;
import org.telltale.views.words.Words;

/// The filter box; what is wrong stands at its right, and the mark below shows where.
final class FilterBar extends HBox {
    private static final Words WORDS = Words.of(FilterBar.class);

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private static final String EXAMPLE =
            "session:login_1   tag:location   -tag:*   size>10k   \"text\"   value:1505495844";

    private final TextField box = new TextField();
    private final Label wrong = new Label();

    private final Suggestions suggestions = new Suggestions(box);
    private final Region mark = new Region();
    private final SavedViews views;

    FilterBar(Questions questions) {
        views = new SavedViews(questions);

        Label label = new Label(WORDS.say("filter"));
        label.getStyleClass().add("dim");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(box);
        box.setId("filter");
        box.setPromptText(EXAMPLE);
        box.getStyleClass().add("filter-box");
        wrong.getStyleClass().addAll("failure-text", "small");
        wrong.setMouseTransparent(true);
        Button clear = Icon.CLOSE.button(WORDS.say("filter.clear"), box::clear);
        clear.setFocusTraversable(false);
        clear.visibleProperty().bind(box.textProperty().isNotEmpty());
        HBox right = new HBox(Lettering.px(6), wrong, clear);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setPickOnBounds(false);
        right.setMaxWidth(Region.USE_PREF_SIZE);
        StackPane.setAlignment(right, Pos.CENTER_RIGHT);
        mark.getStyleClass().add("filter-mark");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        StackPane stack = new StackPane(box, mark, right);
        HBox.setHgrow(stack, Priority.ALWAYS);
        setSpacing(Lettering.px(6));
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(label, stack, views);
    }

    /// Follows a filter and writes to it; `leave` is where Enter and Escape send the keyboard.
    void bind(Desk desk, Runnable leave) {
        Filter filter = desk.filter();
        suggestions.follow(Optional.of(new CompletionViewModel(desk)));
        views.follow(Optional.of(desk));
        box.textProperty().bindBidirectional(filter.textProperty());
        filter.wrongProperty().subscribe(this::say);
        box.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !box.getText().isEmpty()) {
                box.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                leave.run();
                event.consume();
            }
        });
    }

    void unbind(Filter filter) {
        box.textProperty().unbindBidirectional(filter.textProperty());
        suggestions.follow(Optional.empty());
        views.follow(Optional.empty());
        box.setOnKeyPressed(null);
        box.clear();
    }

    private void say(Optional<Filter.Wrong> now) {
        pseudoClassStateChanged(WRONG, now.isPresent());
        box.pseudoClassStateChanged(WRONG, now.isPresent());
        now.ifPresent(w -> mark(w.position()));
        mark.setVisible(now.isPresent());
        wrong.setText(now.map(w -> WORDS.say("filter.wrong", w.position() + 1, w.why()))
                .orElse(""));
    }

    /// Puts the mark below the character at which reading stopped.
    private void mark(int position) {
        Text before = new Text(
                box.getText().substring(0, Math.min(position, box.getText().length())));
        before.setFont(box.getFont());
        double x = box.getInsets().getLeft() + before.getLayoutBounds().getWidth();
        double width = new Text("m").getLayoutBounds().getWidth();
        mark.resizeRelocate(Math.min(x, box.getWidth() - width), box.getHeight() - 5, width, 2);
    }

    TextField box() {
        return box;
    }

    Suggestions suggestions() {
        return suggestions;
    }

    SavedViews views() {
        return views;
    }
}
