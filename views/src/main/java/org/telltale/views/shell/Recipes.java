package org.telltale.views.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.telltale.views.job.Lane;
import org.telltale.views.job.Outcome;
import org.telltale.views.recipe.RecipeView;
import org.telltale.views.recipe.RecipeViewModel;
import org.telltale.views.study.Desk;
import org.telltale.views.words.Words;

/// The editor of recipes over the window, and its files.
final class Recipes {
    private static final Words WORDS = Words.of(Recipes.class);

    private final Shell shell;
    private final Desk desk;

    Recipes(Shell shell, Workspace on) {
        this.shell = shell;
        this.desk = on.bench().desk();
    }

    void show() {
        RecipeViewModel model = new RecipeViewModel(desk);
        Choosing choosing = new Choosing(shell);
        Runnable open = () -> choosing.file(WORDS.say("recipe"), file -> open(model, file));
        Runnable save = () -> model.written()
                .ifPresent(text -> choosing.newFile(WORDS.say("recipe"), "recipe.json", file -> save(text, file)));
        shell.sheets().show(new RecipeView(model, open, save, shell.sheets()::close));
    }

    private void open(RecipeViewModel model, Path file) {
        desk.jobs().<String>run(Lane.IO, WORDS.say("recipe"), _ -> Files.readString(file), outcome -> {
            switch (outcome) {
                case Outcome.Done<String>(String text) -> model.read(text);
                case Outcome.Failed<String>(IOException cause) ->
                    desk.messages().failure("recipe", WORDS.say("recipe.not-read", String.valueOf(cause.getMessage())));
                case Outcome.Cancelled<String> _, Outcome.Broken<String> _ -> {}
            }
        });
    }

    private void save(String text, Path file) {
        desk.jobs().<Path>run(Lane.IO, WORDS.say("recipe"), _ -> Files.writeString(file, text), outcome -> {
            if (outcome instanceof Outcome.Failed<Path>(IOException cause)) {
                desk.messages().failure("recipe", WORDS.say("recipe.not-saved", String.valueOf(cause.getMessage())));
            }
        });
    }
}
