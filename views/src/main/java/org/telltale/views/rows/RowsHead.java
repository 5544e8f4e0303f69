package org.telltale.views.rows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.telltale.views.text.Visible;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The line over the rows: what a row is, which kind of rows, a text in them, and how many there are.
final class RowsHead extends HBox {
    private static final Words WORDS = Words.of(RowsHead.class);

    private static final int KIND = 40;

    private final RowsViewModel model;
    private final MenuButton levels = new MenuButton();
    private final MenuButton columns = new MenuButton();
    private final ComboBox<Narrowing.Kind> kinds = new ComboBox<>();
    private final TextField text = new TextField();
    private final Label says = new Label();
    private boolean following;

    RowsHead(RowsViewModel model) {
        super(Lettering.px(6));
        this.model = model;
        getStyleClass().add("list-note");
        setAlignment(Pos.CENTER_LEFT);
        levels.setId("row-level");
        levels.setAccessibleText(WORDS.say("level"));
        columns.setId("row-kinds");
        columns.setAccessibleText(WORDS.say("kinds"));
        kinds.setId("row-kind");
        kinds.setAccessibleText(WORDS.say("kind"));
        kinds.setConverter(new KindText());
        kinds.setVisibleRowCount(16);
        kinds.valueProperty().addListener((_, _, kind) -> choose(Optional.ofNullable(kind)));
        text.setPromptText(WORDS.say("text"));
        text.setAccessibleText(WORDS.say("text"));
        text.setPrefWidth(Lettering.px(150));
        text.textProperty()
                .addListener((_, _, words) -> narrow(model.narrowing().with(words)));
        says.getStyleClass().add("dim");
        for (Region part : List.of(levels, columns, kinds, text)) {
            part.setMinWidth(Region.USE_PREF_SIZE);
        }
        says.setMaxWidth(Double.MAX_VALUE);
        says.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(says, Priority.ALWAYS);
        getChildren().setAll(levels, columns, kinds, text, says);
        model.levelsProperty().subscribe(this::levels);
        model.rowsProperty().subscribe(this::rows);
        model.listedProperty().subscribe(this::listed);
    }

    private void levels(List<Level> all) {
        levels.getItems()
                .setAll(all.stream()
                        .map(level -> item(model.text(level), () -> model.choose(level)))
                        .toList());
    }

    private void rows(Rows rows) {
        levels.setText(rows.level().map(model::text).orElse(""));
        says.setText(model.says(rows));
        columns.getItems()
                .setAll(item(
                        WORDS.say("all.kinds"),
                        () -> model.narrow(model.narrowing().by(Optional.empty()))));
        rows.columns().stream()
                .filter(Rows.Column::tellsKinds)
                .forEach(column -> columns.getItems()
                        .add(item(
                                WORDS.say("column.kinds", model.title(column), column.distinct()),
                                () -> model.narrow(model.narrowing().by(Optional.of(column))))));
        boolean any = rows.level().isPresent();
        levels.setVisible(any);
        columns.setVisible(any);
        text.setVisible(any);
    }

    private void listed(RowsViewModel.Listed listed) {
        following = true;
        Narrowing now = model.narrowing();
        columns.setText(now.column()
                .map(column -> WORDS.say("only.where", model.title(column)))
                .orElse(WORDS.say("all.kinds")));
        kinds.setItems(FXCollections.observableArrayList(listed.kinds()));
        kinds.setVisible(now.column().isPresent());
        kinds.setManaged(now.column().isPresent());
        kinds.setValue(listed.kinds().stream()
                .filter(kind -> now.kind().equals(Optional.of(kind.value())))
                .findFirst()
                .orElse(null));
        if (!text.getText().toLowerCase(Locale.ROOT).equals(now.text())) {
            text.setText(now.text());
        }
        following = false;
    }

    private void choose(Optional<Narrowing.Kind> kind) {
        narrow(model.narrowing().of(kind.map(Narrowing.Kind::value)));
    }

    private void narrow(Narrowing now) {
        if (!following) {
            model.narrow(now);
        }
    }

    private static MenuItem item(String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// `16814 · 512 rows`.
    private static final class KindText extends StringConverter<Narrowing.Kind> {
        @Override
        public String toString(Narrowing.Kind kind) {
            return kind == null ? "" : WORDS.say("kind.rows", Visible.cut(kind.value(), KIND), kind.rows());
        }

        @Override
        public Narrowing.Kind fromString(String text) {
            throw new UnsupportedOperationException("the box is not edited");
        }
    }
}
