package org.telltale.model.store.h2;

import java.io.IOException;
import java.nio.file.Path;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.store.StoreOpener;
import org.telltale.model.store.StudyStore;

/// Opens the index that is kept in H2.
public final class H2Opener implements StoreOpener {
    @Override
    public StudyStore open(Path folder, PayloadPipeline pipeline) throws IOException {
        return H2Store.open(folder, pipeline);
    }
}
