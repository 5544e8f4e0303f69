package org.telltale.model.study;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.stream.Stream;
import org.telltale.model.session.Sha256;

/// Where things lie in a study; docs/study-folder.md describes it.
///
/// @param root the study's folder
public record StudyFolder(Path root) {
    public Path format() {
        return root.resolve("study.json");
    }

    public Path lock() {
        return root.resolve("study.lock");
    }

    public Path captures() {
        return root.resolve("captures");
    }

    public Path capture(Sha256 hash) {
        return captures().resolve(hash.hex());
    }

    public Path inputs() {
        return root.resolve("inputs");
    }

    public Path input(Sha256 hash) {
        return inputs().resolve(hash.hex());
    }

    public Path journals() {
        return root.resolve("journal");
    }

    /// What `sha256sum -c` reads, run in [#root].
    public Path sums() {
        return root.resolve("captures.sha256");
    }

    /// Files on their way into the study; emptied on open.
    public Path incoming() {
        return root.resolve("incoming");
    }

    public boolean isStudy() {
        return Files.isRegularFile(format());
    }

    /// Makes the folders that a study needs; a folder that holds other things is refused.
    void create() throws IOException {
        try {
            if (!isStudy() && holdsOtherThings()) {
                throw new IOException(root + " holds other files and no study. Choose a new or an empty folder.");
            }
            StudyFiles.createFolder(root);
            StudyFiles.createFolder(captures());
            StudyFiles.createFolder(inputs());
            StudyFiles.createFolder(journals());
            StudyFiles.createFolder(incoming());
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            throw readOnly(e);
        }
    }

    /// A failure to write, in words for an analyst.
    IOException readOnly(Exception cause) {
        return new IOException(
                root + " cannot be written. Make it writable, or copy the study to where you may write.", cause);
    }

    private boolean holdsOtherThings() throws IOException {
        if (!Files.exists(root)) {
            return false;
        }
        try (Stream<Path> all = Files.list(root)) {
            return all.map(path -> String.valueOf(path.getFileName()))
                    .anyMatch(name -> !name.startsWith("study.")
                            && !name.equals("captures")
                            && !name.equals("inputs")
                            && !name.equals("journal")
                            && !name.equals("incoming"));
        }
    }
}
