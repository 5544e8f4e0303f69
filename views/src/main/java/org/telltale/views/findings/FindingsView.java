package org.telltale.views.findings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.model.report.Finding;
import org.telltale.model.tag.Categories;
import org.telltale.model.tag.Category;
import org.telltale.views.theme.Chip;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.EmptyState;
import org.telltale.views.words.Words;

/// The findings as a list, with the ways to preview and export.
public final class FindingsView extends VBox {
    private static final Words WORDS = Words.of(FindingsView.class);

    private final FindingsViewModel model;
    private final ListView<Finding> list = new ListView<>();

    public FindingsView(FindingsViewModel model, Runnable preview) {
        this.model = model;
        getStyleClass().add("side");
        list.setId("findings");
        list.setFixedCellSize(Lettering.px(40));
        list.setAccessibleText(WORDS.say("title"));
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(new EmptyState("", WORDS.say("none"), java.util.List.of()));
        list.setOnMouseClicked(_ -> go());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
            }
        });
        model.madeProperty().subscribe(made -> list.getItems().setAll(made.findings()));
        Button show = new Button(WORDS.say("preview"));
        show.setOnAction(_ -> preview.run());
        Button export = new Button(WORDS.say("export"));
        export.setOnAction(_ -> model.export());
        HBox ways = new HBox(8, show, export);
        ways.getStyleClass().add("side-foot");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(list, ways);
    }

    public ListView<Finding> list() {
        return list;
    }

    private void go() {
        Finding finding = list.getSelectionModel().getSelectedItem();
        if (finding != null) {
            finding.parts().getFirst().evidence().stream().findFirst().ifPresent(model::go);
        }
    }

    private static final class Cell extends ListCell<Finding> {
        @Override
        protected void updateItem(Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            setText(null);
            setGraphic(empty || finding == null ? null : lines(finding));
        }

        private Node lines(Finding finding) {
            Category category = Categories.builtIn()
                    .find(finding.category())
                    .orElse(new Category(finding.category(), "???", Category.Family.TECHNICAL, ""));
            Label name = new Label(finding.label(), new Chip(category, Chip.Standing.SOLID));
            name.setMaxWidth(Double.MAX_VALUE);
            Label counts = new Label(
                    WORDS.say("counts", finding.requests(), finding.endpoints().size(), finding.sessions()));
            counts.getStyleClass().addAll("dim", "small");
            counts.setMinWidth(Region.USE_PREF_SIZE);
            VBox box = new VBox(1, name, counts);
            box.setAlignment(Pos.CENTER_LEFT);
            return box;
        }
    }
}
