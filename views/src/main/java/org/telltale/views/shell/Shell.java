package org.telltale.views.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.Study;
import org.telltale.views.command.Commands;
import org.telltale.views.command.KeyFilter;
import org.telltale.views.field.FieldFactsView;
import org.telltale.views.field.FieldFactsViewModel;
import org.telltale.views.findings.ReportView;
import org.telltale.views.history.HistoryView;
import org.telltale.views.history.HistoryViewModel;
import org.telltale.views.job.Jobs;
import org.telltale.views.preferences.PreferencesView;
import org.telltale.views.preferences.PreferencesViewModel;
import org.telltale.views.preferences.Settings;
import org.telltale.views.study.Desk;
import org.telltale.views.study.Questions;
import org.telltale.views.theme.Theme;
import org.telltale.views.widget.Notices;
import org.telltale.views.widget.SheetLayer;
import org.telltale.views.words.Words;

/// The whole content of the window: the open study, or the start page, between the bars.
public final class Shell extends StackPane {
    private static final Words WORDS = Words.of(Shell.class);

    private final Outside outside;
    private final Jobs jobs;
    private final SheetLayer sheets = new SheetLayer();
    private final Notices notices = new Notices();
    private final Questions questions = new Asking(sheets);
    private final BorderPane frame = new BorderPane();
    private final ReadOnlyObjectWrapper<Optional<Workspace>> workspace = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding open =
            Bindings.createBooleanBinding(() -> workspace.get().isPresent(), workspace);
    private final BooleanProperty tagging = new SimpleBooleanProperty(this, "tagging");
    private final FileActions files;
    private final Imports imports = new Imports(this);
    private final FollowActions following;
    private Commands commands;
    private Bars bars;
    private boolean renewing;
    private final StringExpression title = StringExpression.stringExpression(
            workspace.map(now -> now.map(w -> w.bench().desk().study().folder().getFileName() + " – Telltale")
                    .orElse("Telltale")));

    public Shell(Outside outside, Jobs jobs) {
        this.outside = outside;
        this.jobs = jobs;
        getStyleClass().add("shell");
        getStylesheets()
                .add(Objects.requireNonNull(Shell.class.getResource("shell.css"))
                        .toExternalForm());
        files = new FileActions(this);
        following = new FollowActions(this);
        commands = registry();
        bars = new Bars(this, commands);
        lay();
        showStart();
    }

    private Commands registry() {
        Commands made = ShellCommands.of(this);
        made.rekey(outside.settings().keys());
        return made;
    }

    private void lay() {
        frame.setTop(new VBox(bars.menu(), bars.tools()));
        frame.setBottom(new VBox(notices, bars.status()));
        getChildren().setAll(frame, bars.filter().suggestions(), sheets);
    }

    /// Puts this into a scene with its theme and keys.
    public void dress(Scene scene) {
        scene.getStylesheets().clear();
        outside.theme().apply(scene);
        // the name of a tag that is being made has its letters
        new KeyFilter(
                        this::commands,
                        key -> workspace
                                .get()
                                .filter(now -> now.strip().writes(key))
                                .isPresent(),
                        sheets::isShowing)
                .install(scene);
    }

    /// Shows a study in place of what is open; the one before is closed.
    public void show(OpenStudy study) {
        close();
        seat(study);
        study.notices().forEach(text -> notices.show(text, Notices.Kind.PROBLEM, text, List.of()));
    }

    private void seat(Study study) {
        Desk desk = new Desk(study, jobs, new NoticeMessages(notices, outside));
        Workspace now = new Workspace(
                Bench.of(desk, questions, new InspectorActions(this, desk), outside.version()), commands, questions);
        workspace.set(Optional.of(now));
        frame.setCenter(now);
        bars.follow(now);
        tagging.bind(now.bench().tagging().openProperty());
        // what stands behind tabs takes the keyboard only once the tabs have their skin
        now.applyCss();
        now.focusList();
    }

    /// Closes the open study and shows the start page.
    public void close() {
        Optional<Workspace> old = workspace.get();
        leave();
        old.ifPresent(w -> w.bench().desk().study().close());
    }

    /// Shows the start page; the study stays open, for whoever brought it.
    public void leave() {
        workspace.get().ifPresent(old -> {
            Desk desk = old.bench().desk();
            bars.leave(old);
            tagging.unbind();
            tagging.set(false);
            desk.close();
            workspace.set(Optional.empty());
            showStart();
        });
    }

    /// Says that a study is being opened, where none is open.
    void opening(String what) {
        if (workspace.get().isEmpty()) {
            frame.setCenter(StartPage.opening(what));
        }
    }

    /// Shows the start page where no study is open.
    void showStart() {
        if (workspace.get().isEmpty()) {
            frame.setCenter(StartPage.of(this));
        }
    }

    /// The open study as all panes see it.
    public Optional<Desk> desk() {
        return workspace.get().map(w -> w.bench().desk());
    }

    ReadOnlyObjectProperty<Optional<Workspace>> workspaceProperty() {
        return workspace.getReadOnlyProperty();
    }

    BooleanBinding openProperty() {
        return open;
    }

    /// What the window is called: the study's folder and the program.
    public StringExpression titleProperty() {
        return title;
    }

