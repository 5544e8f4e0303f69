package org.telltale.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.telltale.model.study.Disagreement;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Takes in another analyst's work.
@Command(name = "merge", description = "Takes another analyst's journal into this study and lists disagreements.")
final class Merge extends StudyCommand {
    @Parameters(index = "1", paramLabel = "OTHER", description = "The other analyst's study folder.")
    private Path other = Path.of("");

    @Override
    int run(OpenStudy study) throws IOException {
        List<Disagreement> disagreements;
        try (Progress progress = progress("merging")) {
            disagreements = study.merge(other, progress);
        }
        try (Listing listing = listing("subject", "claims")) {
            disagreements.forEach(disagreement -> listing.add(new Row()
                    .put("subject", disagreement.subject())
                    .put(
                            "claims",
                            disagreement.claims().stream()
                                    .map(c ->
                                            new Row().put("author", c.author()).put("says", c.says()))
                                    .toList())));
        }
        return Exit.DONE;
    }
}
