package org.telltale.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.telltale.app.setup.Workbench;
import org.telltale.model.capture.Recognizer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Lists importers and decoders, or says what files are.
@picocli.CommandLine.Command(
        name = "formats",
        description = "Lists importers and decoders; for files, how sure each importer is and why.")
final class Formats implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "JSON Lines: one object a line.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty()) {
            list();
            return Exit.DONE;
        }
        Recognizer recognizer = new Recognizer(Workbench.importers());
        try (Listing listing = new Listing(spec.commandLine().getOut(), json, "file", "format", "fit", "why")) {
            for (Path file : files) {
                recognise(recognizer, file, listing);
            }
        }
        return Exit.DONE;
    }

    private void list() {
        try (Listing listing = new Listing(spec.commandLine().getOut(), json, "kind", "id", "version", "extensions")) {
            Workbench.importers()
                    .forEach(importer -> listing.add(new Row()
                            .put("kind", "importer")
                            .put("id", importer.id())
                            .put("version", importer.version())
                            .put("extensions", new TreeSet<>(importer.extensions()))));
            Workbench.pipeline()
                    .decoders()
                    .forEach(decoder -> listing.add(new Row()
                            .put("kind", "decoder")
                            .put("id", decoder.id().name())
                            .put("version", decoder.id().version())
                            .put("extensions", List.of())));
        }
    }

    private static void recognise(Recognizer recognizer, Path file, Listing listing) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(Recognizer.HEAD);
        }
        String name = file.getFileName().toString();
        for (Recognizer.Candidate candidate : recognizer.rank(name, head)) {
            listing.add(new Row()
                    .put("file", file)
                    .put("format", candidate.format())
                    .put("read", candidate.importer().isPresent())
                    .put("fit", candidate.fit().name().toLowerCase(Locale.ROOT))
                    .put("why", candidate.why()));
        }
    }
}
