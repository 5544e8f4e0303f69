package org.telltale.model.usecase;

import java.nio.file.Path;
import org.telltale.model.session.Session;

/// What became of one file of an import.
public sealed interface FileResult {
    Path path();

    /// It is in the study now.
    ///
    /// @param session as it is after the whole import; shared by files that are equal
    /// @param problems remarks about the file and its records
    record Imported(Path path, Session session, int problems) implements FileResult {}

    /// It was in the study already, in the same way; nothing changed.
    record AlreadyHere(Path path, Session session) implements FileResult {}

    /// A list of names is in use now.
    record Names(Path path, int names, int problems) implements FileResult {}

    /// A key log is in use for the packet captures of this import.
    ///
    /// @param empty whether it holds no key yet
    record Keys(Path path, boolean empty) implements FileResult {}

    /// Nothing of it is in the study.
    ///
    /// @param reason what is wrong and what to try, without a word of the content
    record Failed(Path path, String reason) implements FileResult {}
}
