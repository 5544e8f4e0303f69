package org.telltale.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.telltale.app.setup.Workbench;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.decode.Recipe;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;
import org.telltale.model.job.JobContext;
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

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Layer layer = layer(Bytes.of(hex ? unhexed(read()) : read()));
        if (output.isPresent()) {
            Files.write(output.get(), numbered(layer).bytes().toArray());
            problems(layer);
            return Exit.DONE;
        }
        try (Listing listing = new Listing(out, json, "path", "type", "value", "layer", "offset", "length")) {
            FieldWalk.visit(layer, place -> listing.add(row(place)));
        }
        problems(layer);
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

    private Layer layer(Bytes payload) throws IOException {
        PayloadPipeline pipeline = Workbench.pipeline();
        if (recipe.isPresent()) {
            Recipe steps = RecipeFile.read(Files.readString(recipe.get())).recipe();
            return pipeline.decodeBy(steps, payload, MediaHint.BODY, Choices.NONE, JobContext.NONE);
        }
        return as.isEmpty()
                ? pipeline.decode(payload, MediaHint.BODY, Choices.NONE, JobContext.NONE)
                : pipeline.decodeAs(as, payload, MediaHint.BODY, Choices.NONE, JobContext.NONE);
    }

    private Row row(Place place) {
        Row row = new Row().none("exchange").none("side").put("part", "body");
        Rows.field(row, place, allReadings);
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
