package org.telltale.views.shell;

import java.nio.file.Path;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import org.telltale.views.command.Menus;
import org.telltale.views.words.Words;

/// What stands in which menu.
final class MenuPlan {
    private static final Words WORDS = Words.of(MenuPlan.class);

    private MenuPlan() {}

    static void fill(MenuBar bar, Menus menus, Shell shell) {
        Menu file = menu(
                menus,
                WORDS.say("menu.file"),
                "new open sample - import import-folder map follow - preferences - close quit");
        file.getItems().add(3, recent(shell));
        bar.getMenus()
                .setAll(
                        file,
                        menu(
                                menus,
                                WORDS.say("menu.edit"),
                                "undo redo history - copy cite save-bytes - name note notes next-note mark aside - fact known - add-types bind-type export-type"),
                        menu(
                                menus,
                                WORDS.say("menu.view"),
                                "side sessions endpoints tags - column - requests fields values rows hits problems doubtful -"
                                        + " survey read overview full - timeline-picture - theme"),
                        menu(
                                menus,
                                WORDS.say("menu.go"),
                                "back forward - filter clear-filter keep-view find find-next find-previous goto -"
                                        + " value everything about-request readings unjudged unjudged-before - next-pane previous-pane"),
                        menu(
                                menus,
                                WORDS.say("menu.tag"),
                                FieldMenu.TAGS + " tag-0 -" + " wider keep-tag take-back untag"),
                        menu(menus, WORDS.say("menu.findings"), "findings report export"),
                        menu(menus, WORDS.say("menu.help"), "palette shortcuts about"));
    }

    /// A menu of commands by their ids, `-` for a line between them.
    private static Menu menu(Menus menus, String title, String commands) {
        return menus.menu(title, commands.split(" "));
    }

    private static Menu recent(Shell shell) {
        Menu menu = new Menu(WORDS.say("menu.recent"));
        menu.setOnShowing(_ -> {
            menu.getItems().clear();
            for (Path study : shell.outside().recent()) {
                MenuItem item = new MenuItem(study.toString());
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> shell.open(study));
                menu.getItems().add(item);
            }
        });
        // a menu without items never opens, so it would never be filled
        menu.getItems().add(new MenuItem(""));
        return menu;
    }
}
