package org.telltale.model.store.page;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Message;
import org.telltale.model.session.Part;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.store.CaptureSummary;
import org.telltale.model.store.ContentDigest;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.StudyStore.RecordDigest;
import org.telltale.model.store.page.Columns.Narrow;
import org.telltale.model.store.page.Columns.Wide;
import org.telltale.model.store.page.Pages.Kind;

/// Turns the records of one capture into pages, in order.
public final class RecordIntake {
    private static final int MOST_RECORD_BYTES = 1 << 16;

    private final Index index;
    private final int capture;
    private final Sha256 hash;
    private final RecordCodec codec;
    private final Columns columns = new Columns(Columns.PAGE);
    private final Packer records = new Packer();
    private final Packer digests = new Packer();
    private final Packer problems = new Packer();
    private final CaptureSummary.Gathering summary = new CaptureSummary.Gathering();
    private int count;
    private int recordsFirst = 1;

    /// @param capture the capture's number in the index
    public RecordIntake(Index index, int capture, Sha256 hash) {
        this.index = index;
        this.capture = capture;
        this.hash = hash;
        codec = new RecordCodec(index.payloads().directory());
    }

    public int count() {
        return count;
    }

    public void problem(Problem problem) {
        RecordCodec.problem(problems.number(0), problem);
    }

    public void record(CapturedRecord record) throws IOException {
        count++;
        summary.see(record);
        int row = columns.addRow();
        record.problems().forEach(problem -> RecordCodec.problem(problems.number(count), problem));
        columns.set(Narrow.PROBLEMS, row, record.problems().size());
        Endpoint endpoint = Endpoint.of(record.method(), record.url(), record.requestId());
        columns(record, row, endpoint);
        Optional<Message> request = message(record.request(), endpoint, Side.REQUEST, row);
        Optional<Message> response = message(record.response(), endpoint, Side.RESPONSE, row);
        text(record.url(), new Context(endpoint, Side.REQUEST, Part.URL, ""), Narrow.REQUEST_URL, row);
        codec.write(
                records,
                new Exchange(
                        new RecordId(hash, count),
                        record.span(),
                        record.protocol(),
                        record.method(),
                        record.url(),
                        record.host(),
                        endpoint,
                        record.requestId(),
                        record.requestName(),
                        record.status(),
                        record.time(),
                        record.duration(),
                        request,
                        response,
                        record.attributes()));
        digest(record, request, row);
        store(false);
    }

    private void digest(CapturedRecord record, Optional<Message> request, int row) {
        boolean empty = request.map(message -> message.size() == 0).orElse(true);
        int telling = columns.get(empty ? Narrow.RESPONSE_PAYLOAD : Narrow.REQUEST_PAYLOAD, row);
        RecordDigest digest =
                ContentDigest.of(record, ContentDigest.telling(record).isEmpty() ? -1 : telling);
        digests.fixed(digest.high())
                .fixed(digest.low())
                .signed(digest.payload())
                .fixed(digest.likeness())
                .fixed(digest.time());
    }

    private void columns(CapturedRecord record, int row, Endpoint endpoint) {
        Dictionaries dictionaries = index.dictionaries();
        columns.set(Narrow.ENDPOINT, row, dictionaries.endpoints.number(endpoint));
        Origin origin = new Origin(record.host(), record.method(), record.protocol());
        columns.set(Narrow.ORIGIN, row, dictionaries.origins.number(origin));
        columns.set(Narrow.STATUS, row, record.status().orElse(0));
        columns.set(Wide.TIME, row, record.time().map(RecordIntake::micros).orElse(ExchangeTable.NO_TIME));
        columns.set(
                Wide.DURATION, row, record.duration().map(RecordIntake::micros).orElse(-1L));
    }

