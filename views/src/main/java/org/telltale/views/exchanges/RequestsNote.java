package org.telltale.views.exchanges;

import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import org.telltale.views.study.Questions;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// At the right of the tabs: how many are shown and marked, by what they are grouped, which columns there are.
public final class RequestsNote extends HBox {
    private static final Words WORDS = Words.of(RequestsNote.class);

    private final RequestsViewModel model;
    private final Questions questions;
    private final MenuButton columns = new MenuButton(WORDS.say("choose.columns"));

    public RequestsNote(RequestsViewModel model, Questions questions) {
        super(Lettering.px(4));
        this.model = model;
        this.questions = questions;
        setAlignment(Pos.CENTER_RIGHT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label count = new Label();
        count.getStyleClass().addAll("dim", "small");
        count.setMinWidth(0);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        this::count,
                        model.desk().filter().rowsProperty(),
                        model.marked().rowsProperty()));
        MenuButton grouping = new MenuButton();
        grouping.setId("grouping");
        grouping.getStyleClass().addAll("flat", "small");
        grouping.setFocusTraversable(false);
        grouping.textProperty().bind(model.groupingProperty().map(by -> WORDS.say("group", by.words())));
        Stream.of(Grouping.values()).forEach(by -> grouping.getItems().add(group(by)));
        columns.setId("columns");
        columns.getStyleClass().addAll("flat", "small");
        columns.setFocusTraversable(false);
        columns.setOnShowing(_ -> fill());
        columns.getItems().add(new MenuItem(""));
        getChildren().setAll(count, grouping, columns);
    }

    private String count() {
        int marked = model.marked().rows().cardinality();
        int shown = model.desk().filter().rowsProperty().get().cardinality();
        int all = model.desk().table().size();
        return marked == 0 ? WORDS.say("shown", shown, all) : WORDS.say("shown.marked", shown, all, marked);
    }

    private MenuItem group(Grouping by) {
        RadioMenuItem item =
                new RadioMenuItem(by == Grouping.NONE ? WORDS.say("not.grouped") : WORDS.say("by", by.words()));
        item.setOnAction(_ -> model.groupingProperty().set(by));
        model.groupingProperty().subscribe(now -> item.setSelected(now == by));
        return item;
    }

    private void fill() {
        columns.getItems().clear();
        var shown = model.columns().shownProperty().get();
        Stream.concat(model.columns().possible().stream(), shown.stream().filter(Head.Own.class::isInstance))
                .forEach(head -> {
                    CheckMenuItem item = new CheckMenuItem(head.title());
                    item.setMnemonicParsing(false);
                    item.setSelected(shown.stream().anyMatch(each -> each.id().equals(head.id())));
                    item.setOnAction(_ -> model.columns().turn(head));
                    columns.getItems().add(item);
                });
        MenuItem add = new MenuItem(WORDS.say("own.add"));
        add.setOnAction(_ -> ask());
        MenuItem usual = new MenuItem(WORDS.say("usual"));
        usual.setOnAction(_ -> model.columns().order(model.columns().usual()));
        columns.getItems().addAll(new SeparatorMenuItem(), add, usual);
    }

    /// Asks for a field whose values get a column.
    public void ask() {
        String here = model.desk()
                .selection()
                .current()
                .map(at -> at.path().replaceAll("\\[\\d+]", "[]"))
                .orElse("");
        questions.ask(
                WORDS.say("own"),
                WORDS.say("own.hint"),
                java.util.List.of(Questions.Blank.of(WORDS.say("own.field"), here)),
                WORDS.say("add"),
                answer -> model.columns()
                        .add(answer.getFirst().strip())
                        .ifPresent(wrong -> model.desk().messages().say("columns", wrong)));
    }
}