    /// Takes files that were dropped: a study is opened, all else imported.
    public void bring(List<Path> paths) {
        files.bring(paths);
    }

    /// Shows that what is being dragged over the window can be dropped.
    public void dropping(boolean can) {
        Node zone = lookup(".drop-zone");
        if (zone != null) {
            zone.pseudoClassStateChanged(PseudoClass.getPseudoClass("dropping"), can);
        }
    }

    /// Opens a study in place of what is open.
    public void open(Path folder) {
        files.open(folder);
    }

    /// Opens the study that was open last, where the preferences say so; where it cannot be, the start page stays.
    public void resume() {
        if (outside.settings().resumes()) {
            outside.last().ifPresent(files::open);
        }
    }

    /// Whether the tag strip is open.
    BooleanProperty taggingProperty() {
        return tagging;
    }

    /// Ends the program; asks first while an import runs.
    public void quit() {
        imports.beforeLeaving(outside::quit);
    }

    void saved() {
        say("saved", WORDS.say("saved"));
    }

    void say(String key, String text) {
        notices.show(key, Notices.Kind.PASSING, text, List.of());
    }

    void fail(String key, String text) {
        notices.show(key, Notices.Kind.FAILURE, text, List.of());
    }

    void switchTheme() {
        Theme next = outside.theme() == Theme.DARK ? Theme.LIGHT : Theme.DARK;
        outside.keep(outside.settings().withTheme(Optional.of(next)));
        wear();
    }

    /// Puts on the theme that holds now.
    public void wear() {
        Optional.ofNullable(getScene()).ifPresent(outside.theme()::apply);
    }

    void preferences() {
        if (sheets.lookup("#preferences") == null) {
            preferences(0);
        }
    }

    private void preferences(int page) {
        PreferencesViewModel model = new PreferencesViewModel(outside.settings(), this::take, commands, desk());
        PreferencesView view = new PreferencesView(model, sheets::close);
        sheets.show(view);
        view.show(page);
    }

    private void take(Settings now) {
        Settings before = outside.settings();
        outside.keep(now);
        wear();
        if (now.withKeys(before.keys()).differsInViews(before)) {
            renew();
        }
    }

    /// Makes menus, bars and panes anew in the language, letters and time zone that hold now; what is open and looked at
    /// stays.
    private void renew() {
        Optional<Workspace> old = workspace.get();
        Optional<Node> focus = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
        Optional<PreferencesView> card = Optional.ofNullable((PreferencesView) sheets.lookup("#preferences"));
        card.ifPresent(_ -> sheets.close());
        renewing = true;
        leave();
        commands = registry();
        bars = new Bars(this, commands);
        lay();
        old.ifPresent(this::seatAgain);
        renewing = false;
        card.map(PreferencesView::page).ifPresent(this::preferences);
        applyCss();
        focus.map(Node::getId).map(id -> sheets.lookup("#" + id)).ifPresent(Node::requestFocus);
    }

    private void seatAgain(Workspace old) {
        Desk before = old.bench().desk();
        seat(before.study());
        workspace.get().ifPresent(now -> {
            Desk desk = now.bench().desk();
            desk.filter().textProperty().set(before.filter().textProperty().get());
            before.selection().current().ifPresent(desk.selection()::jump);
            now.showTab(old.shownTab());
        });
    }

    /// Whether panes are being made anew on the same study.
    boolean isRenewing() {
        return renewing;
    }

    FollowActions following() {
        return following;
    }

    void palette() {
        sheets.show(new Palette(commands, sheets));
    }

    void shortcuts() {
        sheets.show(ShortcutPage.of(commands, sheets));
    }

    void report(Workspace on) {
        sheets.show(new ReportView(on.bench().findings(), outside::copy, sheets::close));
    }

    /// Says what the selected field ever holds.
    void fieldFacts(Workspace on) {
        FieldFactsViewModel facts = new FieldFactsViewModel(on.bench().desk());
        if (facts.ask()) {
            sheets.show(new FieldFactsView(facts, sheets::close, () -> on.tab(Workspace.REQUESTS), on::findEverywhere));
        }
    }

    void history(Workspace on) {
        sheets.show(new HistoryView(new HistoryViewModel(on.bench().desk()), sheets::close));
    }

    void about() {
        sheets.show(AboutCard.of(outside, sheets));
    }

    /// Says that a bug got in the way, with a report to be read, copied or saved.
    ///
    /// @param log where the log lies; empty where there is none
    public void crashed(String report, String log) {
        new CrashNotice(this, report, log).show();
    }

    NoteTaking notes(Workspace on) {
        return new NoteTaking(questions, on.bench());
    }

    /// Shows what the keys of a dump mean; nothing happens without a study.
    public void map(Path dump) {
        files.map(dump);
    }

    Imports imports() {
        return imports;
    }

    FileActions files() {
        return files;
    }

    Bars bars() {
        return bars;
    }

    Outside outside() {
        return outside;
    }

    Jobs jobs() {
        return jobs;
    }

    SheetLayer sheets() {
        return sheets;
    }

    Notices notices() {
        return notices;
    }

    Questions questions() {
        return questions;
    }

    public Commands commands() {
        return commands;
    }
}
