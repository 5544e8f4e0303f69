package org.telltale.app.cli;

import java.util.BitSet;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;

/// Lists shapes.
@Command(name = "shapes", description = "Lists the structures that messages have, and where they stand.")
final class Shapes extends StudyCommand {
    @Override
    int run(OpenStudy study) {
        BitSet aside = Judgements.of(study).aside();
        try (Listing listing = listing("exchanges", "endpoints", "sessions", "places", "keys", "shape")) {
            study.fields()
                    .shapes(row -> !aside.get(row))
                    .forEach(use -> listing.add(new Row()
                            .put("shape", use.shape())
                            .put("keys", use.keys())
                            .put("places", use.places())
                            .put("exchanges", use.exchanges())
                            .put("endpoints", use.endpoints())
                            .put("sessions", use.sessions())));
        }
        return Exit.DONE;
    }
}
