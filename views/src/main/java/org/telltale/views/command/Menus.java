package org.telltale.views.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/// Menus and buttons made from the registry.
public final class Menus {
    /// Commands whose items are left out of menus while they can do nothing.
    private static final List<String> OFFERED_ONCE_THERE =
            IntStream.rangeClosed(3, 9).mapToObj(digit -> "tag-shift-" + digit).toList();

    private final Commands commands;

    public Menus(Commands commands) {
        this.commands = commands;
    }

    /// A menu of these commands; `-` is a line between them.
    public Menu menu(String title, String... ids) {
        Menu menu = new Menu(title);
        fill(menu, ids);
        return menu;
    }

    private void fill(Menu menu, String... ids) {
        menu.getItems().setAll(Arrays.stream(ids).map(this::item).toList());
        menu.setOnShowing(_ -> rekey(menu.getItems()));
    }

    /// Shows the keys that hold now: they may have been changed since the menu was made.
    private void rekey(List<MenuItem> items) {
        for (MenuItem item : items) {
            if (item.getUserData() instanceof String id) {
                item.setVisible(!item.isDisable() || !OFFERED_ONCE_THERE.contains(id));
                item.setAccelerator(commands.get(id).keys().stream()
                        .findFirst()
                        .map(ShownKeys::new)
                        .orElse(null));
            }
        }
    }

    public ContextMenu context(String... ids) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(Arrays.stream(ids).map(this::item).toList());
        menu.setOnShowing(_ -> rekey(menu.getItems()));
        return menu;
    }

    private MenuItem item(String id) {
        if (id.equals("-")) {
            return new SeparatorMenuItem();
        }
        Command command = commands.get(id);
        MenuItem item = new MenuItem();
        item.setId("menu-" + id);
        item.setUserData(id);
        item.textProperty().bind(command.title());
        command.enabled().addListener((_, _, on) -> item.setDisable(!on));
        item.setDisable(!command.enabled().get());
        item.setOnAction(_ -> command.run());
        command.keys().stream().findFirst().ifPresent(keys -> item.setAccelerator(new ShownKeys(keys)));
        return item;
    }

    /// A flat button with an icon; its tooltip says what it does and by which keys.
    public Button button(Node icon, String id) {
        Command command = commands.get(id);
        Button button = new Button("", icon);
        button.setId("do-" + id);
        button.getStyleClass().add("flat");
        button.setFocusTraversable(false);
        Tooltip tip = new Tooltip();
        tip.setOnShowing(_ -> tip.setText(
                command.title().getValue() + "   " + commands.get(id).shortcut()));
        button.setTooltip(tip);
        button.accessibleTextProperty().bind(command.title());
        command.enabled().addListener((_, _, on) -> button.setDisable(!on));
        button.setDisable(!command.enabled().get());
        button.setOnAction(_ -> command.run());
        return button;
    }
}
