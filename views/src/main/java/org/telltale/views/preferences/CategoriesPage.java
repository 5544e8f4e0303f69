package org.telltale.views.preferences;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.telltale.model.tag.Categories;
import org.telltale.model.tag.Category;
import org.telltale.views.theme.Chip;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The categories of the study, and a line that makes or changes one of its own.
final class CategoriesPage extends VBox {
    private static final Words WORDS = Words.of(CategoriesPage.class);

    private final CategoriesViewModel model;
    private final TableView<Category> table = new TableView<>();

    CategoriesPage(CategoriesViewModel model) {
        this.model = model;
        getStyleClass().add("preferences-page");
        table.setId("preferences-categories");
        table.setAccessibleText(WORDS.say("categories"));
        add("categories.code", 70, Category::code).setCellFactory(_ -> new Code());
        add(
                "categories.category",
                240,
                category -> category.kind().isEmpty()
                        ? Categories.label(category.id())
                        : "– " + Categories.label(category.id()));
        add(
                "categories.family",
                150,
                category -> WORDS.say("family." + category.family().name()));
        add(
                "categories.from",
                120,
                category -> WORDS.say(CategoriesViewModel.isOwn(category) ? "categories.own" : "categories.built-in"));
        model.all().subscribe(all -> table.setItems(FXCollections.observableArrayList(all)));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, category) -> {
            if (category != null && CategoriesViewModel.isOwn(category)) {
                model.choose(category);
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        Label note = new Label(WORDS.say("categories.note"));
        note.getStyleClass().addAll("dim", "small");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(table, form(), note);
    }

    private TableColumn<Category, String> add(String title, double width, Function<Category, String> text) {
        TableColumn<Category, String> column = new TableColumn<>(WORDS.say(title));
        column.setPrefWidth(Lettering.px(width));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(text.apply(line.getValue())));
        table.getColumns().add(column);
        return column;
    }

    private VBox form() {
        TextField name = new TextField();
        name.setId("preferences-category-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        HBox.setHgrow(name, Priority.ALWAYS);
        TextField code = new TextField();
        code.setId("preferences-category-code");
        code.setPrefColumnCount(4);
        code.textProperty().bindBidirectional(model.codeProperty());
        Button define = new Button(WORDS.say("categories.define"));
        define.setId("preferences-category-keep");
        define.setMinWidth(Region.USE_PREF_SIZE);
        define.setOnAction(_ -> model.define());
        Label fault = new Label();
        fault.setId("preferences-category-fault");
        fault.getStyleClass().addAll("problem-text", "small");
        Runnable check = () -> {
            Optional<CategoriesViewModel.Fault> wrong = model.fault();
            define.setDisable(wrong.isPresent());
            boolean untouched = name.getText().isEmpty() && code.getText().isEmpty();
            fault.setText(wrong.filter(_ -> !untouched)
                    .map(each -> WORDS.say("fault." + each.name()))
                    .orElse(""));
        };
        model.nameProperty().subscribe(check);
        model.codeProperty().subscribe(check);
        model.all().subscribe(_ -> check.run());
        HBox line = new HBox(
                8, label("categories.name", name), name, label("categories.code", code), code, family(), define);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(Lettering.px(4), line, fault);
    }

    private static Label label(String text, Region of) {
        Label label = new Label(WORDS.say(text));
        label.setLabelFor(of);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private ComboBox<Choice<Category.Family>> family() {
        ComboBox<Choice<Category.Family>> box = Choice.box(
                "preferences-category-family",
                WORDS.say("categories.family"),
                Stream.of(Category.Family.values())
                        .filter(family -> family != Category.Family.NONE)
                        .map(family -> new Choice<>(WORDS.say("family." + family.name()), family))
                        .toList(),
                model.familyProperty().get(),
                model.familyProperty()::set);
        model.familyProperty()
                .addListener((_, _, now) -> box.getItems().stream()
                        .filter(choice -> choice.value() == now)
                        .findFirst()
                        .ifPresent(box.getSelectionModel()::select));
        return box;
    }

    private static final class Code extends TableCell<Category, String> {
        @Override
        protected void updateItem(@Nullable String code, boolean empty) {
            super.updateItem(code, empty);
            Category category = empty ? null : getTableRow().getItem();
            setGraphic(category == null ? null : new Chip(category, Chip.Standing.SOLID));
        }
    }
}