    private Optional<Message> message(Optional<CapturedMessage> captured, Endpoint endpoint, Side side, int row)
            throws IOException {
        boolean request = side == Side.REQUEST;
        Narrow payloadColumn = request ? Narrow.REQUEST_PAYLOAD : Narrow.RESPONSE_PAYLOAD;
        Wide sizeColumn = request ? Wide.REQUEST_SIZE : Wide.RESPONSE_SIZE;
        Narrow bodyColumn = request ? Narrow.REQUEST_BODY : Narrow.RESPONSE_BODY;
        Narrow headersColumn = request ? Narrow.REQUEST_HEADERS : Narrow.RESPONSE_HEADERS;
        if (captured.isEmpty()) {
            columns.set(payloadColumn, row, -1);
            columns.set(sizeColumn, row, -1);
            columns.set(bodyColumn, row, -1);
            columns.set(headersColumn, row, -1);
            return Optional.empty();
        }
        CapturedMessage message = captured.get();
        int payload = index.payloads().add(message.body());
        columns.set(payloadColumn, row, payload);
        columns.set(sizeColumn, row, message.body().size());
        Outcome outcome = new Outcome("", PayloadState.EMPTY);
        int body = body(payload, message.body(), new Context(endpoint, side, Part.BODY, message.mediaType()), row);
        columns.set(bodyColumn, row, body);
        if (body >= 0) {
            outcome = index.dictionaries().outcomes.get(index.bodies().outcome(body));
        }
        columns.set(
                request ? Narrow.REQUEST_STATE : Narrow.RESPONSE_STATE,
                row,
                outcome.state().ordinal());
        text(message.headers().text(), new Context(endpoint, side, Part.HEADERS, ""), headersColumn, row);
        return Optional.of(new Message(
                index.payloads().directory().hash(payload),
                message.body().size(),
                message.mediaType(),
                outcome.decoder(),
                outcome.state(),
                message.headers()));
    }

    private void text(String text, Context context, Narrow column, int row) throws IOException {
        if (text.isEmpty()) {
            columns.set(column, row, -1);
            return;
        }
        Bytes bytes = Bytes.utf8(text);
        columns.set(column, row, body(index.payloads().add(bytes), bytes, context, row));
    }

    private int body(int payload, Bytes bytes, Context context, int row) throws IOException {
        if (bytes.isEmpty()) {
            return -1;
        }
        int body = index.body(payload, bytes, context);
        int before = columns.get(Narrow.PROBLEMS, row);
        columns.set(Narrow.PROBLEMS, row, before + index.bodies().problems(body));
        return body;
    }

    private static long micros(Instant time) {
        return micros(time.getEpochSecond(), time.getNano());
    }

    private static long micros(Duration time) {
        return micros(time.getSeconds(), time.getNano());
    }

    /// Times beyond the year 290,000 are held at the end of the range.
    private static long micros(long seconds, int nanos) {
        long most = Long.MAX_VALUE / 1_000_000 - 1;
        return Math.clamp(seconds, -most, most) * 1_000_000 + nanos / 1000;
    }

    private void store(boolean all) throws IOException {
        if (columns.rows() == Columns.PAGE || all && columns.rows() > 0) {
            int first = count - columns.rows() + 1;
            index.pages().put(Kind.COLUMNS, capture, first, columns.page());
            index.pages().put(Kind.DIGESTS, capture, first, digests.toArray());
            columns.clear();
            digests.clear();
        }
        if (records.size() >= MOST_RECORD_BYTES || all && records.size() > 0) {
            index.pages().put(Kind.RECORDS, capture, recordsFirst, records.toArray());
            records.clear();
            recordsFirst = count + 1;
        }
    }

    /// Writes what is left. The capture's problems are one page, and so is what it says of itself.
    public void finish() throws IOException {
        store(true);
        index.pages().put(Kind.SUMMARIES, capture, 0, SummaryPage.write(summary.summary()));
        if (problems.size() > 0) {
            index.pages().put(Kind.PROBLEMS, capture, 0, problems.toArray());
        }
        index.storeBodies();
    }
}
