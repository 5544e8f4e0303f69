package org.telltale.app.cli;

import java.util.BitSet;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;

/// Lists values by how much they recur.
@Command(name = "recurring", description = "Lists values by how many endpoints, sessions and exchanges they recur in.")
final class Recurring extends StudyCommand {
    @Override
    int run(OpenStudy study) {
        BitSet aside = Judgements.of(study).aside();
        try (Listing listing = listing("value", "types", "endpoints", "sessions", "exchanges", "occurrences")) {
            study.fields()
                    .values(row -> !aside.get(row))
                    .forEach(use -> listing.add(new Row()
                            .put("value", use.value())
                            .put("types", use.types())
                            .put("endpoints", use.endpoints())
                            .put("sessions", use.sessions())
                            .put("exchanges", use.exchanges())
                            .put("occurrences", use.occurrences())));
        }
        return Exit.DONE;
    }
}
