package org.telltale.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.Layer;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Headers;
import org.telltale.model.session.Message;
import org.telltale.model.session.Overlap;
import org.telltale.model.session.Part;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.Ranges;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.store.ProblemRow;
import org.telltale.model.study.Edit;
import org.telltale.model.study.JournalEntry;
import org.telltale.model.study.Schemas;
import org.telltale.model.study.Study;
import org.telltale.model.study.StudyChange;
import org.telltale.model.study.StudyState;
import org.telltale.model.tag.KnownValue;
import org.telltale.model.tag.Tag;

/// A study of requests that are all in memory, with the edits that tests of findings need.
public final class MemoryStudy implements Study {
    /// One request of a session.
    ///
    /// @param requestId request number
    /// @param span its bytes in the capture file
    public record Request(String requestId, Bytes payload, Span span) {
        public Request(String requestId, Bytes payload) {
            this(requestId, payload, new Span(0, 0));
        }
    }

    private final Path folder;
    private final Function<Bytes, Layer> decoder;
    private final List<Session> sessions = new ArrayList<>();
    private final Map<RecordId, Exchange> all = new LinkedHashMap<>();
    private final Map<Sha256, Bytes> payloads = new HashMap<>();
    private final Map<Sha256, Layer> layers = new HashMap<>();
    private final List<JournalEntry> history = new ArrayList<>();
    private Optional<MemoryTable> table = Optional.empty();
    private Optional<FieldIndex> index = Optional.empty();

    public MemoryStudy(Path folder, Function<Bytes, Layer> decoder) {
        this.folder = folder;
        this.decoder = decoder;
    }

    /// Adds a session that keeps the requests from `first` on of those its capture holds.
    public Session add(String name, Sha256 capture, List<Request> requests, int first, Map<String, String> conditions) {
        int number = 1;
        for (Request request : requests) {
            RecordId id = new RecordId(capture, number++);
            all.put(id, exchange(id, request));
        }
        Ranges kept = new Ranges(List.of(new Ranges.Run(first, requests.size())));
        Session session = new Session(
                sessions.size() + 1,
                name,
                List.of(),
                name + ".log.jsonl",
                capture,
                0,
                "jsonl",
                requests.size(),
                kept,
                Overlap.NONE,
                conditions);
        sessions.add(session);
        table = Optional.empty();
        index = Optional.empty();
        return session;
    }

    private Exchange exchange(RecordId id, Request request) {
        Sha256 hash = Sha256.of(request.payload());
        payloads.put(hash, request.payload());
        String decoded = request.payload().isEmpty() ? "" : layer(hash).decoder();
        PayloadState state = request.payload().isEmpty()
                ? PayloadState.EMPTY
                : "bytes".equals(decoded) ? PayloadState.OPAQUE : PayloadState.DECODED;
        Message message = new Message(hash, request.payload().size(), "", decoded, state, Headers.NONE);
        return new Exchange(
                id,
                request.span(),
                "rpc",
                "",
                "",
                "",
                Endpoint.of("", "", request.requestId()),
                request.requestId(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(message),
                Optional.empty(),
                Map.of());
    }

    private Layer layer(Sha256 hash) {
        return layers.computeIfAbsent(hash, h -> decoder.apply(payload(h)));
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public MemoryTable exchanges() {
        MemoryTable now = table.orElseGet(() -> new MemoryTable(sessions, all));
        table = Optional.of(now);
        return now;
    }

    @Override
    public FieldIndex fields() {
        ExchangeTable rows = exchanges();
        FieldIndex now =
                index.orElseGet(() -> new MemoryIndex(rows, (row, side) -> layer(rows.id(row), side, Part.BODY)));
        index = Optional.of(now);
        return now;
    }

    @Override
    public StudyState state() {
        Map<String, String> facts = new LinkedHashMap<>();
        List<Tag> tags = new ArrayList<>();
        List<Edit.NameEndpoint> names = new ArrayList<>();
        for (JournalEntry entry : history) {
            if (entry.edit() instanceof Edit.SetFact(String name, String value)) {
                facts.put(name, value);
            } else if (entry.edit() instanceof Edit.AddTag tag) {
                tags.add(tag.tag("t" + (tags.size() + 1), entry.author(), entry.time()));
            } else if (entry.edit() instanceof Edit.NameEndpoint name) {
                names.add(name);
            }
        }
        return new StudyState(
                facts,
                tags,
                List.<KnownValue>of(),
                List.of(),
                List.of(),
                edits(Edit.SetAside.class),
                edits(Edit.LookFor.class),
                new MemoryNames(names),
                Map.of(),
                Schemas.NONE,
                List.copyOf(history));
    }

    private <E> List<E> edits(Class<E> kind) {
        return history.stream()
                .map(JournalEntry::edit)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Override
    public JournalEntry apply(Edit edit) {
        int number = history.size() + 1;
        JournalEntry entry = new JournalEntry("w-" + number, "w", number, "Ann", Instant.EPOCH, edit);
        history.add(entry);
        return entry;
    }

    @Override
    public Optional<JournalEntry> undo() throws IOException {
        return Optional.empty();
    }

    @Override
    public Optional<JournalEntry> redo() throws IOException {
        return Optional.empty();
    }

    @Override
    public Runnable listen(Consumer<StudyChange> listener) {
        return () -> {};
    }

    @Override
    public List<Session> sessions() {
        return List.copyOf(sessions);
    }

    @Override
    public Exchange exchange(RecordId id) {
        return Optional.ofNullable(all.get(id)).orElseThrow();
    }

    @Override
    public Optional<RecordId> resolve(String citation) {
        int hash = citation.lastIndexOf('#');
        return sessions.stream()
                .filter(session -> session.name().equals(citation.substring(0, hash)))
                .map(session -> new RecordId(session.capture(), Integer.parseInt(citation.substring(hash + 1))))
                .findFirst();
    }

    @Override
    public String cite(RecordId id) {
        return sessions.stream()
                .filter(session -> session.capture().equals(id.capture()))
                .map(session -> session.cite(id.number()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Bytes payload(Sha256 hash) {
        return Optional.ofNullable(payloads.get(hash)).orElseThrow();
    }

    @Override
    public Optional<Layer> layer(RecordId id, Side side, Part part) {
        if (part != Part.BODY) {
            return Optional.empty();
        }
        return exchange(id).side(side).filter(m -> m.size() > 0).map(m -> layer(m.payload()));
    }

    @Override
    public Optional<Layer> tried(RecordId id, Side side, Part part, String pattern, String reading) {
        return layer(id, side, part);
    }

    @Override
    public List<PayloadDecoder> decoders() {
        return List.of();
    }

    @Override
    public List<ProblemRow> problems() {
        return List.of();
    }

    @Override
    public void close() {}
}
