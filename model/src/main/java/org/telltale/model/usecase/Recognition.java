package org.telltale.model.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.telltale.model.capture.CaptureArchive;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.KeyLogs;
import org.telltale.model.capture.Recognizer;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;
import org.telltale.model.study.CaptureFile;
import org.telltale.model.study.NameTable;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.StudyTools;

/// Finds out by content what files are, and what files in archives are.
///
/// @param orders captures, in the order of the request, folders by name, archives in their order
/// @param names lists of names
/// @param failed what is neither
public record Recognition(List<FileOrder> orders, List<Path> names, List<FileResult.Failed> failed) {
    public Recognition {
        orders = List.copyOf(orders);
        names = List.copyOf(names);
        failed = List.copyOf(failed);
    }

    static Recognition of(ImportRequest request, StudyTools tools, Unpacked unpacked, JobContext job)
            throws IOException {
        Look look = new Look(request, tools, unpacked, job);
        for (Path path : files(request.files())) {
            if (Files.isReadable(path)) {
                look.at(path);
            } else {
                look.failed.add(new FileResult.Failed(path, Files.exists(path) ? "cannot be read" : "is not there"));
            }
        }
        for (Path path : request.names()) {
            if (Files.isReadable(path)) {
                look.names.add(path);
            } else {
                look.failed.add(new FileResult.Failed(path, "cannot be read"));
            }
        }
        List<FileOrder> supplied = new KeySearch(request.keys(), look.keys, unpacked, look.failed).supply(look.orders);
        return new Recognition(supplied, List.copyOf(look.names), look.failed);
    }

    /// What a file is taken for.
    ///
    /// @param unread what it is that nobody reads, or empty
    private record Seen(
            Optional<FileOrder> order,
            Fit fit,
            Optional<CaptureArchive> archive,
            String unread,
            boolean keys,
            boolean names) {
        boolean isSure() {
            return order.isPresent() && fit.compareTo(Fit.LIKELY) >= 0;
        }

        boolean isKnown() {
            return isSure() || archive.isPresent() || keys || names;
        }
    }

    private static final class Look {
        private final ImportRequest request;
        private final StudyTools tools;
        private final Unpacked unpacked;
        private final JobContext job;
        private final List<FileOrder> orders = new ArrayList<>();
        private final List<Path> keys = new ArrayList<>();
        private final Set<Path> names = new LinkedHashSet<>();
        private final List<FileResult.Failed> failed = new ArrayList<>();

        Look(ImportRequest request, StudyTools tools, Unpacked unpacked, JobContext job) {
            this.request = request;
            this.tools = tools;
            this.unpacked = unpacked;
            this.job = job;
        }

        void at(Path path) throws IOException {
            take(path, see(path));
        }

        private void take(Path path, Seen seen) throws IOException {
            job.check();
            if (!seen.isSure()
                    && seen.archive().isPresent()
                    && inside(path, seen.archive().get())) {
                return;
            }
            if (seen.keys()) {
                keys.add(path);
            } else if (seen.names()) {
                names.add(path);
            } else if (seen.order().isPresent()) {
                orders.add(seen.order().get());
            } else {
                failed.add(new FileResult.Failed(
                        path,
                        seen.unread().isEmpty()
                                ? "is of no format known here; `telltale formats` lists those that are"
                                : "is " + seen.unread()));
            }
        }

        /// Looks into an archive; false for a compressed file that holds nothing known: that is one payload.
        private boolean inside(Path path, CaptureArchive archive) throws IOException {
            int before = failed.size();
            List<Path> files = unpacked.open(path, archive, failed, job);
            List<Seen> seen = new ArrayList<>();
            for (Path file : files) {
                seen.add(see(file));
            }
            boolean payload = archive.packsOne()
                    && failed.size() == before
                    && seen.stream().noneMatch(Seen::isKnown)
                    && request.format().isEmpty();
            if (payload) {
                return false;
            }
            for (int i = 0; i < files.size(); i++) {
                take(files.get(i), seen.get(i));
            }
            if (files.isEmpty() && failed.size() == before) {
                failed.add(new FileResult.Failed(path, "is an archive that holds no file"));
            }
            return true;
        }

        private Seen see(Path path) throws IOException {
            byte[] head = CaptureFile.head(unpacked.content(path));
            List<Recognizer.Candidate> ranked =
                    new Recognizer(tools.importers(), tools.archives()).rank(String.valueOf(path.getFileName()), head);
            Optional<Recognizer.Candidate> best = ranked.stream()
                    .filter(one -> one.importer().isPresent())
                    .filter(one -> request.format().map(one.format()::equals).orElse(one.fit() != Fit.NONE))
                    .findFirst();
            Fit fit = best.map(Recognizer.Candidate::fit).orElse(Fit.NONE);
            Optional<CaptureArchive> archive =
                    ranked.stream().flatMap(one -> one.archive().stream()).findFirst();
            String unread = ranked.stream()
                    .findFirst()
                    .filter(one -> !one.isRead())
                    .map(Recognizer.Candidate::why)
                    .orElse("");
            boolean aid = request.format().isEmpty() && fit.compareTo(Fit.LIKELY) < 0;
            Optional<FileOrder> order =
                    best.map(one -> order(path, one.importer().orElseThrow(), one.fit(), one.why()));
            return new Seen(
                    order, fit, archive, unread, aid && KeyLogs.recognise(head), aid && NameTable.recognise(head));
        }

        private FileOrder order(Path path, SessionImporter importer, Fit fit, String why) {
            return new FileOrder(
                    path,
                    importer,
                    fit,
                    why,
                    request.mapping()
                            .filter(_ -> importer.inputs().contains(ImportOptions.MAPPING))
                            .map(mapping -> Map.of(ImportOptions.MAPPING, mapping))
                            .orElse(Map.of()),
                    request.conditions(),
                    request.whole(),
                    Optional.empty());
        }
    }

    /// Folders become the files in them; what is hidden, or of a study, is left out there.
    static List<Path> files(List<Path> given) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.walk(path)) {
                    Map<Path, Boolean> studies = new HashMap<>();
                    inside.filter(Files::isRegularFile)
                            .filter(file -> !isHidden(path.relativize(file)) && !isOfStudy(path, file, studies))
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return List.copyOf(files);
    }

    /// Whether a folder between these two is a study.
    private static boolean isOfStudy(Path top, Path file, Map<Path, Boolean> known) {
        for (Path at = file.getParent(); at != null && !at.equals(top); at = at.getParent()) {
            if (known.computeIfAbsent(at, OpenStudy::isStudy)) {
                return true;
            }
        }
        return false;
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
