package org.telltale.views.shell;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.telltale.views.study.Questions.Blank;
import org.telltale.views.words.Words;

/// Asks for files and folders by the system's chooser; where there is none, for a path. What follows is left out when
/// nothing is chosen.
final class Choosing {
    private static final Words WORDS = Words.of(Choosing.class);

    private final Shell shell;

    Choosing(Shell shell) {
        this.shell = shell;
    }

    void folder(String title, Consumer<Path> then) {
        one(title, "", () -> shell.outside().chooseFolder(title), then);
    }

    void file(String title, Consumer<Path> then) {
        files(title, files -> then.accept(files.getFirst()));
    }

    void files(String title, Consumer<List<Path>> then) {
        choose(title, "", () -> shell.outside().chooseFiles(title), then);
    }

    /// @param name what the file may be called
    void newFile(String title, String name, Consumer<Path> then) {
        String proposed =
                Path.of(System.getProperty("user.home", "")).resolve(name).toString();
        one(title, proposed, () -> shell.outside().chooseNewFile(title, name), then);
    }

    private void one(String title, String proposed, Supplier<Optional<Path>> chooser, Consumer<Path> then) {
        choose(title, proposed, () -> chooser.get().stream().toList(), files -> then.accept(files.getFirst()));
    }

    /// @param proposed a path for a new file; empty where one is wanted that is there
    private void choose(String title, String proposed, Supplier<List<Path>> chooser, Consumer<List<Path>> then) {
        try {
            List<Path> chosen = chooser.get();
            if (!chosen.isEmpty()) {
                then.accept(chosen);
            }
        } catch (UnsupportedOperationException _) {
            shell.questions()
                    .ask(
                            title,
                            proposed.isEmpty() ? WORDS.say("path.why") : WORDS.say("path.why.new"),
                            List.of(Blank.of(WORDS.say("path"), proposed)),
                            WORDS.say("go-on"),
                            answer -> typed(answer.getFirst(), !proposed.isEmpty(), then));
        }
    }

    /// A chooser would ask before it gives a file that is there to be written over; this does not give it.
    private void typed(String text, boolean fresh, Consumer<List<Path>> then) {
        try {
            Path path = Path.of(text);
            if (fresh && Files.exists(path)) {
                shell.fail("choose", WORDS.say("path.there", text));
            } else {
                then.accept(List.of(path));
            }
        } catch (InvalidPathException _) {
            shell.fail("choose", WORDS.say("path.wrong", text));
        }
    }
}
