package org.telltale.model.study;

import java.io.IOException;
import java.nio.file.Path;

/// Somebody else has the study open.
public final class StudyLockedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String holder;

    StudyLockedException(Path folder, String holder) {
        super(folder + " is open elsewhere: " + holder + ". Close it there, or try again later.");
        this.holder = holder;
    }

    /// Author, process id and since when.
    public String holder() {
        return holder;
    }
}
