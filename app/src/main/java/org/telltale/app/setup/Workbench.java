package org.telltale.app.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import org.telltale.model.capture.CaptureArchive;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.ProposedConditions;
import org.telltale.model.store.StoreOpener;
import org.telltale.model.study.OpenStudy;
import org.telltale.model.study.StudyTools;

/// Puts the parts together: where everything that is provided is found, and how studies are opened.
public final class Workbench {
    private static final Duration WAIT = Duration.ofSeconds(10);

    private Workbench() {}

    public static List<SessionImporter> importers() {
        return ServiceLoader.load(SessionImporter.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    public static List<CaptureArchive> archives() {
        return ServiceLoader.load(CaptureArchive.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    public static PayloadPipeline pipeline() {
        return new PayloadPipeline(ServiceLoader.load(PayloadDecoder.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    public static StudyTools tools() {
        StoreOpener stores = ServiceLoader.load(StoreOpener.class).findFirst().orElseThrow();
        return new StudyTools(importers(), archives(), pipeline(), stores, ProposedConditions::of);
    }

    /// Opens a study that is there.
    ///
    /// @throws NoSuchFileException when the folder holds none
    public static OpenStudy open(Path folder) throws IOException {
        if (!OpenStudy.isStudy(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "no study");
        }
        return create(folder);
    }

    /// Opens a study, and makes one where the folder is new or empty.
    public static OpenStudy create(Path folder) throws IOException {
        Path file = Preferences.file();
        Preferences preferences = Preferences.read(file);
        if (!Files.exists(file)) {
            preferences.write(file);
        }
        return OpenStudy.open(folder, preferences.signer(), WAIT, tools(), JobContext.NONE);
    }
}
