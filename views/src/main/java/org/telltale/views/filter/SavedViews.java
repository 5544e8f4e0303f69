package org.telltale.views.filter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.telltale.model.study.Edit;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Questions;
import org.telltale.views.widget.Icon;
import org.telltale.views.words.Words;

/// The star beside the filter: filled where the filter is kept under a name, with all kept ones in its menu.
public final class SavedViews extends MenuButton {
    private static final Words WORDS = Words.of(SavedViews.class);

    private final Questions questions;
    private Optional<Desk> desk = Optional.empty();

    public SavedViews(Questions questions) {
        this.questions = questions;
        setId("views");
        getStyleClass().addAll("flat", "small");
        setAccessibleText(WORDS.say("views"));
        setTooltip(new Tooltip(WORDS.say("views")));
        setFocusTraversable(false);
        setGraphic(Icon.STAR_OUTLINE.node());
        setOnShowing(_ -> fill());
        // a menu without items never opens, so it would never be filled
        getItems().add(new MenuItem(""));
    }

    /// Follows the filter of an open study; empty where none is.
    public void follow(Optional<Desk> now) {
        desk = now;
        now.ifPresent(open -> {
            open.filter().textProperty().subscribe(_ -> mark());
            open.stateProperty().addListener(_ -> mark());
        });
    }

    private void mark() {
        setGraphic((name().isPresent() ? Icon.STAR : Icon.STAR_OUTLINE).node());
    }

    /// The name under which the filter is kept as it stands.
    private Optional<String> name() {
        return desk.flatMap(open -> open.state().views().entrySet().stream()
                .filter(view -> view.getValue()
                        .equals(open.filter().textProperty().get().strip()))
                .map(Map.Entry::getKey)
                .findFirst());
    }

    private void fill() {
        getItems().clear();
        Optional<String> here = name();
        here.ifPresentOrElse(
                name -> item(WORDS.say("forget", name), () -> keep(name, "")),
                () -> item(WORDS.say("keep.ask"), this::ask));
        Map<String, String> views = desk.map(open -> open.state().views()).orElse(Map.of());
        if (!views.isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        views.forEach((name, query) -> item(
                name, () -> desk.ifPresent(open -> open.filter().textProperty().set(query))));
    }

    private void item(String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        getItems().add(item);
    }

    /// Asks for a name and keeps the filter under it.
    public void ask() {
        Optional<String> query =
                desk.map(open -> open.filter().textProperty().get().strip());
        if (query.filter(text -> !text.isEmpty()).isEmpty()) {
            desk.ifPresent(open -> open.messages().say("views", WORDS.say("write.first")));
            return;
        }
        questions.ask(
                WORDS.say("keep.this"),
                query.get(),
                List.of(Questions.Blank.of(WORDS.say("name"), "")),
                WORDS.say("keep"),
                answer -> keep(answer.getFirst(), query.get()));
    }

    private void keep(String name, String query) {
        desk.ifPresent(open -> open.edit(new Edit.SaveView(name.strip(), query)));
    }
}
