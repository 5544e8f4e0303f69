package org.telltale.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.telltale.model.coverage.Criteria;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Path;
import org.telltale.model.field.Place;
import org.telltale.model.field.Shape;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Side;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.tag.Certainty;
import org.telltale.model.tag.Guard;
import org.telltale.model.tag.Tag;
import org.telltale.model.tag.TagScope;
import org.telltale.model.usecase.TagField;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Adds a tag.
@Command(name = "tag", description = "Adds a tag and prints what it covers.")
final class AddTag extends StudyCommand {
    @Option(names = "--category", required = true, paramLabel = "C", description = "Such as identifier/device.")
    private String category = "";

    @ArgGroup(multiplicity = "1")
    private Where where = new Where();

    @Option(names = "--also", paramLabel = "ENDPOINT", arity = "1..*", description = "With --at: at these too.")
    private List<String> also = List.of();

    @Option(names = "--host", paramLabel = "H", description = "With --at: at every endpoint of this host.")
    private String host = "";

    @Option(names = "--everywhere", description = "With --at: at every endpoint.")
    private boolean everywhere;

    @Option(names = "--where-sibling", paramLabel = "KEY=VALUE", description = "Only beside a field of this value.")
    private String sibling = "";

    @Option(names = "--side", paramLabel = "request|response", description = "Default: request.")
    private String side = "request";

    @Option(names = "--label", paramLabel = "T")
    private String label = "";

    @Option(names = "--reason", paramLabel = "T")
    private String reason = "";

    @Option(names = "--certainty", paramLabel = "certain|likely|open", description = "Default: certain.")
    private String certainty = "certain";

    @Option(names = "--except", paramLabel = "VALUE", arity = "1..*", description = "Values it does not cover; empty.")
    private List<String> except = List.of();

    /// The four ways to say what a tag hangs on.
    static final class Where {
        @Option(names = "--at", paramLabel = "ENDPOINT PATTERN", arity = "2")
        private List<String> at = List.of();

        @Option(names = "--shape", paramLabel = "S#N PATH", arity = "2")
        private List<String> shape = List.of();

        @Option(names = "--value", paramLabel = "V")
        private String value = "";

        @Option(names = "--once", paramLabel = "S#N PATH", arity = "2")
        private List<String> once = List.of();
    }

    @Override
    int run(OpenStudy study) throws IOException {
        Side on = Rows.side(side);
        Criteria what = new Criteria(scope(study, on), on, guard(), except, Set.of());
        Tag added = new TagField(study).add(category, label, what, Certainty.of(certainty), reason);
        try (Listing listing = Tags.listing(this)) {
            listing.add(TagRow.of(study, added, Judgements.of(study).map().coverage(added)));
        }
        return Exit.DONE;
    }

    private Optional<Guard> guard() {
        if (sibling.isEmpty()) {
            return Optional.empty();
        }
        int equals = sibling.indexOf('=');
        if (equals < 1) {
            throw new UsageException("'" + sibling + "' is no guard: write KEY=VALUE");
        }
        return Optional.of(new Guard(sibling.substring(0, equals), sibling.substring(equals + 1)));
    }

    private TagScope scope(OpenStudy study, Side on) {
        if (!where.at.isEmpty()) {
            return at(study, where.at.get(0), Path.parse(where.at.get(1)).print());
        }
        if (!where.shape.isEmpty()) {
            Place place = Name.place(study, where.shape.get(0), on, where.shape.get(1));
            if (!(place.parent() instanceof FieldNode.Group parent)) {
                throw new UsageException("'" + place.path() + "' stands in no message: use --at or --once");
            }
            return new TagScope.OfShape(
                    Shape.of(place.layer().decoder(), parent).text(), Shape.key(place.node()));
        }
        if (!where.once.isEmpty()) {
            Place place = Name.place(study, where.once.get(0), on, where.once.get(1));
            return new TagScope.Once(record(study, where.once.get(0)), place.path());
        }
        return new TagScope.OfValue(where.value);
    }

    private TagScope at(OpenStudy study, String endpoint, String pattern) {
        if (everywhere) {
            return new TagScope.Everywhere(pattern);
        }
        if (!host.isEmpty()) {
            return new TagScope.AtHost(host, pattern);
        }
        Set<Endpoint> endpoints = new TreeSet<>();
        endpoints.add(endpoint(study, endpoint));
        also.forEach(other -> endpoints.add(endpoint(study, other)));
        return new TagScope.AtEndpoints(endpoints, pattern);
    }
}
