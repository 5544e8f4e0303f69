package org.telltale.model.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.KeyLogs;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.probe.Fit;
import org.telltale.model.study.CaptureFile;
import org.telltale.model.study.NameTable;

/// Finds out by content what files are.
///
/// @param orders captures, in the order of the request, folders by name
/// @param names lists of names
/// @param failed what is neither
public record Recognition(List<FileOrder> orders, List<Path> names, List<FileResult.Failed> failed) {
    public Recognition {
        orders = List.copyOf(orders);
        names = List.copyOf(names);
        failed = List.copyOf(failed);
    }

    static Recognition of(ImportRequest request, List<SessionImporter> importers) throws IOException {
        List<FileOrder> orders = new ArrayList<>();
        Set<Path> names = new LinkedHashSet<>();
        List<Path> keys = new ArrayList<>();
        List<FileResult.Failed> failed = new ArrayList<>();
        for (Path path : files(request.files())) {
            if (!Files.isReadable(path)) {
                failed.add(new FileResult.Failed(path, Files.exists(path) ? "cannot be read" : "is not there"));
                continue;
            }
            byte[] head = CaptureFile.head(path);
            Optional<FileOrder> order = order(path, head, request, importers);
            if (order.isPresent()) {
                orders.add(order.get());
            } else if (KeyLogs.recognise(head)) {
                keys.add(path);
            } else if (NameTable.recognise(head)) {
                names.add(path);
            } else {
                failed.add(new FileResult.Failed(
                        path, "is of no format known here; `telltale formats` lists those that are"));
            }
        }
        readable(request.names(), failed, names);
        List<FileOrder> supplied = new KeySearch(request.keys(), keys, failed).supply(orders);
        return new Recognition(supplied, List.copyOf(names), failed);
    }

    private static void readable(List<Path> given, List<FileResult.Failed> failed, Set<Path> readable) {
        for (Path path : given) {
            if (Files.isReadable(path)) {
                readable.add(path);
            } else {
                failed.add(new FileResult.Failed(path, "cannot be read"));
            }
        }
    }

    private static Optional<FileOrder> order(
            Path path, byte[] head, ImportRequest request, List<SessionImporter> importers) {
        String name = String.valueOf(path.getFileName());
        Optional<SessionImporter> best = Optional.empty();
        Fit fit = Fit.NONE;
        String why = "";
        for (SessionImporter importer : importers) {
            boolean wanted = request.format().map(importer.id()::equals).orElse(true);
            SessionImporter.Recognition seen = importer.probe(name, head);
            boolean forced = request.format().isPresent() && wanted;
            if (forced || wanted && seen.fit().compareTo(fit) > 0) {
                best = Optional.of(importer);
                fit = seen.fit();
                why = seen.why();
            }
        }
        boolean aid = request.format().isEmpty()
                && fit.compareTo(Fit.LIKELY) < 0
                && (KeyLogs.recognise(head) || NameTable.recognise(head));
        String reason = why;
        return aid
                ? Optional.empty()
                : best.map(importer -> new FileOrder(
                        path,
                        importer,
                        reason,
                        request.mapping()
                                .filter(_ -> importer.inputs().contains(ImportOptions.MAPPING))
                                .map(mapping -> Map.of(ImportOptions.MAPPING, mapping))
                                .orElse(Map.of()),
                        request.conditions(),
                        request.whole(),
                        Optional.empty()));
    }

    /// Folders become the files in them; what is hidden is left out there.
    private static List<Path> files(List<Path> given) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.walk(path)) {
                    inside.filter(Files::isRegularFile)
                            .filter(file -> !isHidden(path.relativize(file)))
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return List.copyOf(files);
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
