package org.telltale.views.find;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.model.detect.SearchResult.Hit;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The hits of a value search under a line that counts them by encoding.
public final class HitsView extends VBox {
    private static final Words WORDS = Words.of(HitsView.class);

    private final TableView<Hit> table = new TableView<>();
    private final FindViewModel model;
    private boolean following;

    public HitsView(FindViewModel model) {
        this.model = model;
        table.setId("hits");
        table.setFixedCellSize(Lettering.px(23));
        table.setAccessibleText(WORDS.say("hits"));
        table.setPlaceholder(new Label());
        add(WORDS.say("request"), 260, model::cite);
        add(WORDS.say("endpoint"), 200, model::endpoint);
        add(WORDS.say("field"), 260, Hit::path);
        add(WORDS.say("written"), 110, hit -> FindViewModel.written(hit.encoding()));
        add(WORDS.say("bytes"), 110, hit -> String.format(Locale.ROOT, "%,d + %,d", hit.offset(), hit.length()));
        model.foundProperty().subscribe(found -> table.setItems(FXCollections.observableList(found.hits())));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, hit) -> {
            if (hit != null && !following) {
                model.go(hit);
            }
        });
        model.atProperty().addListener((_, _, at) -> follow(at.intValue()));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && table.getSelectionModel().getSelectedItem() != null) {
                model.go(table.getSelectionModel().getSelectedItem());
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(line(), table);
    }

    private void follow(int at) {
        following = true;
        if (at >= 0 && at != table.getSelectionModel().getSelectedIndex()) {
            table.getSelectionModel().clearAndSelect(at);
            table.scrollTo(Math.max(0, at - 2));
        }
        following = false;
    }

    public TableView<Hit> list() {
        return table;
    }

    private HBox line() {
        Label says = new Label();
        says.setId("find-says");
        says.textProperty().bind(model.saysProperty());
        says.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(says, Priority.ALWAYS);
        Button keep = new Button(WORDS.say("keep"));
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.setOnAction(_ -> model.keep());
        keep.disableProperty()
                .bind(model.foundProperty().map(found -> found.value().isEmpty()));
        HBox line = new HBox(Lettering.px(8), says, keep);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("list-note");
        return line;
    }

    private void add(String title, double width, Function<Hit, String> text) {
        TableColumn<Hit, String> column = new TableColumn<>(title);
        column.setPrefWidth(Lettering.px(width));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(hit -> new ReadOnlyStringWrapper(text.apply(hit.getValue())));
        table.getColumns().add(column);
    }
}
