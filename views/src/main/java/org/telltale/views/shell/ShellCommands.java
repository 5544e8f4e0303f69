package org.telltale.views.shell;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.telltale.views.command.Command;
import org.telltale.views.command.Commands;
import org.telltale.views.message.CopyForm;
import org.telltale.views.notes.NotesView;
import org.telltale.views.notes.NotesViewModel;
import org.telltale.views.words.Words;

/// All commands of the window.
final class ShellCommands {
    private static final Words WORDS = Words.of(ShellCommands.class);

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
        made.types();
        made.findings();
        made.help();
        return made.commands;
    }

    private void file() {
        commands.add(
                WORDS.say("heading.file"),
                command("new", shell.files()::create).keys("Ctrl+N"),
                command("open", shell.files()::open).keys("Ctrl+O"),
                command("follow", shell.following()::toggle).when(shell.openProperty()),
                command("sample", shell.files()::sample),
                command("import", shell.files()::chooseImport).keys("Ctrl+I"),
                command("import-folder", shell.files()::chooseFolderToImport).keys("Ctrl+Shift+I"),
                command("map", shell.files()::chooseDump).when(shell.openProperty()),
                command("save", shell::saved).cardKeys("Ctrl+S").when(shell.openProperty()),
                command("close", () -> shell.imports().beforeLeaving(shell::close))
                        .when(shell.openProperty()),
                command("preferences", shell::preferences).keys("Ctrl+Comma"),
                command("quit", shell::quit).cardKeys("Ctrl+Q"));
    }

    private void edit() {
        commands.add(
                WORDS.say("heading.edit"),
                study("undo", w -> w.bench().desk().undo()).paneKeys("Ctrl+Z"),
                study("redo", w -> w.bench().desk().redo()).paneKeys("Ctrl+Shift+Z", "Ctrl+Y"),
                study("history", shell::history).keys("Ctrl+H"),
                study("recipes", w -> new Recipes(shell, w).show()),
                study("copy", w -> w.bench().message().copy(CopyForm.VALUE)).paneKeys("Ctrl+C"),
                study("save-bytes", w -> w.bench().message().saveBytes()).keys("Ctrl+Shift+S"),
                study("cite", w -> w.bench().message().copy(CopyForm.CITATION)).keys("Ctrl+Shift+C"),
                study("name", w -> new Naming(shell, w).ask()).keys("F2"),
                study("note", w -> shell.notes(w).note()).paneKeys("B"),
                study(
                                "notes",
                                w -> shell.sheets()
                                        .show(new NotesView(
                                                new NotesViewModel(w.bench().desk()), shell.sheets()::close)))
                        .keys("Ctrl+Shift+B"),
                study("next-note", w -> new NotesViewModel(w.bench().desk()).next())
                        .paneKeys("Shift+B"),
                study("mark", w -> shell.notes(w).mark()).paneKeys("M"),
                study("aside", w -> shell.notes(w).aside()).paneKeys("X"),
                study("fact", w -> shell.notes(w).fact()),
                study("known", w -> shell.notes(w).known()));
    }

    private void view() {
        commands.add(
                WORDS.say("heading.view"),
                study("side", w -> w.showSide(!w.isSideShown())).keys("Ctrl+B"),
                study("sessions", w -> w.sideTab(0)).keys("Ctrl+1"),
                study("endpoints", w -> w.sideTab(1)).keys("Ctrl+2"),
                study("tags", w -> w.sideTab(2)).keys("Ctrl+3"),
                study("requests", w -> w.tab(Workspace.REQUESTS)).keys("Alt+1"),
                study("fields", w -> w.tab(Workspace.FIELDS)).keys("Alt+2"),
                study("values", w -> w.tab(Workspace.VALUES)).keys("Alt+3"),
                study("rows", w -> w.tab(Workspace.ROWS)).keys("Alt+4"),
                study("hits", w -> w.tab(Workspace.HITS)).keys("Alt+5"),
                study("problems", w -> w.tab(Workspace.PROBLEMS)).keys("Alt+6"),
                study("doubtful", w -> w.tab(Workspace.DOUBTFUL)).keys("Alt+7"),
                study("column", w -> w.requestsNote().ask()),
                study("survey", w -> w.arrange(PaneSizes.Proportion.SURVEY)).keys("Ctrl+Alt+1"),
                study("read", w -> w.arrange(PaneSizes.Proportion.READ)).keys("Ctrl+Alt+2"),
                study("overview", w -> w.arrange(PaneSizes.Proportion.OVERVIEW)).keys("Ctrl+Alt+3"),
                study("timeline-picture", w -> new TimelinePicture(shell).ask(w.timeline())),
                study("full", Workspace::full).keys("F9"),
                command("theme", shell::switchTheme).cardKeys("Ctrl+Shift+L"));
    }

    private void go() {
        commands.add(
                WORDS.say("heading.go"),
                study("back", w -> w.bench().desk().selection().back()).keys("Alt+Left"),
                study("forward", w -> w.bench().desk().selection().forward()).keys("Alt+Right"),
                study("filter", _ -> shell.bars().focusFilter()).keys("Ctrl+F"),
                study("keep-view", _ -> shell.bars().filter().views().ask()).keys("Ctrl+D"),
                study("filter-slash", _ -> shell.bars().focusFilter()).paneKeys("/"),
                study("clear-filter", w -> w.bench().desk().filter().clear()).keys("Ctrl+Shift+X"),
                study("next-pane", w -> w.nextPane(1)).keys("F6"),
                study("previous-pane", w -> w.nextPane(-1)).keys("Shift+F6"));
    }

    private void search() {
        commands.add(
                WORDS.say("heading.go"),
                study("find", _ -> shell.bars().focusFind()).keys("Ctrl+Shift+F"),
                study("find-next", w -> w.bench().find().next(1)).keys("F3"),
                study("find-previous", w -> w.bench().find().next(-1)).keys("Shift+F3"),
                study("goto", w -> new GoTo(shell, w).ask()).keys("Ctrl+G"));
    }

    private void goFromField() {
        commands.add(
                WORDS.say("heading.go"),
                study("value", Workspace::findSelected).paneKeys("V"),
                study("everything", shell::fieldFacts).paneKeys("I"),
                study("readings", Workspace::readings).paneKeys("R"),
                study("unjudged", w -> w.unjudged(1)).paneKeys("N"),
                study("unjudged-before", w -> w.unjudged(-1)).paneKeys("Shift+N"));
    }

    private void types() {
        SchemaActions types = new SchemaActions(shell);
        commands.add(
                WORDS.say("heading.go"),
                study("add-types", types::add),
                study("bind-type", types::bind),
                study("export-type", types::export));
    }

    private void findings() {
        commands.add(
                WORDS.say("heading.findings"),
                study("report", shell::report).keys("Ctrl+Shift+M"),
                study("export", w -> w.bench().findings().export()).cardKeys("Ctrl+E"),
                study("findings", w -> w.sideTab(3)).keys("Ctrl+4"));
    }

    private void help() {
        commands.add(
                WORDS.say("heading.help"),
                command("palette", shell::palette).keys("Ctrl+Shift+P"),
                command("shortcuts", shell::shortcuts).cardKeys("F1"),
                command("about", shell::about));
    }

    private Command study(String id, Consumer<Workspace> action) {
        return study(shell, id, action, shell.openProperty());
    }

    /// A command by the title that its id has.
    private static Command command(String id, Runnable action) {
        return Command.of(id, WORDS.say("command." + id), action);
    }

    /// A command of the open study.
    static Command study(Shell shell, String id, Consumer<Workspace> action, ObservableBooleanValue when) {
        return command(id, () -> shell.workspaceProperty().get().ifPresent(action))
                .when(Bindings.and(shell.openProperty(), when));
    }
}
