package org.telltale.views.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.telltale.views.theme.Lettering;

/// The tabs of lists over the one filter; at the right of their titles stands what the shown one says of itself.
final class Lists extends StackPane {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final double HEAD = 26;
    private static final double GAP = 8;

    /// What a title saves where titles stand close together.
    private static final double SAVED = 24;

    /// Words with less room than this are left out.
    private static final double LEAST = 70;

    /// @param list where the keyboard goes
    private record Page(Node list, Optional<Region> note) {}

    private final TabPane tabs = new TabPane();
    private final HBox note = new HBox();
    private final List<Page> pages = new ArrayList<>();
    private boolean tight;

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

    /// Where all has no room in one line, titles move together; then words about the list give way, then choices.
    @Override
    protected void layoutChildren() {
        if (tabs.lookup(".headers-region") instanceof Region titles) {
            share(titles.prefWidth(-1));
        }
        super.layoutChildren();
    }

    private void share(double titles) {
        double saved = tight ? Lettering.px(SAVED) * pages.size() : 0;
        double gap = Lettering.px(GAP);
        double wanted = wanted();
        tighten(titles + saved + wanted + gap > getWidth());
        double room = Math.max(0, getWidth() - titles - gap);
        note.setMaxWidth(Math.min(wanted, room));
        double over = wanted - room;
        for (Label label : said(Label.class)) {
            double whole = whole(label);
            show(label, over <= 0 || whole - over >= Lettering.px(LEAST));
            label.setMaxWidth(over > 0 ? whole - over : Double.MAX_VALUE);
            over -= whole;
        }
        for (MenuButton choice : said(MenuButton.class)) {
            show(choice, over <= 0);
            over -= over > 0 ? whole(choice) : 0;
        }
    }

    /// The room of all that is said and can be chosen, whether it is shown now or not.
    private double wanted() {
        double wanted = note.snappedLeftInset() + note.snappedRightInset();
        return wanted + said(Region.class).stream().mapToDouble(Lists::whole).sum();
    }

    private static double whole(Region part) {
        double spacing = part.getParent() instanceof HBox page ? page.getSpacing() : 0;
        return Math.ceil(part.prefWidth(-1)) + spacing;
    }

    private static void show(Node part, boolean shown) {
        part.setManaged(shown);
        part.setVisible(shown);
    }

    private <T extends Region> List<T> said(Class<T> kind) {
        return note.getChildren().stream()
                .filter(HBox.class::isInstance)
                .flatMap(page -> ((HBox) page).getChildren().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private void tighten(boolean now) {
        if (now != tight) {
            tight = now;
            // a request for layout from here would stay with this pane, and those from its tables would end at it
            tabs.pseudoClassStateChanged(TIGHT, now);
        }
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
