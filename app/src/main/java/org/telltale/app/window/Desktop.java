package org.telltale.app.window;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.telltale.app.setup.Build;
import org.telltale.app.setup.Log;
import org.telltale.app.setup.Preferences;
import org.telltale.app.setup.Workbench;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.OpenStudy;
import org.telltale.views.preferences.Settings;
import org.telltale.views.shell.Outside;
import org.telltale.views.theme.Theme;

/// The system around the window: its choosers and clipboard, and the preferences of this user.
public final class Desktop implements Outside {
    private static final Duration WAIT = Duration.ofSeconds(3);

    private final Path file;
    private final Supplier<Optional<Window>> owner;
    private final List<Consumer<Settings>> listeners = new ArrayList<>();
    private Preferences preferences;
    private Optional<Log> log = Optional.empty();
    private Optional<Path> place = Optional.empty();

    /// @param file where preferences are kept
    /// @param owner the window that choosers belong to
    public Desktop(Path file, Supplier<Optional<Window>> owner) {
        this.file = file;
        this.owner = owner;
        this.preferences = Preferences.read(file);
    }

    @Override
    public OpenStudy open(Path folder, JobContext job) throws IOException {
        OpenStudy study = OpenStudy.open(folder, preferences.signer(), WAIT, Workbench.tools(), job);
        keep(preferences.withRecent(folder));
        return study;
    }

    @Override
    public OpenStudy openSample(JobContext job) throws IOException {
        Path parent = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
        Path folder = parent.resolve("sample.telltale");
        boolean isMade = isStudy(folder);
        OpenStudy study = open(folder, job);
        if (!isMade) {
            SampleStudy.fill(study, job);
        }
        return study;
    }

    @Override
    public boolean isStudy(Path folder) {
        return OpenStudy.isStudy(folder);
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        start().ifPresent(chooser::setInitialDirectory);
        return looked(Optional.ofNullable(chooser.showDialog(owner.get().orElse(null)))
                .map(File::toPath));
    }

    @Override
    public List<Path> chooseFiles(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        start().ifPresent(chooser::setInitialDirectory);
        List<Path> files =
                Optional.ofNullable(chooser.showOpenMultipleDialog(owner.get().orElse(null))).orElse(List.of()).stream()
                        .map(File::toPath)
                        .toList();
        looked(files.stream().findFirst());
        return files;
    }

    @Override
    public Optional<Path> chooseNewFile(String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        start().ifPresent(chooser::setInitialDirectory);
        return looked(Optional.ofNullable(chooser.showSaveDialog(owner.get().orElse(null)))
                .map(File::toPath));
    }

    /// Where choosers begin: where one was last used, else at home.
    private Optional<File> start() {
        return Optional.of(place.orElseGet(() -> Path.of(System.getProperty("user.home", "."))))
                .filter(Files::isDirectory)
                .map(Path::toFile);
    }

    private Optional<Path> looked(Optional<Path> chosen) {
        chosen.map(Path::toAbsolutePath).map(Path::getParent).ifPresent(folder -> place = Optional.of(folder));
        return chosen;
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public List<Path> recent() {
        return preferences.recent().stream()
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
    }

    @Override
    public Optional<Path> last() {
        return preferences.recent().stream().findFirst().map(Path::of);
    }

    @Override
    public String author() {
        return preferences.author();
    }

    @Override
    public void sign(String author) {
        keep(preferences.withAuthor(author));
    }

    @Override
    public Settings settings() {
        return preferences.settings();
    }

    @Override
    public void keep(Settings settings) {
        keep(preferences.withSettings(settings));
        settings.show();
        listeners.forEach(listener -> listener.accept(settings));
    }

    /// Tells of settings whenever they were changed.
    void onKept(Consumer<Settings> listener) {
        listeners.add(listener);
    }

    @Override
    public Theme theme() {
        return settings().theme().orElseGet(SystemTheme::now);
    }

    /// Tells whenever the system changes its colours, where they are followed.
    void onSystemTheme(Runnable changed) {
        SystemTheme.onChange(() -> {
            if (settings().theme().isEmpty()) {
                changed.run();
            }
        });
    }

    /// Writes what the window notes into a log from now on.
    void noteIn(Log kept) {
        log = Optional.of(kept);
    }

    @Override
    public void note(String words, long... numbers) {
        log.ifPresent(open -> open.note(words, numbers));
    }

    @Override
    public String version() {
        return "Telltale " + Build.version();
    }

    @Override
    public void quit() {
        Platform.exit();
    }

    /// A small file, so that it is written at once, by whichever thread changed it.
    private synchronized void keep(Preferences now) {
        preferences = now;
        try {
            now.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException("preferences were not written", e);
        }
    }
}
