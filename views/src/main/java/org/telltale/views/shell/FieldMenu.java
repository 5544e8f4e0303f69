package org.telltale.views.shell;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import org.telltale.views.command.Commands;
import org.telltale.views.command.Menus;
import org.telltale.views.words.Words;

/// What can be done with the selected field, by the right button or the menu key.
final class FieldMenu {
    private static final Words WORDS = Words.of(FieldMenu.class);

    static final String TAGS = "tag-1 tag-2 tag-3 tag-4 tag-5 tag-6 tag-7 tag-8 tag-9 tag-shift-1 tag-shift-2"
            + " tag-shift-3 tag-shift-4 tag-shift-5 tag-shift-6 tag-shift-7 tag-shift-8 tag-shift-9";
    private static final String MENU = "tag-0 untag - name note readings - value everything - copy cite";

    private FieldMenu() {}

    static ContextMenu of(Commands commands) {
        Menus menus = new Menus(commands);
        ContextMenu menu = menus.context(MENU.split(" "));
        menu.getItems().addFirst(menus.menu(WORDS.say("menu.tag"), TAGS.split(" ")));
        return menu;
    }

    /// Offers the menu anywhere on a pane.
    static void on(Node pane, Commands commands) {
        ContextMenu menu = of(commands);
        pane.setOnContextMenuRequested(event -> {
            menu.show(pane, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        pane.setOnMousePressed(_ -> menu.hide());
    }
}
