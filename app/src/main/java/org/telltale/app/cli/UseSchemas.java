package org.telltale.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.telltale.model.job.JobContext;
import org.telltale.model.schema.Binding;
import org.telltale.model.schema.SchemaFit;
import org.telltale.model.schema.infer.InferredSchema;
import org.telltale.model.schema.source.ProtoWriter;
import org.telltale.model.schema.source.TypedefWriter;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Side;
import org.telltale.model.study.Edit;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.Schemas;
import org.telltale.model.usecase.UseSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Works with declared messages.
@Command(
        name = "schema",
        description = "Message types: add FILE…, list, bind ENDPOINT MESSAGE, unbind ENDPOINT, fit [ENDPOINT…], or"
                + " export ENDPOINT: the type that its messages have together.")
final class UseSchemas extends StudyCommand {
    @Parameters(index = "1", paramLabel = "add|list|bind|unbind|fit|export")
    private String what = "";

    @Parameters(index = "2..*", paramLabel = "FILE|ENDPOINT|MESSAGE", arity = "0..*")
    private String[] words = {};

    @Option(names = "--side", paramLabel = "request|response", description = "Default: request.")
    private String side = "request";

    @Option(
            names = "--carrier",
            paramLabel = "PATTERN",
            description =
                    "Where the message stands, such as 'gzip|protobuf:'. Default: the outermost layer of protobuf.")
    private String carrier = "";

    @Option(names = "--format", paramLabel = "proto|typedef", description = "What export writes. Default: proto.")
    private String format = "proto";

    @Option(names = "-o", paramLabel = "FILE", description = "Where export writes. Default: standard output.")
    private Optional<Path> target = Optional.empty();

    @Override
    int run(OpenStudy study) throws IOException {
        Side on = Rows.side(side);
        switch (what + "/" + Math.min(words.length, 3)) {
            case "add/1", "add/2", "add/3" -> add(study);
            case "list/0" -> list(study);
            case "bind/2" ->
                bind(
                        study,
                        on,
                        Declared.named(study.state().schemas().schema(), words[1])
                                .name());
            case "unbind/1" -> bind(study, on, "");
            case "fit/0" -> fit(study, on, study.exchanges().endpoints());
            case "fit/1", "fit/2", "fit/3" ->
                fit(
                        study,
                        on,
                        Arrays.stream(words).map(word -> endpoint(study, word)).toList());
            case "export/1" -> export(study, endpoint(study, words[0]), on);
            default ->
                throw new UsageException("schema STUDY add FILE…, list, bind ENDPOINT MESSAGE, unbind ENDPOINT,"
                        + " fit [ENDPOINT…], or export ENDPOINT");
        }
        return Exit.DONE;
    }

    private void add(OpenStudy study) throws IOException {
        List<Path> files = Arrays.stream(words).map(Path::of).toList();
        List<String> names = new UseSchema(study).add(files, JobContext.NONE);
        study.problems().stream()
                .filter(row -> names.contains(row.where()))
                .forEach(row -> note(row.where() + " " + row.problem().span().offset() + ": "
                        + row.problem().message()));
        note(study.state().schemas().schema().messages().size() + " messages declared");
    }

    private void list(OpenStudy study) {
        Schemas schemas = study.state().schemas();
        try (Listing listing = listing("endpoint", "side", "carrier", "message", "by")) {
            for (Endpoint endpoint : study.exchanges().endpoints()) {
                for (Side on : Side.values()) {
                    for (Binding binding : schemas.bindings(endpoint, on)) {
                        var place = new Schemas.Place(endpoint, on, binding.carrier());
                        boolean byHand = schemas.bound().containsKey(place);
                        listing.add(row(
                                        endpoint,
                                        on,
                                        binding.carrier(),
                                        binding.type().name())
                                .put("by", byHand ? "hand" : "method"));
                    }
                }
            }
        }
    }

    private void bind(OpenStudy study, Side on, String message) throws IOException {
        study.apply(new Edit.BindSchema(endpoint(study, words[0]), on, carrier, message));
    }

    private void fit(OpenStudy study, Side on, List<Endpoint> endpoints) {
        try (Listing listing = listing("endpoint", "side", "message", "score", "fields", "certain")) {
            for (Endpoint endpoint : endpoints) {
                List<SchemaFit> ranked = new UseSchema(study).fits(endpoint, on, carrier);
                ranked.stream()
                        .limit(3)
                        .forEach(fit -> listing.add(
                                row(endpoint, on, carrier, fit.type().name())
                                        .put("score", Math.floor(fit.score() * 10_000) / 10_000)
                                        .put("fields", fit.used())
                                        .put("certain", fit.isCertain(ranked))));
            }
        }
    }

    private void export(OpenStudy study, Endpoint endpoint, Side on) throws IOException {
        InferredSchema inferred = new UseSchema(study)
                .infer(endpoint, on, carrier, JobContext.NONE)
                .orElseThrow(() -> new UsageException("no " + on.id() + " of " + endpoint + " holds protobuf there"));
        String text = switch (format) {
            case "proto" -> ProtoWriter.write(inferred.schema(), inferred.remarks());
            case "typedef" -> TypedefWriter.write(inferred.schema(), inferred.root());
            default -> throw new UsageException("--format proto or --format typedef");
        };
        if (target.isPresent()) {
            Files.writeString(target.get(), text);
        } else {
            out().print(text);
        }
    }

    private static Row row(Endpoint endpoint, Side on, String carrier, String message) {
        return new Row()
                .put("endpoint", endpoint)
                .put("side", on.id())
                .put("carrier", carrier)
                .put("message", message);
    }
}
