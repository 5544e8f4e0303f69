package org.telltale.views.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;

/// The side bar's tabs: Sessions, Endpoints, Tags, Findings.
final class SideBar extends TabPane {
    private final List<Node> lists;

    /// @param lists where the keyboard goes in each tab
    SideBar(List<Region> contents, List<Node> lists, List<String> titles) {
        this.lists = List.copyOf(lists);
        setId("side-bar");
        getStyleClass().add("side-bar");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        for (int i = 0; i < contents.size(); i++) {
            Tab tab = new Tab(titles.get(i), contents.get(i));
            getTabs().add(tab);
        }
        accessibleTextProperty().bind(getSelectionModel().selectedItemProperty().map(Tab::getText));
    }

    void show(int index) {
        getSelectionModel().select(index);
        lists.get(index).requestFocus();
    }

    /// Tells whenever a tab comes into view or goes out of it.
    void onShown(int index, Consumer<Boolean> told) {
        getTabs().get(index).selectedProperty().addListener((_, _, now) -> told.accept(now));
    }

    Node list() {
        return lists.get(getSelectionModel().getSelectedIndex());
    }
}
