package org.telltale.views.shell;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.telltale.views.command.Command;
import org.telltale.views.command.Commands;
import org.telltale.views.message.CopyForm;

/// All commands of the window.
final class ShellCommands {
    private final Shell shell;
    private final Commands commands = new Commands();

    private ShellCommands(Shell shell) {
        this.shell = shell;
    }

    static Commands of(Shell shell) {
        ShellCommands made = new ShellCommands(shell);
        made.file();
        made.edit();
        made.view();
        made.go();
        made.search();
        made.goFromField();
        new TagCommands(shell, made.commands).add();
        new RequestCommands(shell, made.commands).add();
        made.findings();
        made.help();
        return made.commands;
    }

    private void file() {
        commands.add(
                "File",
                Command.of("new", "New study…", shell.files()::create).keys("Ctrl+N"),
                Command.of("open", "Open a study…", shell.files()::open).keys("Ctrl+O"),
                Command.of("follow", "Follow a folder of captures…", shell.following()::toggle)
                        .when(shell.openProperty()),
                Command.of("sample", "Open the sample study", shell.files()::sample),
                Command.of("import", "Import files…", shell.files()::chooseImport)
                        .keys("Ctrl+I"),
                Command.of("import-folder", "Import a folder…", shell.files()::chooseFolderToImport)
                        .keys("Ctrl+Shift+I"),
                Command.of("save", "Saved already", shell::saved).keys("Ctrl+S").when(shell.openProperty()),
                Command.of("close", "Close the study", () -> shell.imports().beforeLeaving(shell::close))
                        .when(shell.openProperty()),
                Command.of("preferences", "Preferences…", shell::preferences).keys("Ctrl+Comma"),
                Command.of("quit", "Quit", shell::quit).keys("Ctrl+Q"));
    }

    private void edit() {
        commands.add(
                "Edit",
                study("undo", "Undo", w -> w.bench().desk().undo()).paneKeys("Ctrl+Z"),
                study("redo", "Redo", w -> w.bench().desk().redo()).paneKeys("Ctrl+Shift+Z", "Ctrl+Y"),
                study("history", "History…", shell::history).keys("Ctrl+H"),
                study("recipes", "Recipes…", w -> new Recipes(shell.outside(), shell.sheets(), w).show()),
                study("copy", "Copy the value", w -> w.bench().message().copy(CopyForm.VALUE))
                        .paneKeys("Ctrl+C"),
                study("cite", "Copy as citation", w -> w.bench().message().copy(CopyForm.CITATION))
                        .keys("Ctrl+Shift+C"),
                study("name", "Name this field, endpoint or session…", w -> new Naming(shell, w).ask())
                        .keys("F2"),
                study("note", "Note here…", w -> shell.notes(w).note()).paneKeys("B"),
                study(
                                "mark",
                                "Mark here, change a condition…",
                                w -> shell.notes(w).mark())
                        .paneKeys("M"),
                study("aside", "Set aside what is shown…", w -> shell.notes(w).aside())
                        .paneKeys("X"),
                study("fact", "Facts of the study…", w -> shell.notes(w).fact()),
                study("known", "Known value…", w -> shell.notes(w).known()));
    }

    private void view() {
        commands.add(
                "View",
                study("side", "Side bar", w -> w.showSide(!w.isSideShown())).keys("Ctrl+B"),
                study("sessions", "Sessions", w -> w.sideTab(0)).keys("Ctrl+1"),
                study("endpoints", "Endpoints", w -> w.sideTab(1)).keys("Ctrl+2"),
                study("tags", "Tags", w -> w.sideTab(2)).keys("Ctrl+3"),
                study("requests", "Requests", w -> w.tab(Workspace.REQUESTS)).keys("Alt+1"),
                study("fields", "Fields", w -> w.tab(Workspace.FIELDS)).keys("Alt+2"),
                study("values", "Values", w -> w.tab(Workspace.VALUES)).keys("Alt+3"),
                study("rows", "Rows of the selected field", w -> w.tab(Workspace.ROWS))
                        .keys("Alt+4"),
                study("hits", "Hits", w -> w.tab(Workspace.HITS)).keys("Alt+5"),
                study("problems", "Problems", w -> w.tab(Workspace.PROBLEMS)).keys("Alt+6"),
                study("column", "Column of a field…", w -> w.requestsNote().ask()),
                study("survey", "Survey: the list large", w -> w.arrange(PaneSizes.Proportion.SURVEY))
                        .keys("Ctrl+Alt+1"),
                study("read", "Read: the inspector large", w -> w.arrange(PaneSizes.Proportion.READ))
                        .keys("Ctrl+Alt+2"),
                study("overview", "Overview: the timeline large", w -> w.arrange(PaneSizes.Proportion.OVERVIEW))
                        .keys("Ctrl+Alt+3"),
                study(
                        "timeline-picture",
                        "Save the timeline as a picture…",
                        w -> new TimelinePicture(shell).ask(w.timeline())),
                study("full", "This pane alone, and back", Workspace::full).keys("F9"),
                Command.of("theme", "Light or dark", shell::switchTheme).keys("Ctrl+Shift+L"));
    }

