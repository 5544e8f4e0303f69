package org.telltale.model.store;

import java.io.IOException;
import java.nio.file.Path;
import org.telltale.model.decode.PayloadPipeline;

/// Opens the index in a study's folder, or makes a new one. Registered by `provides` in `module-info.java`.
@FunctionalInterface
public interface StoreOpener {
    StudyStore open(Path folder, PayloadPipeline pipeline) throws IOException;
}
