package org.telltale.model.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.ByteAccount;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.Layer;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Part;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.store.ProblemRow;

/// An open study. Every method may be called from any thread but the FX thread's budget is 8 ms: all but [#state],
/// [#exchanges] and [#listen] may touch the disk.
public interface Study extends AutoCloseable {
    Path folder();

    /// The fold of all journals, immutable; a new one after each edit.
    StudyState state();

    /// The kept exchanges as columns in the order of sessions and records, immutable; a new one after each import.
    ExchangeTable exchanges();

    /// Statistics and postings of fields, values and shapes over the kept exchanges; a new one when they change.
    FieldIndex fields();

    /// Writes an edit to the journal; it has reached the disk when this returns.
    JournalEntry apply(Edit edit) throws IOException;

    /// Takes back the newest edit of this writer that can be; says which.
    Optional<JournalEntry> undo() throws IOException;

    /// Does again what was taken back last; says which edit is back.
    Optional<JournalEntry> redo() throws IOException;

    /// Calls back after each change, on the thread that made it; run the result to end it.
    Runnable listen(Consumer<StudyChange> listener);

    List<Session> sessions();

    /// What became of the bytes of a session's capture file, also of records that other sessions own.
    default ByteAccount account(Session session) {
        return ByteAccount.NONE;
    }

    /// A record, kept or cut off, by its identity.
    Exchange exchange(RecordId id);

    /// The record of a citation `S#N`, S being a session's name, number, or a name it once had; [#kept] of it.
    Optional<RecordId> resolve(String citation);

    /// The citation of a record; one that was cut off is cited by the session that keeps an equal one.
    String cite(RecordId id);

    /// The record that stands for a record: itself, or where it was cut off the equal one of the session that owns it.
    default RecordId kept(RecordId id) {
        return id;
    }

    /// The conditions of a session at a record: the session's own, changed by the marks up to there.
    default Map<String, String> conditionsAt(RecordId id) {
        Map<String, String> conditions = new LinkedHashMap<>();
        sessions().stream()
                .filter(session ->
                        session.capture().equals(id.capture()) && session.kept().contains(id.number()))
                .findFirst()
                .ifPresent(session -> conditions.putAll(session.conditions()));
        state().marks().stream()
                .filter(mark -> mark.record().capture().equals(id.capture())
                        && mark.record().number() <= id.number())
                .sorted(Comparator.comparingInt(mark -> mark.record().number()))
                .forEach(mark -> conditions.putAll(mark.conditions()));
        conditions.values().removeIf(String::isEmpty);
        return conditions;
    }

    /// What is to be said about the study itself, such as a torn line of a journal, in words for an analyst.
    default List<String> notices() {
        return List.of();
    }

    /// The bytes of a payload.
    Bytes payload(Sha256 hash);

    /// Layer 0 of a part of one side, decoded with the study's choices; empty where the record has no such side or the
    /// part holds no bytes. Recent ones are kept.
    Optional<Layer> layer(RecordId id, Side side, Part part);

    /// The same with another reading of one pattern of the part; not kept.
    Optional<Layer> tried(RecordId id, Side side, Part part, String pattern, String reading);

    /// All decoders, in order of preference.
    List<PayloadDecoder> decoders();

    /// Problems of captures and payloads over what was kept.
    List<ProblemRow> problems();

    /// What the newest lines of the journals hash to, for reports; empty where nothing was edited.
    default String head() {
        return "";
    }

    /// Lets go of files and locks; nothing is lost by not calling it.
    @Override
    void close();
}
