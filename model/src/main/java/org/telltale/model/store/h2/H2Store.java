package org.telltale.model.store.h2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.ByteAccount;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.PayloadPipeline;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Session;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;
import org.telltale.model.store.CaptureSummary;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.store.FieldIndex;
import org.telltale.model.store.ProblemRow;
import org.telltale.model.store.RecordDigests;
import org.telltale.model.store.StudyStore;
import org.telltale.model.store.page.BodyDecoding;
import org.telltale.model.store.page.BodyPages;
import org.telltale.model.store.page.ColumnTable;
import org.telltale.model.store.page.Index;
import org.telltale.model.store.page.Pages;
import org.telltale.model.store.page.PayloadDirectory;
import org.telltale.model.store.page.PayloadFile;
import org.telltale.model.store.page.Readings;
import org.telltale.model.store.page.Redecoding;
import org.telltale.model.store.page.Sweep;
import org.telltale.model.store.page.ValueCodes;

/// The index of a study in `index.mv.db` and `payloads.dat` of its folder.
///
/// A write is one transaction; what it wrote counts once the capture's row says so, which a later transaction does. On
/// opening, what a capture without that left is removed, and so is an index that other decoders made.
public final class H2Store implements StudyStore {
    private final Database database;
    private final PayloadFile payloads;
    private final ValueCodes codes;
    private final BodyDecoding decoding;
    private final Index index;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile Snapshot snapshot;
    private volatile boolean removed;

    private H2Store(Database database, PayloadFile payloads, BodyDecoding decoding) throws IOException {
        this.database = database;
        this.payloads = payloads;
        this.decoding = decoding;
        codes = new ValueCodes(database.key());
        index = new Index(database.writer(), payloads, decoding, codes);
        index.load(Readings.NONE);
        snapshot = new Snapshot(database, database.captures(), index.readings(), BodyPages.NONE);
    }

    /// Opens the index of a study folder, or makes an empty one.
    ///
    /// @throws IOException also when another process has it open
    public static H2Store open(Path folder, PayloadPipeline pipeline) throws IOException {
        String signature = pipeline.decoders().stream()
                .map(decoder -> decoder.id().name() + "/" + decoder.id().version())
                .collect(Collectors.joining(" "));
        return open(
                folder, signature, (bytes, hint, choices) -> pipeline.decode(bytes, hint, choices, JobContext.NONE));
    }

    /// @param signature changes whenever the same bytes give another tree
    static H2Store open(Path folder, String signature, BodyDecoding decoding) throws IOException {
        Database database = Database.open(folder, signature);
        PayloadDirectory directory = new PayloadDirectory();
        for (Pages.Ref page : database.writer().list(Pages.Kind.PAYLOADS, Pages.STUDY)) {
            directory.load(page.first(), database.writer().read(page));
        }
        H2Store store = new H2Store(database, PayloadFile.open(folder.resolve("payloads.dat"), directory), decoding);
        store.clear();
        return store;
    }

    @Override
    public Set<Sha256> captures() {
        return Set.copyOf(snapshot.captures().keySet());
    }

    @Override
    public ByteAccount account(Sha256 capture) {
        return capture(capture).account();
    }

    @Override
    public CaptureWriter write(Sha256 capture) throws IOException {
        if (snapshot.captures().containsKey(capture)) {
            throw new IllegalStateException("capture " + capture + " is in the study already");
        }
        return new H2Writer(this, capture);
    }

    Database database() {
        return database;
    }

    Index index() {
        return index;
    }

    /// Number of the last capture there ever was.
    int lastCapture() throws IOException {
        return database.captures().stream()
                .mapToInt(Database.Capture::number)
                .max()
                .orElse(0);
    }

