package org.telltale.views.sessions;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.model.session.Endpoint;
import org.telltale.views.sessions.EndpointsViewModel.Line;

/// The list of endpoints.
public final class EndpointsView extends VBox {
    private final EndpointsViewModel model;
    private final ListView<Line> list = new ListView<>();

    public EndpointsView(EndpointsViewModel model) {
        this.model = model;
        getStyleClass().add("side");
        list.setId("endpoints");
        list.setFixedCellSize(23);
        list.setItems(model.lines());
        list.setCellFactory(_ -> new Cell());
        list.setAccessibleText("Endpoints");
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                one().ifPresent(model::filter);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(list);
    }

    public ListView<Line> list() {
        return list;
    }

    /// The endpoint that has the focus in the list.
    public Optional<Endpoint> endpoint() {
        return one().map(Line.One::endpoint);
    }

    private Optional<Line.One> one() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .filter(Line.One.class::isInstance)
                .map(Line.One.class::cast);
    }

    private final class Cell extends ListCell<Line> {
        Cell() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() instanceof Line.One one) {
                    model.filter(one);
                }
            });
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setContextMenu(null);
            setTooltip(null);
            setGraphic(empty || line == null ? null : show(line));
        }

        private Node show(Line line) {
            return switch (line) {
                case Line.Host host -> line(host.text(), "heading", host.exchanges(), 0);
                case Line.One one -> {
                    MenuItem name = new MenuItem("Name the endpoint…");
                    name.setOnAction(_ -> model.rename(one.endpoint()));
                    MenuItem only = new MenuItem("Show only this endpoint");
                    only.setOnAction(_ -> model.filter(one));
                    setContextMenu(new ContextMenu(only, name));
                    setTooltip(new Tooltip(one.text()));
                    yield line(one.text(), "plain", one.exchanges(), 14);
                }
            };
        }

        private Node line(String text, String style, int exchanges, double indent) {
            Label name = new Label(text);
            name.getStyleClass().add(style);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            Label count = new Label(String.format(Locale.ROOT, "%,d", exchanges));
            count.getStyleClass().add("dim");
            count.setMinWidth(Region.USE_PREF_SIZE);
            Region before = new Region();
            before.setMinWidth(indent);
            HBox box = new HBox(4, before, name, count);
            box.setAlignment(Pos.CENTER_LEFT);
            box.prefWidthProperty().bind(list.widthProperty().subtract(26));
            return box;
        }
    }
}
