package org.telltale.model.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Sha256;

/// Copies another study's journals in, and before them the captures and inputs that they name.
final class Merge {
    private final StudyFolder here;
    private final Vault vault;

    Merge(StudyFolder here, Vault vault) {
        this.here = here;
        this.vault = vault;
    }

    private record Coming(Path target, Bytes content) {}

    void take(StudyFolder other, JobContext job) throws IOException {
        if (!other.isStudy()) {
            throw new IOException(other.root() + " is no study: it has no study.json.");
        }
        StudyFormat.check(other.format());
        List<Coming> journals = new ArrayList<>();
        for (Path journal : Journals.list(other.journals())) {
            JournalFile file = JournalFile.read(journal);
            if (file.isBroken()) {
                throw new IOException(
                        journal + " is damaged (" + file.problems().getFirst().message() + "). Nothing was taken in.");
            }
            longer(journal, file).ifPresent(journals::add);
            copyNamed(other, file, job);
        }
        for (Coming coming : journals) {
            StudyFiles.write(coming.target(), coming.content().toArray());
        }
    }

    /// The journal where it has more than the one of that name here; a journal only ever grows.
    private Optional<Coming> longer(Path journal, JournalFile read) throws IOException {
        Path target = here.journals().resolve(journal.getFileName().toString());
        byte[] theirs = Arrays.copyOf(Files.readAllBytes(journal), Math.toIntExact(read.length()));
        byte[] ours = Files.exists(target)
                ? Arrays.copyOf(
                        Files.readAllBytes(target),
                        Math.toIntExact(JournalFile.read(target).length()))
                : new byte[0];
        int common = Math.min(ours.length, theirs.length);
        if (Arrays.mismatch(ours, 0, common, theirs, 0, common) >= 0) {
            throw new IOException(
                    journal.getFileName() + " was continued in both studies by the same author on the same"
                            + " installation, so neither can take the other in. Nothing was taken in.");
        }
        return theirs.length > ours.length ? Optional.of(new Coming(target, Bytes.of(theirs))) : Optional.empty();
    }

    private void copyNamed(StudyFolder other, JournalFile journal, JobContext job) throws IOException {
        Set<Sha256> captures = new LinkedHashSet<>();
        Set<Sha256> inputs = new LinkedHashSet<>();
        for (JournalEntry entry : journal.entries()) {
            if (entry.edit() instanceof Edit.ImportCapture e) {
                captures.add(e.capture());
                inputs.addAll(e.options().values());
            } else if (entry.edit() instanceof Edit.UseNames e) {
                inputs.add(e.input());
            } else if (entry.edit() instanceof Edit.AddSchema e) {
                inputs.add(e.input());
            }
        }
        for (Sha256 capture : captures) {
            copy(other.capture(capture), here.capture(capture), capture, job);
        }
        for (Sha256 input : inputs) {
            copy(other.input(input), here.input(input), input, job);
        }
    }

    /// What is missing or altered there stays missing here, and is a problem once the study is looked at.
    private void copy(Path from, Path to, Sha256 hash, JobContext job) throws IOException {
        if (Files.exists(to) || !Files.exists(from)) {
            return;
        }
        Vault.Staged staged = vault.stage(from, job);
        if (staged.hash().equals(hash)) {
            vault.admit(staged, to);
        } else {
            StudyFiles.delete(staged.path());
        }
    }
}
