package org.telltale.app.cli;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.schema.Meaning;
import org.telltale.model.schema.Meanings;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Session;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.StudyState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists fields.
@Command(name = "fields", description = "Lists every field of an exchange or of a whole session, in wire order.")
final class Fields extends StudyCommand {
    @Parameters(index = "1", paramLabel = "S#N|SESSION", description = "An exchange or a session.")
    private String what = "";

    @Option(names = "--side", paramLabel = "request|response", description = "Default: request.")
    private String side = "request";

    @Option(names = "--all-readings", description = "Every way to read each value, not only the chosen one.")
    private boolean allReadings;

    @Override
    int run(OpenStudy study) {
        Judgements judgements = Judgements.of(study);
        Side wanted = Rows.side(side);
        try (Listing listing = listing("exchange", "path", "type", "value", "offset", "length", "tags")) {
            for (RecordId record : records(study, judgements)) {
                for (Part part : Part.values()) {
                    study.layer(record, wanted, part)
                            .ifPresent(layer -> fields(study, listing, judgements, record, wanted, part, layer));
                }
            }
        }
        return Exit.DONE;
    }

    private List<RecordId> records(OpenStudy study, Judgements judgements) {
        if (what.contains("#")) {
            return List.of(record(study, what));
        }
        Session chosen = session(study, what);
        ExchangeTable table = study.exchanges();
        BitSet aside = judgements.aside();
        int index = table.sessions().indexOf(chosen);
        return IntStream.range(0, table.size())
                .filter(row -> table.session(row) == index && !aside.get(row))
                .mapToObj(table::id)
                .toList();
    }

    private void fields(
            OpenStudy study, Listing listing, Judgements judgements, RecordId record, Side on, Part part, Layer layer) {
        String citation = study.cite(record);
        Map<String, List<String>> tags = judgements.tags(record, on);
        Endpoint endpoint = study.exchange(record).endpoint();
        List<Meanings> meanings = study.state().schemas().bindings(endpoint, on).stream()
                .map(binding -> Meanings.of(binding, layer))
                .toList();
        StudyState.Names names = study.state().names();
        FieldWalk.visit(layer, place -> {
            Row row = new Row().put("exchange", citation).put("side", on.id()).put("part", part.id());
            Optional<Meaning> meaning =
                    meanings.stream().flatMap(m -> m.of(place).stream()).findFirst();
            Rows.field(row, place, allReadings, meaning, names.field(endpoint, on, place.pattern()));
            listing.add(row.put("tags", tags.getOrDefault(place.path(), List.of())));
        });
    }
}
