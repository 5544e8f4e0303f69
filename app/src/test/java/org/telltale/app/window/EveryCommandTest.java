package org.telltale.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telltale.model.job.JobCancelledException;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.usecase.ImportCaptures;
import org.telltale.model.usecase.ImportRequest;
import org.telltale.samples.SampleSessions;
import org.telltale.views.command.Command;
import org.telltale.views.command.Commands;
import org.telltale.views.command.Reach;
import org.telltale.views.shell.Shell;
import org.telltale.views.theme.Theme;

/// Every command of the palette, wherever the window stands: nothing is thrown on the thread of the window.
class EveryCommandTest {
    /// Of these, one ends the program, and two put something else in place of the study that is open.
    private static final Set<String> AWAY = Set.of("quit", "close", "sample");

    @TempDir
    Path folder = Path.of("");

    private Desktop desktop() {
        return new Desktop(folder.resolve("preferences.json"), java.util.Optional::empty);
    }

    /// Runs every command but those that go away, and says how many there are.
    private static int runAll(Stagehand hand) {
        List<Command> commands = commands(hand);
        commands.forEach(command -> hand.act(_ -> command.run()));
        return commands.size();
    }

    private static List<Command> commands(Stagehand hand) {
        return hand.ask(Shell::commands).all().stream()
                .map(Commands.Entry::command)
                .filter(command -> !AWAY.contains(command.id()))
                .toList();
    }

    @Test
    void runsWithoutAStudy() {
        try (Stagehand hand = Stagehand.empty(desktop())) {
            assertEquals(hand.ask(Shell::commands).all().size() - AWAY.size(), runAll(hand));
            assertTrue(hand.is(shell -> shell.lookup("#start") != null));
        }
    }

    @Test
    void runsOnAnEmptyStudy() throws IOException {
        try (Stagehand hand = Stagehand.show(desktop(), desktop().open(folder.resolve("empty"), JobContext.NONE))) {
            runAll(hand);
            assertTrue(hand.is(shell -> shell.desk().isPresent()));
            hand.run("sample");
            assertTrue(hand.count(shell -> shell.desk().orElseThrow().table().size()) > 0, "the sample in its place");
        }
    }

    @Test
    void runsOnTheSampleStudyInBothThemes() throws IOException {
        try (Stagehand hand = Stagehand.show(desktop(), desktop().openSample(JobContext.NONE))) {
            hand.act(shell -> ((TableView<?>) shell.lookup("#requests"))
                    .getSelectionModel()
                    .select(3));
            runAll(hand);
            hand.act(shell -> Theme.DARK.apply(shell.getScene()));
            hand.run("close");
            assertTrue(hand.is(shell -> shell.lookup("#start") != null));
        }
    }

    @Test
    void hasATextAndEachTextHasItsCommand() throws IOException {
        Properties texts = new Properties();
        try (Reader words = Files.newBufferedReader(
                Path.of("..", "views", "src", "main", "resources", "org/telltale/views/shell/words.properties"))) {
            texts.load(words);
        }
        Set<String> said = texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("command."))
                .map(key -> key.substring("command.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stagehand hand = Stagehand.empty(desktop())) {
            Set<String> there = hand.ask(Shell::commands).all().stream()
                    .map(entry -> entry.command().id())
                    .filter(id -> !id.matches("tag-(shift-)?\\d|kind-\\w"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(said, there);
        }
    }

    @Test
    void isFoundByTypingAndStartedByEnter() throws IOException {
        try (Stagehand hand = Stagehand.show(desktop(), desktop().openSample(JobContext.NONE))) {
            hand.act(shell -> shell.commands().get("palette").run());
            hand.act(shell -> box(shell).setText("side BAR"));
            hand.act(shell -> box(shell).fireEvent(key(KeyCode.ENTER)));
            assertTrue(hand.is(shell -> shell.lookup("#side-bar") == null && shell.lookup("#palette") == null));
            hand.act(shell -> shell.commands().get("palette").run());
            long usable = hand.ask(shell -> shell.commands().all().stream()
                    .map(Commands.Entry::command)
                    .filter(command ->
                            command.reach() != Reach.STRIP && !command.id().equals("palette"))
                    .filter(command -> command.enabled().get())
                    .count());
            assertEquals(usable, hand.count(EveryCommandTest::listed));
            hand.act(shell -> box(shell).setText("no command is called so"));
            assertEquals(0, hand.count(EveryCommandTest::listed));
        }
    }

    @Test
    void runsWhileAnImportIsUnderWay() throws IOException {
        List<Path> files = new ArrayList<>(SampleSessions.unpack(Files.createDirectories(folder.resolve("captures"))));
        OpenStudy study = desktop().open(folder.resolve("study"), JobContext.NONE);
        Held held = new Held();
        try (Stagehand hand = Stagehand.show(desktop(), study)) {
            CompletableFuture<Integer> done = CompletableFuture.supplyAsync(() -> run(study, files, held));
            await(held.inside);
            commands(hand).forEach(command -> hand.start(_ -> command.run()));
            held.go.countDown();
            assertEquals(files.size(), done.get(60, TimeUnit.SECONDS));
            hand.rest();
            assertTrue(hand.count(shell -> shell.desk().orElseThrow().table().size()) > 0);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static int run(OpenStudy study, List<Path> files, JobContext job) {
        try {
            return new ImportCaptures(study).run(ImportRequest.of(files), job).size();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int listed(Shell shell) {
        return ((ListView<?>) shell.lookup("#palette .list-view")).getItems().size();
    }

    private static TextField box(Shell shell) {
        return (TextField) shell.lookup("#palette .text-field");
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertTrue(latch.await(60, TimeUnit.SECONDS));
    }

    /// Stops an import at its first record until told to go on.
    private static final class Held implements JobContext {
        final CountDownLatch inside = new CountDownLatch(1);
        final CountDownLatch go = new CountDownLatch(1);

        @Override
        public void progress(long done, long total) {}

        @Override
        public boolean isCancelled() {
            inside.countDown();
            try {
                await(go);
            } catch (InterruptedException e) {
                throw new JobCancelledException();
            }
            return false;
        }
    }
}
