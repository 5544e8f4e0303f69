package org.telltale.model.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.probe.Fit;

/// Says which importer reads a file, from its name and its first bytes.
public final class Recognizer {
    /// Bytes of a file that a probe sees.
    public static final int HEAD = 1 << 16;

    private final List<SessionImporter> importers;
    private final List<CaptureArchive> archives;

    public Recognizer(List<SessionImporter> importers) {
        this(importers, List.of());
    }

    public Recognizer(List<SessionImporter> importers, List<CaptureArchive> archives) {
        this.importers = List.copyOf(importers);
        this.archives = List.copyOf(archives);
    }

    /// What a file may be, the surest first, those that do not fit last.
    ///
    /// @param format the importer's id, or the name of a format that none reads
    /// @param importer empty for an archive and for a format that none reads
    /// @param archive present for an archive that is opened
    public record Candidate(
            String format, Optional<SessionImporter> importer, Optional<CaptureArchive> archive, Fit fit, String why) {
        public boolean isRead() {
            return importer.isPresent() || archive.isPresent();
        }
    }

    /// The archive that a file is by its first bytes.
    public Optional<CaptureArchive> archive(byte[] head) {
        return archives.stream()
                .filter(one -> one.probe(head).fit() != Fit.NONE)
                .findFirst();
    }

    public List<Candidate> rank(String name, byte[] head) {
        Optional<String> unread = UnreadFormats.of(head);
        Optional<CaptureArchive> archive = archive(head);
        Optional<String> other = archive.filter(one -> !one.packsOne())
                .map(one -> one.probe(head).why())
                .or(() -> unread.map(format -> "a " + format));
        List<Candidate> all = new ArrayList<>();
        archive.ifPresent(one -> all.add(new Candidate(
                one.id(), Optional.empty(), archive, Fit.LIKELY, one.probe(head).why() + ", which is opened")));
        for (SessionImporter importer : importers) {
            SessionImporter.Recognition seen = importer.probe(name, head);
            boolean guess = seen.fit() == Fit.POSSIBLE && other.isPresent();
            all.add(new Candidate(
                    importer.id(),
                    Optional.of(importer),
                    Optional.empty(),
                    guess ? Fit.NONE : seen.fit(),
                    guess ? other.get() : seen.why()));
        }
        all.sort(Comparator.comparing(Candidate::fit).reversed().thenComparing(Candidate::format));
        unread.ifPresent(format -> {
            Candidate none = new Candidate(
                    format, Optional.empty(), Optional.empty(), Fit.NONE, "a " + format + ", which is not read yet");
            boolean known = !all.isEmpty() && all.getFirst().fit() != Fit.NONE;
            all.add(known ? all.size() : 0, none);
        });
        return List.copyOf(all);
    }

    /// The surest candidate, also where its fit is NONE: then it says why the file cannot be read.
    public Optional<Candidate> best(String name, byte[] head) {
        return rank(name, head).stream().findFirst();
    }

    /// The bytes that [#rank] looks at.
    public static byte[] head(Bytes file) {
        return file.toArray(new Span(0, Math.min(HEAD, file.size())));
    }
}