    /// Commits, and shows readers the result.
    void publish() throws IOException {
        lock.writeLock().lock();
        try {
            database.commit();
            snapshot = new Snapshot(database, database.captures(), index.readings(), snapshot.held());
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Stores the payload directory from a payload on.
    void storePayloads(int first) throws IOException {
        PayloadDirectory directory = payloads.directory();
        for (int page = first / PayloadDirectory.PAGE * PayloadDirectory.PAGE;
                page < directory.count();
                page += PayloadDirectory.PAGE) {
            database.writer().put(Pages.Kind.PAYLOADS, Pages.STUDY, page, directory.page(page));
        }
    }

    /// Goes back to what is committed.
    void rollback(int payloadCount) throws IOException {
        database.rollback();
        index.load(snapshot.readings());
        payloads.cut(payloadCount);
    }

    @Override
    public void remove(Sha256 capture) throws IOException {
        Database.Capture gone = capture(capture);
        database.put(new Database.Capture(gone.number(), capture, gone.records(), false, gone.account()));
        publish();
        clear();
        removed = true;
    }

    /// Removes what incomplete captures left. Can be stopped anywhere, and goes on at the next opening.
    void clear() throws IOException {
        List<Integer> gone = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        database.captures().forEach(capture -> (capture.complete() ? kept : gone).add(capture.number()));
        if (gone.isEmpty()) {
            database.commit();
            return;
        }
        BitSet dead = new Sweep(index).remove(gone, kept);
        new Redecoding(index, lastCapture()).settle();
        index.dictionaries().store(database.writer());
        publish();
        lock.writeLock().lock();
        try {
            for (int payload = dead.nextSetBit(0); payload >= 0; payload = dead.nextSetBit(payload + 1)) {
                payloads.erase(payload);
            }
            payloads.force();
            storePayloads(0);
            for (int capture : gone) {
                database.delete(capture);
            }
            publish();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Database.Capture capture(Sha256 hash) {
        Database.Capture capture = snapshot.captures().get(hash);
        if (capture == null) {
            throw new NoSuchElementException("capture " + hash + " is not in the index");
        }
        return capture;
    }

    @Override
    public RecordDigests digests(Sha256 capture) {
        return read(now -> database.read(pages -> CaptureReads.digests(pages, capture(capture))));
    }

    @Override
    public int records(Sha256 capture) {
        return capture(capture).records();
    }

    @Override
    public CaptureSummary summary(Sha256 capture) {
        return read(now -> database.read(pages -> CaptureReads.summary(pages, capture(capture))));
    }

    @Override
    public Exchange exchange(RecordId id) {
        return read(now -> CaptureReads.exchange(database, now, capture(id.capture()), id, payloads.directory()));
    }

    @Override
    public Bytes payload(Sha256 hash) {
        int number = payloads.directory().find(hash);
        if (number < 0) {
            throw new NoSuchElementException("payload " + hash + " is not in the index");
        }
        return read(_ -> payloads.read(number));
    }

    @Override
    public ExchangeTable table(List<Session> sessions) {
        return read(now -> new TableReading(now, database).table(sessions));
    }

    /// @param table one that this store made
    @Override
    public FieldIndex fields(ExchangeTable table) {
        if (!(table instanceof ColumnTable columns)) {
            throw new IllegalArgumentException("not a table of this store");
        }
        return read(now -> new FieldReading(now, payloads, decoding, codes).fields(columns));
    }

    @Override
    public List<ProblemRow> problems(Set<Sha256> captures) {
        return read(now -> new ProblemReading(now, database).problems(captures));
    }

    @Override
    public Choices choices(Endpoint endpoint, Side side) {
        return snapshot.readings().choices(endpoint, side);
    }

    @Override
    public void choose(Endpoint endpoint, Side side, Choices chosen) throws IOException {
        int before = payloads.directory().count();
        boolean done = false;
        try {
            new Redecoding(index, lastCapture()).choose(new Readings.Target(endpoint, side), chosen);
            index.dictionaries().store(database.writer());
            publish();
            done = true;
        } finally {
            if (!done) {
                rollback(before);
            }
        }
    }

    @FunctionalInterface
    private interface Read<T> {
        T from(Snapshot now) throws IOException;
    }

    private <T> T read(Read<T> what) {
        lock.readLock().lock();
        try {
            return what.from(snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Ends the store; bytes it handed out cannot be read any more.
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            payloads.close();
            database.close(removed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
