package org.telltale.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.telltale.app.setup.Workbench;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.Parameter;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.decode.Recipe;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;
import org.telltale.model.job.JobContext;
import org.telltale.model.schema.Binding;
import org.telltale.model.schema.Meaning;
import org.telltale.model.schema.Meanings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Decodes one payload without a study.
@Command(name = "decode", description = "Prints the field tree of one payload; needs no study.")
final class Decode implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE|-", description = "A file, or - for standard input.")
    private String file = "";

    @Option(names = "--hex", description = "The input is hexadecimal text.")
    private boolean hex;

    @Option(names = "--as", paramLabel = "DECODER", description = "Reads it as this, damaged or not.")
    private String as = "";

    @Option(
            names = "--give",
            paramLabel = "NAME=VALUE",
            description =
                    "With --as: what the decoder is given (a key, a dictionary): text, hex:…, base64:…, or @FILE.")
    private Map<String, String> given = Map.of();

    @Option(names = "--recipe", paramLabel = "FILE", description = "Reads it by the steps of a recipe.")
    private Optional<Path> recipe = Optional.empty();

    @Option(
            names = "--layer",
            paramLabel = "N",
            description = "With -o: the layer whose bytes are written. Default: 0.")
    private int layerNumber;

    @Option(names = "-o", paramLabel = "FILE", description = "Writes the bytes of a layer, and prints nothing.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--json", description = "JSON Lines: one field a line.")
    private boolean json;

    @Option(names = "--all-readings", description = "Every way to read each value, not only the chosen one.")
    private boolean allReadings;

    @Option(
            names = "--schema",
            split = ",",
            paramLabel = "FILE",
            description =
                    "Files that declare messages: .proto, descriptor sets, typedefs; also folders of .proto files.")
    private List<Path> schemas = List.of();

    @Option(
            names = "--message",
            paramLabel = "NAME",
            description = "Which declared message it is; without it the one that explains the bytes best.")
    private String message = "";

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Bytes payload = Bytes.of(hex ? unhexed(read()) : read());
        if (output.isPresent()) {
            Layer layer = layer(payload, Choices.NONE);
            numbered(layer).bytes().save(output.get());
            problems(layer);
        } else if (schemas.isEmpty()) {
            Layer layer = layer(payload, Choices.NONE);
            list(out, layer, _ -> Optional.empty(), "path", "type", "value", "layer", "offset", "length");
        } else {
            declared(out, payload);
        }
        return Exit.DONE;
    }

    /// The layer of the number that listings show.
    private Layer numbered(Layer payload) {
        List<Layer> found = new ArrayList<>();
        List<Layer> wrapping = new ArrayList<>();
        Layer next = payload;
        while (next.isWrapping() && next.inner(next.root()).isPresent()) {
            wrapping.add(next);
            next = next.inner(next.root()).get();
        }
        if (layerNumber < wrapping.size()) {
            return wrapping.get(layerNumber);
        }
        FieldWalk.visit(payload, place -> {
            if (place.layerNumber() == layerNumber && found.isEmpty()) {
                found.add(place.layer());
            }
        });
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new UsageException("no layer " + layerNumber + ": the listing shows their numbers"));
    }

    private void declared(PrintWriter out, Bytes payload) throws IOException {
        Declared declared = Declared.read(schemas, spec.commandLine().getErr());
        Layer plain = layer(payload, Choices.NONE);
        if (Binding.layers("", plain).isEmpty()) {
            as = as.isEmpty() ? "protobuf" : as;
            plain = layer(payload, Choices.NONE);
        }
        Binding binding = declared.binding(message, plain);
        Layer layer = layer(payload, binding);
        Meanings meanings = Meanings.of(binding, layer);
        list(out, layer, meanings::of, "path", "name", "declared", "declaredValue", "layer", "offset", "length");
    }

    private void list(PrintWriter out, Layer layer, Function<Place, Optional<Meaning>> meanings, String... columns) {
        try (Listing listing = new Listing(out, json, columns)) {
            FieldWalk.visit(layer, place -> listing.add(row(place, meanings.apply(place))));
        }
        problems(layer);
    }

    private Layer layer(Bytes payload, Choices choices) throws IOException {
        PayloadPipeline pipeline = Workbench.pipeline();
        if (recipe.isPresent()) {
            Recipe steps = RecipeFile.read(recipe.get()).recipe();
            return pipeline.decodeBy(steps, payload, MediaHint.BODY, choices, JobContext.NONE);
        }
        if (!given.isEmpty()) {
            return pipeline.decodeBy(given(), payload, MediaHint.BODY, choices, JobContext.NONE);
        }
        return as.isEmpty()
                ? pipeline.decode(payload, MediaHint.BODY, choices, JobContext.NONE)
                : pipeline.decodeAs(as, payload, MediaHint.BODY, choices, JobContext.NONE);
    }

    private Recipe given() throws IOException {
        if (as.isEmpty()) {
            throw new UsageException("--give wants a decoder: --as DECODER");
        }
        Map<String, Parameter> parameters = new HashMap<>();
        for (Map.Entry<String, String> entry : given.entrySet()) {
            String value = entry.getValue();
            String text = value.startsWith("@") ? RecipeFile.inBase64(Path.of(value.substring(1))) : value;
            try {
                parameters.put(entry.getKey(), new Parameter.Written(text));
            } catch (IllegalArgumentException _) {
                throw new UsageException("--give " + entry.getKey() + ": the value is not in the form that it names");
            }
        }
        return new Recipe("as given", List.of(new Recipe.Step(as, "", parameters)));
    }

    private Row row(Place place, Optional<Meaning> meaning) {
        Row row = new Row().none("exchange").none("side").put("part", "body");
        Optional<String> name = meaning.map(Meaning::name).filter(given -> !given.isEmpty());
        Rows.field(row, place, allReadings, meaning, name);
        return row.put("tags", List.of());
    }

    private void problems(Layer payload) {
        PrintWriter err = spec.commandLine().getErr();
        payload.problems()
                .forEach(p -> err.println(payload.decoder() + " " + p.span().offset() + ": " + p.message()));
        FieldWalk.visit(
                payload,
                place -> place.layer()
                        .inner(place.node())
                        .ifPresent(layer -> layer.problems()
                                .forEach(p -> err.println(layer.decoder() + " in " + place.path() + " "
                                        + p.span().offset() + ": " + p.message()))));
    }

    private byte[] read() throws IOException {
        return file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
    }

    private static byte[] unhexed(byte[] text) {
        String digits = new String(text, StandardCharsets.ISO_8859_1).replaceAll("\\s", "");
        try {
            return HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException e) {
            throw new UsageException("the input is no hexadecimal text: leave out --hex");
        }
    }
}
