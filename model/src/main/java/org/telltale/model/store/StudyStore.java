package org.telltale.model.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.ByteAccount;
import org.telltale.model.decode.Choices;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;

/// The rebuildable index of a study: records of captures, different payloads, and what was read from them.
///
/// Writes come from one thread at a time; reads from any.
public interface StudyStore extends AutoCloseable {
    /// Captures that are here completely; what a crash left of others was removed on opening.
    Set<Sha256> captures();

    /// What became of the bytes of a capture.
    default ByteAccount account(Sha256 capture) {
        return ByteAccount.NONE;
    }

    /// Begins to take a capture in. Nothing of it is visible before [CaptureWriter#complete].
    CaptureWriter write(Sha256 capture) throws IOException;

    /// Forgets a capture and the payloads that only it had.
    void remove(Sha256 capture) throws IOException;

    /// One digest of content for each record in order: equal digests are equal records (payloads, names, URL, time; not
    /// the place in the file). By [ContentDigest].
    RecordDigests digests(Sha256 capture);

    /// How many records a capture has.
    int records(Sha256 capture);

    CaptureSummary summary(Sha256 capture);

    Exchange exchange(RecordId id);

    Bytes payload(Sha256 hash);

    /// The columns of the kept records of these sessions. Two sessions may share a capture: files of equal bytes that
    /// say too little to be told from chance stay apart, and then several rows have one record.
    ExchangeTable table(List<Session> sessions);

    /// Statistics and postings over the rows of a table.
    FieldIndex fields(ExchangeTable table);

    /// Problems of these captures' files, and of their records.
    List<ProblemRow> problems(Set<Sha256> captures);

    /// What the study's unambiguous instances, and the analyst's choices before them, say of an endpoint's patterns.
    Choices choices(Endpoint endpoint, Side side);

    /// Decodes again what a change of the analyst's choices touches.
    ///
    /// @param chosen the analyst's choices for patterns of that endpoint
    void choose(Endpoint endpoint, Side side, Choices chosen) throws IOException;

    @Override
    void close();

    /// The identity of a record's content.
    ///
    /// @param high first 8 bytes of a SHA-256 over the content
    /// @param low the next 8
    /// @param payload a number that is equal for equal payloads: the request's, or the response's where the request is
    ///     empty or absent; -1 where both are
    /// @param likeness a number that is equal for recordings of one exchange by different tools, or 0: see [Likeness]
    /// @param time microseconds since 1970 UTC, or [ExchangeTable#NO_TIME]
    record RecordDigest(long high, long low, int payload, long likeness, long time) {
        /// A record that is like no other.
        public RecordDigest(long high, long low, int payload) {
            this(high, low, payload, 0, ExchangeTable.NO_TIME);
        }
    }

    /// Takes the records of one capture, in order.
    interface CaptureWriter extends org.telltale.model.capture.ExchangeSink, AutoCloseable {
        int records();

        /// Makes everything visible at once and durable.
        void complete() throws IOException;

        /// Without [#complete] before it, leaves no trace.
        @Override
        void close();

        /// A failure that happened while a record was being taken.
        Optional<IOException> failure();
    }
}
