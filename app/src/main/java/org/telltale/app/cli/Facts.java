package org.telltale.app.cli;

import java.io.IOException;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Shows study facts, or sets one.
@Command(
        name = "facts",
        description = "Shows the study's facts (app, version, device, …), or sets one: set NAME VALUE.")
final class Facts extends StudyCommand {
    @Parameters(index = "1..*", paramLabel = "set NAME VALUE", arity = "0..3")
    private String[] words = {};

    @Override
    boolean creates() {
        return words.length > 0;
    }

    @Override
    int run(OpenStudy study) throws IOException {
        if (words.length == 3 && words[0].equals("set")) {
            study.apply(new Edit.SetFact(words[1], words[2]));
        } else if (words.length > 0) {
            throw new UsageException("facts STUDY, or facts STUDY set NAME VALUE");
        }
        try (Listing listing = listing("name", "value")) {
            study.state()
                    .facts()
                    .forEach((name, value) ->
                            listing.add(new Row().put("name", name).put("value", value)));
        }
        return Exit.DONE;
    }
}
