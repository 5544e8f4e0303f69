package org.telltale.model.capture;

import java.io.IOException;
import java.io.InputStream;
import org.telltale.model.bytes.Span;

/// Where an archive pushes the files that it holds. Called from the archive's thread only.
public interface EntrySink {
    /// Takes a file, or leaves it alone.
    ///
    /// @param name as the archive writes it, never to be used as a path; empty where the archive names none
    /// @param packed where its packed bytes stand in the archive
    /// @param content its bytes, valid during this call; damage shows as [DamagedEntryException] behind what is sound
    void entry(String name, Span packed, InputStream content) throws IOException;

    /// A file that cannot be opened.
    ///
    /// @param why in a few words: `is encrypted`
    void closed(String name, Span packed, String why);
}
