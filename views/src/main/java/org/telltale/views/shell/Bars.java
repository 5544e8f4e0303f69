package org.telltale.views.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.telltale.views.command.Commands;
import org.telltale.views.command.Menus;
import org.telltale.views.find.FindViewModel;
import org.telltale.views.theme.Lettering;
import org.telltale.views.widget.Icon;
import org.telltale.views.widget.StatusLine;
import org.telltale.views.words.Words;

/// Menu bar, command bar and status line.
final class Bars {
    private static final Words WORDS = Words.of(Bars.class);

    private final Shell shell;
    private final MenuBar menu = new MenuBar();
    private final HBox tools = new HBox(Lettering.px(4));
    private final StatusLine status = new StatusLine();
    private final FilterBar filter;
    private final TextField find = new TextField();
    private final TextField tolerance = new TextField();
    private final StringProperty shown = new SimpleStringProperty("");
    private final StringProperty unjudged = new SimpleStringProperty("");
    private final StringProperty times = new SimpleStringProperty("");
    private final StringProperty problems = new SimpleStringProperty("");
    private final StringProperty journal = new SimpleStringProperty("");

    Bars(Shell shell, Commands commands) {
        this.shell = shell;
        filter = new FilterBar(shell.questions());
        Menus menus = new Menus(commands);
        menu.setId("menu");
        MenuPlan.fill(menu, menus, shell);
        tools.getStyleClass().add("command-bar");
        tools.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(filter, Priority.ALWAYS);
        tools.getChildren()
                .setAll(
                        menus.button(Icon.BACK.node(), "back"),
                        menus.button(Icon.FORWARD.node(), "forward"),
                        filter,
                        findBox(),
                        menus.button(Icon.UNDO.node(), "undo"),
                        menus.button(Icon.REDO.node(), "redo"));
        tools.visibleProperty().bind(shell.openProperty());
        tools.managedProperty().bind(shell.openProperty());
        status.left("shown", shown);
        status.left("unjudged", unjudged);
        status.onClick("unjudged", () -> commands.get("unjudged").run());
        status.left("times", times);
        status.left("problems", problems).getStyleClass().add("problem");
        status.onClick("problems", () -> commands.get("problems").run());
        status.right("journal", journal);
        status.givesWay("problems");
        status.goes("journal");
        status.goes("times");
        status.goes("unjudged");
        status.givesWay("shown");
        status.visibleProperty().bind(shell.openProperty());
        status.managedProperty().bind(shell.openProperty());
    }

    private HBox findBox() {
        Label label = new Label(WORDS.say("find"));
        label.getStyleClass().add("dim");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(find);
        find.setId("find");
        find.setPrefWidth(Lettering.px(170));
        find.setPromptText(WORDS.say("find.prompt"));
        Label give = new Label("±");
        give.getStyleClass().add("dim");
        tolerance.setId("tolerance");
        tolerance.setPrefWidth(Lettering.px(58));
        tolerance.setPromptText("0");
        tolerance.setAccessibleText(WORDS.say("find.tolerance"));
        HBox box = new HBox(Lettering.px(5), label, find, give, tolerance);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("find-box");
        return box;
    }

    /// Ties the bars to an open study.
    void follow(Workspace workspace) {
        Bench bench = workspace.bench();
        FindViewModel finding = bench.find();
        filter.bind(bench.desk(), workspace::focusList);
        find.textProperty().bindBidirectional(finding.textProperty());
        tolerance.textProperty().bindBidirectional(finding.toleranceProperty());
        for (TextField box : List.of(find, tolerance)) {
            box.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    workspace.showTab(Workspace.HITS);
                    finding.next(event.isShiftDown() ? -1 : 1);
                    // so that digits tag what was found instead of being typed
                    workspace.focusList();
                    event.consume();
                } else if (event.getCode() == KeyCode.ESCAPE) {
                    find.clear();
                    workspace.focusList();
                    event.consume();
                }
            });
        }
        Counts counts = new Counts(bench.desk());
        shown.bind(counts.shown());
        unjudged.bind(counts.unjudged(bench.patterns()));
        times.bind(counts.times());
        journal.bind(counts.journal());
        problems.bind(workspace.bench().problems().summaryProperty());
    }

    /// Lets a study go that is about to be closed.
    void leave(Workspace workspace) {
        filter.unbind(workspace.bench().desk().filter());
        FindViewModel finding = workspace.bench().find();
        find.textProperty().unbindBidirectional(finding.textProperty());
        tolerance.textProperty().unbindBidirectional(finding.toleranceProperty());
        new ArrayList<>(List.of(shown, unjudged, times, problems, journal)).forEach(each -> {
            each.unbind();
            each.set("");
        });
        for (TextField box : List.of(find, tolerance)) {
            // a handler would hold all of the study that was closed
            box.setOnKeyPressed(null);
            box.clear();
        }
    }

    void focusFilter() {
        filter.box().requestFocus();
        filter.box().selectAll();
    }

    void focusFind() {
        find.requestFocus();
        find.selectAll();
    }

    MenuBar menu() {
        return menu;
    }

    HBox tools() {
        return tools;
    }

    FilterBar filter() {
        return filter;
    }

    StatusLine status() {
        return status;
    }

    Shell shell() {
        return shell;
    }
}
