package org.telltale.app.cli;

import java.io.IOException;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Path;
import org.telltale.model.field.Place;
import org.telltale.model.field.Shape;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Gives a name by hand.
@Command(name = "name", description = "Gives a name: endpoint E NAME, field E PATTERN NAME, or shape S#N PATH NAME.")
final class Name extends StudyCommand {
    @Parameters(index = "1..*", paramLabel = "WHAT … NAME", arity = "3..4")
    private String[] words = {};

    @Option(names = "--source", paramLabel = "T", description = "Where the name is from.")
    private String source = "analyst";

    @Option(names = "--side", paramLabel = "request|response", description = "Default: request.")
    private String side = "request";

    @Override
    int run(OpenStudy study) throws IOException {
        study.apply(edit(study, Rows.side(side)));
        return Exit.DONE;
    }

    private Edit edit(OpenStudy study, Side on) {
        String what = words[0] + "/" + words.length;
        return switch (what) {
            case "endpoint/3" -> new Edit.NameEndpoint(endpoint(study, words[1]), words[2], source);
            case "field/4" -> new Edit.NameField(endpoint(study, words[1]), on, pattern(words[2]), words[3], source);
            case "shape/4" -> shape(place(study, words[1], on, words[2]));
            default -> throw new UsageException("name STUDY (endpoint E | field E PATTERN | shape S#N PATH) NAME");
        };
    }

    private static String pattern(String written) {
        return Path.parse(written).print();
    }

    private Edit shape(Place place) {
        if (!(place.parent() instanceof FieldNode.Group parent)) {
            throw new UsageException("'" + place.path() + "' stands in no message");
        }
        String shape = Shape.of(place.layer().decoder(), parent).text();
        return new Edit.NameShape(shape, Shape.key(place.node()), words[3], source);
    }

    /// The field of a side's body that has this path.
    static Place place(OpenStudy study, String exchange, Side on, String path) {
        for (Part part : Part.values()) {
            var found = study.layer(record(study, exchange), on, part).stream()
                    .flatMap(layer -> FieldWalk.places(layer).stream())
                    .filter(place -> place.path().equals(path))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new UsageException(
                "no field '" + path + "' in the " + on.id() + " of " + exchange + ": 'telltale fields' lists them");
    }
}
