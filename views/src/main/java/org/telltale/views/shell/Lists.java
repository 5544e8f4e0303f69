package org.telltale.views.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.telltale.views.theme.Lettering;

/// The tabs of lists over the one filter; at the right of their titles stands what the shown one says of itself.
final class Lists extends StackPane {
    private static final double HEAD = 26;

    /// @param list where the keyboard goes
    private record Page(Node list, Optional<Region> note) {}

    private final TabPane tabs = new TabPane();
    private final HBox note = new HBox();
    private final List<Page> pages = new ArrayList<>();

    Lists() {
        tabs.setId("lists");
        tabs.accessibleTextProperty()
                .bind(tabs.getSelectionModel().selectedItemProperty().flatMap(Tab::textProperty));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        note.setAlignment(Pos.CENTER_RIGHT);
        note.setPickOnBounds(false);
        note.setMaxSize(Region.USE_PREF_SIZE, Lettering.px(HEAD));
        note.setPrefHeight(Lettering.px(HEAD));
        note.getStyleClass().add("tab-note");
        StackPane.setAlignment(note, Pos.TOP_RIGHT);
        tabs.getSelectionModel().selectedIndexProperty().subscribe(index -> say(index.intValue()));
        getChildren().setAll(tabs, note);
    }

    /// What stands at the right takes a line of its own where the titles leave it no room.
    @Override
    protected void layoutChildren() {
        double titles = tabs.lookup(".headers-region") instanceof Region head ? head.prefWidth(-1) : 0;
        double room = getWidth() - titles - Lettering.px(HEAD);
        Insets wanted = note.prefWidth(-1) > room ? new Insets(Lettering.px(HEAD), 0, 0, 0) : Insets.EMPTY;
        if (!wanted.equals(StackPane.getMargin(tabs))) {
            StackPane.setMargin(tabs, wanted);
        }
        super.layoutChildren();
    }

    /// Adds a page at the end.
    Tab add(Node content, Node list, Optional<Region> says) {
        Tab tab = new Tab();
        tab.setContent(content);
        pages.add(new Page(list, says));
        tabs.getTabs().add(tab);
        say(selected());
        return tab;
    }

    private void say(int index) {
        note.getChildren().clear();
        if (index >= 0 && index < pages.size()) {
            pages.get(index).note().ifPresent(note.getChildren()::add);
        }
    }

    void select(int index) {
        tabs.getSelectionModel().select(index);
    }

    int selected() {
        return tabs.getSelectionModel().getSelectedIndex();
    }

    /// The list that is shown.
    Node list() {
        return pages.get(Math.max(0, selected())).list();
    }
}
