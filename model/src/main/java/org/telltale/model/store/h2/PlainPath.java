package org.telltale.model.store.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A path to a folder that H2 takes as it is: in a URL it reads what follows a semicolon as settings, so such a folder
/// gets a link elsewhere that leads to it while the index is open.
///
/// @param path of the folder, without a semicolon
record PlainPath(Path path, boolean linked) {
    static PlainPath of(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath();
        if (!whole.toString().contains(";")) {
            return new PlainPath(whole, false);
        }
        try {
            Path link = Files.createTempDirectory("telltale").resolve("study");
            return new PlainPath(Files.createSymbolicLink(link, whole), true);
        } catch (UnsupportedOperationException e) {
            throw new IOException("a study cannot lie under a folder with ';' in its name here: move it", e);
        }
    }

    void release() throws IOException {
        if (linked) {
            Files.deleteIfExists(path);
            Files.deleteIfExists(path.resolveSibling(""));
        }
    }
}
