package org.telltale.app.window;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.telltale.app.setup.Build;
import org.telltale.app.setup.Crashes;
import org.telltale.app.setup.Log;
import org.telltale.app.setup.Preferences;
import org.telltale.views.job.FxJobs;
import org.telltale.views.shell.Shell;

/// The window as a JavaFX application.
public final class Window extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /// What a system's title bar may take.
    private static final double FRAME = 48;

    private Optional<FxJobs> jobs = Optional.empty();
    private Optional<Shell> shell = Optional.empty();
    private Optional<Log> log = Optional.empty();

    private static final String STUDY = "study";
    private static final String LAST = "--last";

    /// Opens the window, on a study or captures where they are named, and returns when it was closed.
    public static void open(Optional<Path> study) {
        launch(
                Window.class,
                study.map(path -> "--" + STUDY + "=" + path.toAbsolutePath()).stream()
                        .toArray(String[]::new));
    }

    /// Opens the window as it was left, unless the preferences say otherwise, and returns when it was closed.
    public static void resume() {
        launch(Window.class, LAST);
    }

    @Override
    public void start(Stage stage) {
        Desktop desktop = new Desktop(Preferences.file(), () -> Optional.of(stage));
        desktop.settings().show();
        FxJobs runner = new FxJobs(desktop.settings().threads());
        jobs = Optional.of(runner);
        desktop.onKept(settings -> runner.workers(settings.threads()));
        Shell content = new Shell(desktop, runner);
        shell = Optional.of(content);
        log = Optional.of(watch(content, runner));
        log.ifPresent(desktop::noteIn);
        Scene scene = new Scene(content, WIDTH, HEIGHT);
        content.dress(scene);
        acceptDrops(scene, content);
        stage.titleProperty().bind(content.titleProperty());
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.setOnCloseRequest(event -> {
            event.consume();
            content.quit();
        });
        desktop.onSystemTheme(content::wear);
        stage.setScene(scene);
        stage.setMaximized(!fits(Screen.getPrimary().getVisualBounds()));
        stage.show();
        Optional.ofNullable(getParameters().getNamed().get(STUDY)).map(Path::of).ifPresent(file -> show(content, file));
        if (getParameters().getRaw().contains(LAST)) {
            content.resume();
        }
    }

    /// Whether the window has room on a screen as large as it would be, with its frame.
    private static boolean fits(Rectangle2D screen) {
        return screen.getWidth() >= WIDTH + FRAME && screen.getHeight() >= HEIGHT + FRAME;
    }

    /// A folder may be a study, and so is the one around its `study.json`; anything else that is there is imported.
    private static void show(Shell content, Path file) {
        if (file.endsWith("study.json")) {
            content.open(file.resolveSibling(""));
        } else if (Files.exists(file)) {
            content.bring(List.of(file));
        } else {
            content.open(file);
        }
    }

    /// Keeps a log and tells the window of bugs.
    private static Log watch(Shell content, FxJobs runner) {
        Log log = Log.open(Log.folder());
        String place = log.isOpen() ? Log.folder().toString() : "";
        new Crashes(log, report -> runner.show(() -> content.crashed(report, place))).install();
        log.note("Telltale " + Build.version() + " opens its window");
        return log;
    }

    private static void acceptDrops(Scene scene, Shell content) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        scene.setOnDragEntered(event -> content.dropping(event.getDragboard().hasFiles()));
        scene.setOnDragExited(_ -> content.dropping(false));
        scene.setOnDragDropped(event -> {
            List<Path> files =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            if (!files.isEmpty()) {
                content.bring(files);
            }
        });
    }

    @Override
    public void stop() {
        shell.ifPresent(Shell::close);
        jobs.ifPresent(FxJobs::close);
        log.ifPresent(Log::close);
    }
}
