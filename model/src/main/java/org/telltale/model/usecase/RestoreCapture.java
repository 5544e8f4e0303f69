package org.telltale.model.usecase;

import java.io.IOException;
import java.nio.file.Path;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Sha256;
import org.telltale.model.study.Edit;
import org.telltale.model.study.Intake;
import org.telltale.model.study.OpenStudy;

/// Puts the original of a capture back that is missing from the study or altered there. Nothing else changes.
public final class RestoreCapture {
    private final OpenStudy study;

    public RestoreCapture(OpenStudy study) {
        this.study = study;
    }

    /// @return the capture that the file is, whatever it is called
    /// @throws IOException when the file is none of the damaged captures by its SHA-256, or cannot be read
    public Edit.ImportCapture run(Path file, JobContext job) throws IOException {
        try (Intake intake = study.intake()) {
            Sha256 hash = intake.capture(file, job);
            Edit.ImportCapture found = study.damaged().stream()
                    .filter(damaged -> damaged.capture().equals(hash))
                    .findFirst()
                    .orElseThrow(() -> new IOException(file.getFileName()
                            + " is not the original of a damaged capture (its SHA-256 is " + hash + ")"));
            intake.commit();
            return found;
        }
    }
}
