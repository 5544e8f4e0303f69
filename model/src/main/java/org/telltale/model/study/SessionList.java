package org.telltale.model.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;

/// The sessions of a study, and how records that others own are found in them. Immutable.
public final class SessionList {
    private static final Pattern CITATION = Pattern.compile("(.+)#(\\d{1,9})", Pattern.DOTALL);

    private final List<Session> sessions;
    private final List<Session> withRemoved;
    private final Map<Sha256, List<Session>> byCapture;
    private final Map<FileKey, Session> byFile;
    private final Map<Sha256, Content> contents;

    /// A file as it was imported.
    record FileKey(Sha256 capture, String fileName) {}

    SessionList(
            List<Session> sessions,
            List<Session> withRemoved,
            Map<FileKey, Session> byFile,
            Map<Sha256, Content> contents) {
        this.sessions = List.copyOf(sessions);
        this.withRemoved = List.copyOf(withRemoved);
        this.byFile = Map.copyOf(byFile);
        this.contents = Map.copyOf(contents);
        byCapture = withRemoved.stream().collect(Collectors.groupingBy(Session::capture));
    }

    /// In the order of their numbers; numbers of removed ones are missing.
    public List<Session> sessions() {
        return sessions;
    }

    /// The session that an imported file is, alone or with others; also one that was removed.
    public Optional<Session> of(Sha256 capture, String fileName) {
        return Optional.ofNullable(byFile.get(new FileKey(capture, fileName)));
    }

    /// The record of a citation `S#N`; see [Study#resolve].
    public Optional<RecordId> resolve(String citation) {
        Matcher parts = CITATION.matcher(citation.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(parts.group(2));
        return find(parts.group(1), number).map(session -> kept(new RecordId(session.capture(), number)));
    }

    /// The record that stands for a record: itself, or the equal one of the session that owns it.
    public RecordId kept(RecordId id) {
        if (session(id).isPresent()) {
            return id;
        }
        Content content = contents.get(id.capture());
        if (content == null || id.number() < 1 || id.number() > content.run().size()) {
            return id;
        }
        Content.Kept kept = content.owner(id.number());
        return new RecordId(kept.content().standing(), kept.number());
    }

    /// `S#N` of the session that keeps the record; the capture's hash for S where there is none.
    public String cite(RecordId id) {
        RecordId kept = kept(id);
        return session(kept)
                .map(session -> session.cite(kept.number()))
                .orElse(kept.capture().hex() + "#" + kept.number());
    }

    /// The session that keeps a record; the first where several have the same bytes.
    public Optional<Session> session(RecordId kept) {
        return byCapture.getOrDefault(kept.capture(), List.of()).stream()
                .filter(session -> session.kept().contains(kept.number()))
                .findFirst();
    }

    /// By name, then by number, then by a name it once had.
    private Optional<Session> find(String name, int record) {
        return first(s -> s.name().equals(name), record)
                .or(() -> first(s -> String.valueOf(s.number()).equals(name), record))
                .or(() -> first(s -> s.alsoNamed().contains(name), record));
    }

    private Optional<Session> first(Predicate<Session> wanted, int record) {
        return withRemoved.stream()
                .filter(session -> wanted.test(session) && record >= 1 && record <= session.records())
                .findFirst();
    }
}
