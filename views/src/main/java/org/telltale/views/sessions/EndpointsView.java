package org.telltale.views.sessions;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.telltale.model.session.Endpoint;
import org.telltale.views.sessions.EndpointsViewModel.Branch;
import org.telltale.views.sessions.EndpointsViewModel.Line;
import org.telltale.views.theme.Lettering;
import org.telltale.views.words.Words;

/// The endpoints as a tree: recipient, host, endpoint. Enter or a click shows only what stands there.
public final class EndpointsView extends VBox {
    private static final Words WORDS = Words.of(EndpointsView.class);

    private static final double LEVEL = 12;

    /// Room of the arrow and of the bar that scrolls.
    private static final double FIRST = 46;

    private final EndpointsViewModel model;
    private final TreeView<Line> tree = new TreeView<>(new TreeItem<>());
    private final Set<String> closed = new HashSet<>();

    public EndpointsView(EndpointsViewModel model) {
        this.model = model;
        getStyleClass().add("side");
        tree.setId("endpoints");
        tree.setFixedCellSize(Lettering.px(23));
        tree.setShowRoot(false);
        tree.setCellFactory(_ -> new Cell());
        tree.setAccessibleText(WORDS.say("endpoints"));
        tree.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                selected().ifPresent(model::filter);
            }
        });
        model.branchesProperty().subscribe(this::show);
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().setAll(tree);
    }

    public TreeView<Line> list() {
        return tree;
    }

    /// The endpoint that has the focus in the tree.
    public Optional<Endpoint> endpoint() {
        return selected().filter(Line.One.class::isInstance).map(line -> ((Line.One) line).endpoint());
    }

    private Optional<Line> selected() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
    }

    /// Shows other branches; what was closed stays closed.
    private void show(List<Branch> branches) {
        tree.getRoot().getChildren().setAll(branches.stream().map(this::item).toList());
    }

    private TreeItem<Line> item(Branch branch) {
        TreeItem<Line> item = new TreeItem<>(branch.line());
        String key = branch.line().text();
        item.setExpanded(!closed.contains(key));
        item.expandedProperty().addListener((_, _, open) -> {
            if (open) {
                closed.remove(key);
            } else {
                closed.add(key);
            }
        });
        // at most three levels, whatever the captures hold
        branch.below().forEach(below -> item.getChildren().add(item(below)));
        return item;
    }

    private final class Cell extends TreeCell<Line> {
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
            setGraphic(null);
            if (!empty && line != null) {
                setGraphic(show(line));
                setTooltip(new Tooltip(line.text()));
                setContextMenu(menu(line));
            }
        }

        private ContextMenu menu(Line line) {
            MenuItem only = new MenuItem(WORDS.say("endpoint.only"));
            only.setOnAction(_ -> model.filter(line));
            ContextMenu menu = new ContextMenu(only);
            if (line instanceof Line.One(Endpoint endpoint, String _, int _)) {
                MenuItem name = new MenuItem(WORDS.say("endpoint.name"));
                name.setOnAction(_ -> model.rename(endpoint));
                menu.getItems().add(name);
            }
            return menu;
        }

        private Node show(Line line) {
            Label name = new Label(line.text());
            name.getStyleClass().add(line instanceof Line.One ? "plain" : "heading");
            name.setMaxWidth(Double.MAX_VALUE);
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            HBox.setHgrow(name, Priority.ALWAYS);
            Label count = new Label(WORDS.say("number", line.exchanges()));
            count.getStyleClass().add("dim");
            count.setMinWidth(Region.USE_PREF_SIZE);
            HBox box = new HBox(Lettering.px(4), name, count);
            box.setAlignment(Pos.CENTER_LEFT);
            int level = tree.getTreeItemLevel(getTreeItem());
            box.prefWidthProperty().bind(tree.widthProperty().subtract(Lettering.px(FIRST + LEVEL * level)));
            box.setMaxWidth(Region.USE_PREF_SIZE);
            return box;
        }
    }
}
