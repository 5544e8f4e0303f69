package org.telltale.app.cli;

import java.io.IOException;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Shows known values, or adds one.
@Command(name = "known", description = "Shows known values of device, account and place, or adds one: add NAME VALUE.")
final class Known extends StudyCommand {
    @Parameters(index = "1..*", paramLabel = "add NAME VALUE", arity = "0..3")
    private String[] words = {};

    @Override
    boolean creates() {
        return words.length > 0;
    }

    @Override
    int run(OpenStudy study) throws IOException {
        if (words.length == 3 && words[0].equals("add")) {
            study.apply(new Edit.AddKnownValue(words[1], words[2]));
        } else if (words.length > 0) {
            throw new UsageException("known STUDY, or known STUDY add NAME VALUE");
        }
        try (Listing listing = listing("name", "value")) {
            study.state()
                    .knownValues()
                    .forEach(known ->
                            listing.add(new Row().put("name", known.name()).put("value", known.value())));
        }
        return Exit.DONE;
    }
}
