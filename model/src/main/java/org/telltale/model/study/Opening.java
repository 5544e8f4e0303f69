package org.telltale.model.study;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.Optional;
import org.telltale.model.job.JobContext;

/// The way to an open study; lets go of lock and index when it fails half way.
final class Opening implements AutoCloseable {
    private final StudyFolder folder;
    private final StudyLock lock;
    private Optional<StudyIndex> index = Optional.empty();
    private boolean done;

    private Opening(StudyFolder folder, StudyLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// @param afresh drop the index first
    static OpenStudy open(
            StudyFolder folder,
            Author author,
            Duration wait,
            StudyTools tools,
            JobContext job,
            boolean afresh,
            GrowingFile.Disk disk)
            throws IOException {
        if (folder.isStudy()) {
            StudyFormat.check(folder.format());
        }
        folder.create();
        try (Opening opening = new Opening(folder, StudyLock.take(folder, author, wait))) {
            return opening.finish(author, tools, job, afresh, disk);
        } catch (AccessDeniedException e) {
            throw folder.readOnly(e);
        }
    }

    private OpenStudy finish(Author author, StudyTools tools, JobContext job, boolean afresh, GrowingFile.Disk disk)
            throws IOException {
        if (!folder.isStudy()) {
            StudyFormat.write(folder.format());
        }
        if (afresh) {
            StudyIndex.drop(folder);
        }
        Journals journals = Journals.read(folder.journals(), author, disk);
        StudyIndex opened = StudyIndex.open(folder, tools);
        index = Optional.of(opened);
        OpenStudy study = new OpenStudy(folder, tools, lock, opened, journals, job);
        done = true;
        return study;
    }

    @Override
    public void close() throws IOException {
        if (!done) {
            index.ifPresent(StudyIndex::close);
            lock.close();
        }
    }
}
