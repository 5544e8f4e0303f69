package org.telltale.model.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.telltale.model.capture.CaptureArchive;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.store.StoreOpener;

/// What a study is worked on with.
///
/// @param importers in order of preference among equal fits
/// @param conditions the conditions that a session's name states, factor to level
public record StudyTools(
        List<SessionImporter> importers,
        List<CaptureArchive> archives,
        PayloadPipeline pipeline,
        StoreOpener stores,
        Function<String, Map<String, String>> conditions) {
    public StudyTools {
        importers = List.copyOf(importers);
        archives = List.copyOf(archives);
    }

    /// Without archives.
    public StudyTools(
            List<SessionImporter> importers,
            PayloadPipeline pipeline,
            StoreOpener stores,
            Function<String, Map<String, String>> conditions) {
        this(importers, List.of(), pipeline, stores, conditions);
    }

    /// The importer that a journal names, `jsonl/1`, in whatever version it is here.
    public Optional<SessionImporter> importer(String idAndVersion) {
        String id = idAndVersion.replaceFirst("/.*", "");
        return importers.stream().filter(importer -> importer.id().equals(id)).findFirst();
    }

    /// How a journal names an importer.
    public static String named(SessionImporter importer) {
        return importer.id() + "/" + importer.version();
    }

    public SessionRule rule() {
        Set<String> endings = new TreeSet<>();
        importers.forEach(importer -> endings.addAll(importer.extensions()));
        return new SessionRule(endings, conditions);
    }
}
