package org.telltale.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.telltale.model.decode.Recipe;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Side;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.StudyState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Keeps an analyst's own decodings in a study.
@Command(
        name = "recipe",
        description = "Keeps own decodings in a study: add FILE…|list|remove FILE…. A file says endpoint, side, pattern"
                + " and steps.")
final class KeepRecipe extends StudyCommand {
    @Parameters(index = "1", paramLabel = "add|list|remove")
    private String what = "";

    @Parameters(index = "2..*", paramLabel = "FILE")
    private List<Path> files = new ArrayList<>();

    @Override
    int run(OpenStudy study) throws IOException {
        switch (what) {
            case "add" -> apply(study, false);
            case "remove" -> apply(study, true);
            case "list" -> list(study);
            default ->
                throw new UsageException("recipe STUDY add FILE…, recipe STUDY list, or recipe STUDY remove FILE…");
        }
        return Exit.DONE;
    }

    private void apply(OpenStudy study, boolean remove) throws IOException {
        if (files.isEmpty()) {
            throw new UsageException("recipe STUDY " + what + " FILE…: no file is named");
        }
        for (Path file : files) {
            RecipeFile read = RecipeFile.read(file);
            String pattern = org.telltale.model.field.Path.parse(read.pattern()).print();
            Endpoint endpoint = endpoint(study, read.endpoint());
            Side side = Rows.side(read.side());
            String reading = remove ? "" : read.recipe().print();
            study.apply(new Edit.ChooseReading(endpoint, side, pattern, reading));
            note("recipe '" + read.recipe().name() + "' " + (remove ? "removed from " : "holds at ") + pattern);
        }
    }

    private void list(OpenStudy study) throws IOException {
        try (Listing listing = listing("recipe", "endpoint", "side", "pattern", "steps")) {
            for (Map.Entry<StudyState.ReadingKey, String> entry :
                    study.state().readings().entrySet()) {
                if (Recipe.is(entry.getValue())) {
                    StudyState.ReadingKey key = entry.getKey();
                    Recipe recipe = Recipe.parse(entry.getValue());
                    List<String> steps =
                            recipe.steps().stream().map(Recipe.Step::decoder).toList();
                    listing.add(new Row()
                            .put("recipe", recipe.name())
                            .put("endpoint", key.endpoint().key())
                            .put("side", key.side().id())
                            .put("pattern", key.pattern())
                            .put("steps", steps));
                }
            }
        }
    }
}
