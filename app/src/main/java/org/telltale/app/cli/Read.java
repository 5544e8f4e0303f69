package org.telltale.app.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.telltale.app.setup.Workbench;
import org.telltale.model.decode.Recipe;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Path;
import org.telltale.model.field.Readings;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Chooses a reading.
@Command(name = "read", description = "Chooses how a pattern of an endpoint is read, such as text, message or float.")
final class Read extends StudyCommand {
    /// As it stands, with nothing peeled off.
    private static final String PLAIN = "plain";

    /// Values whose readings are looked at before one is called impossible.
    private static final int VALUES = 1000;

    @Parameters(index = "1", paramLabel = "ENDPOINT")
    private String endpoint = "";

    @Parameters(index = "2", paramLabel = "PATTERN")
    private String pattern = "";

    @Parameters(index = "3", paramLabel = "READING", description = "Empty leaves it to the evidence again.")
    private String reading = "";

    @Option(names = "--side", paramLabel = "request|response", description = "Default: request.")
    private String side = "request";

    @Override
    int run(OpenStudy study) throws IOException {
        Endpoint at = endpoint(study, endpoint);
        Side on = Rows.side(side);
        String canonical = Path.parse(pattern).print();
        Set<String> possible = readings(study, at, on, canonical);
        boolean open = reading.isEmpty() || reading.equals(PLAIN) || Recipe.is(reading);
        if (possible.isEmpty()) {
            note("no " + on.id() + " of " + at.key() + " has " + canonical
                    + " now: 'telltale paths' lists what is there");
        } else if (!open
                && !possible.contains(reading)
                && Workbench.pipeline().decoder(reading).isEmpty()) {
            throw new UsageException("no reading '" + reading + "' of " + canonical + ": there are "
                    + String.join(", ", possible) + ", " + PLAIN + ", and the decoders of 'telltale formats'");
        }
        study.apply(new Edit.ChooseReading(at, on, canonical, reading));
        return Exit.DONE;
    }

    /// What the values of a pattern may be read as; none where no exchange of the endpoint has it.
    private static Set<String> readings(OpenStudy study, Endpoint at, Side on, String canonical) {
        Set<String> found = new LinkedHashSet<>();
        ExchangeTable table = study.exchanges();
        IntStream.range(0, table.size())
                .filter(row -> table.endpoints().get(table.endpoint(row)).equals(at))
                .mapToObj(table::id)
                .flatMap(record -> Stream.of(Part.values()).flatMap(part -> study.layer(record, on, part).stream()))
                .flatMap(layer -> FieldWalk.places(layer).stream())
                .filter(place -> place.pattern().equals(canonical))
                .limit(VALUES)
                .forEach(place -> Readings.of(place.node(), place.layer()).forEach(each -> found.add(each.id())));
        return found;
    }
}
