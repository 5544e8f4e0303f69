package org.telltale.model.store.page;

import java.io.IOException;
import java.util.List;

/// A store of pages by kind, capture and number of their first thing.
public interface Pages {
    /// What a page holds; the position of a constant is on disk.
    enum Kind {
        COLUMNS,
        RECORDS,
        DIGESTS,
        PROBLEMS,
        PAYLOADS,
        BODIES,
        ENDPOINTS,
        ORIGINS,
        CONTEXTS,
        OUTCOMES,
        VARIANTS,
        SHAPES,
        USES,
        CHOICES,
        SUMMARIES
    }

    /// The capture of pages that belong to the whole study.
    int STUDY = 0;

    /// A page as it is now: another content has another stamp.
    record Ref(Kind kind, int capture, int first, long stamp) {}

    /// Pages of a kind and capture, ascending.
    List<Ref> list(Kind kind, int capture) throws IOException;

    byte[] read(Ref page) throws IOException;

    /// Writes a page or replaces it.
    void put(Kind kind, int capture, int first, byte[] content) throws IOException;

    void delete(Ref page) throws IOException;

    default void deleteAll(Kind kind, int capture) throws IOException {
        for (Ref page : list(kind, capture)) {
            delete(page);
        }
    }
}