    private void go() {
        commands.add(
                "Go",
                study("back", "Back", w -> w.bench().desk().selection().back()).keys("Alt+Left"),
                study("forward", "Forward", w -> w.bench().desk().selection().forward())
                        .keys("Alt+Right"),
                study("filter", "Filter", _ -> shell.bars().focusFilter()).keys("Ctrl+F"),
                study(
                                "keep-view",
                                "Keep this filter…",
                                _ -> shell.bars().filter().views().ask())
                        .keys("Ctrl+D"),
                study("filter-slash", "Filter", _ -> shell.bars().focusFilter()).paneKeys("/"),
                study(
                                "clear-filter",
                                "Show all requests",
                                w -> w.bench().desk().filter().clear())
                        .keys("Ctrl+Shift+X"),
                study("next-pane", "Next pane", w -> w.nextPane(1)).keys("F6"),
                study("previous-pane", "Previous pane", w -> w.nextPane(-1)).keys("Shift+F6"));
    }

    private void search() {
        commands.add(
                "Go",
                study(
                                "find",
                                "Find a value in every encoding",
                                _ -> shell.bars().focusFind())
                        .keys("Ctrl+Shift+F"),
                study("find-next", "Next hit", w -> w.bench().find().next(1)).keys("F3"),
                study("find-previous", "Previous hit", w -> w.bench().find().next(-1))
                        .keys("Shift+F3"),
                study("goto", "Go to a request or citation…", w -> new GoTo(shell, w).ask())
                        .keys("Ctrl+G"));
    }

    private void goFromField() {
        commands.add(
                "Go",
                study("value", "Everywhere this value stands", Workspace::findSelected)
                        .paneKeys("V"),
                study("everything", "Everything this field ever holds", shell::fieldFacts)
                        .paneKeys("I"),
                study(
                                "readings",
                                "Other readings of this field…",
                                w -> w.bench().message().readAs())
                        .paneKeys("R"),
                study("unjudged", "Next field nobody has judged", w -> w.unjudged(1))
                        .paneKeys("N"),
                study("unjudged-before", "Field before that nobody has judged", w -> w.unjudged(-1))
                        .paneKeys("Shift+N"));
    }

    private void findings() {
        commands.add(
                "Findings",
                study("report", "Preview the report", shell::report).keys("Ctrl+Shift+M"),
                study("export", "Export the report", w -> w.bench().findings().export())
                        .keys("Ctrl+E"),
                study("findings", "List of findings", w -> w.sideTab(3)).keys("Ctrl+4"));
    }

    private void help() {
        commands.add(
                "Help",
                Command.of("palette", "All commands…", shell::palette).keys("Ctrl+Shift+P"),
                Command.of("shortcuts", "Keys", shell::shortcuts).keys("F1"),
                Command.of("about", "About Telltale", shell::about));
    }

    private Command study(String id, String title, Consumer<Workspace> action) {
        return study(shell, id, title, action, shell.openProperty());
    }

    static Command study(
            Shell shell, String id, String title, Consumer<Workspace> action, ObservableBooleanValue when) {
        return Command.of(id, title, () -> shell.workspaceProperty().get().ifPresent(action))
                .when(Bindings.and(shell.openProperty(), when));
    }
}
