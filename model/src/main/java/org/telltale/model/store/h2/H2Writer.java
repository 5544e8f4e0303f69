package org.telltale.model.store.h2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.ByteAccount;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Sha256;
import org.telltale.model.store.StudyStore;
import org.telltale.model.store.page.RecordIntake;
import org.telltale.model.store.page.Redecoding;

/// One capture on its way into the index. Confined to the store's writing thread.
final class H2Writer implements StudyStore.CaptureWriter {
    private final H2Store store;
    private final Sha256 hash;
    private final int number;
    private final int payloadsBefore;
    private final RecordIntake intake;
    private Optional<IOException> failure = Optional.empty();
    private final ByteAccount.Tally bytes = new ByteAccount.Tally();
    private boolean ended;

    H2Writer(H2Store store, Sha256 hash) throws IOException {
        this.store = store;
        this.hash = hash;
        number = store.lastCapture() + 1;
        payloadsBefore = store.index().payloads().directory().count();
        store.database().put(new Database.Capture(number, hash, 0, false, ByteAccount.NONE));
        store.database().commit();
        intake = new RecordIntake(store.index(), number, hash);
    }

    @Override
    public void record(CapturedRecord record) {
        if (failure.isEmpty()) {
            try {
                intake.record(record);
            } catch (IOException e) {
                failure = Optional.of(e);
            }
        }
    }

    @Override
    public void problem(Problem problem) {
        intake.problem(problem);
    }

    @Override
    public void covers(Span span, ByteAccount.Use use) {
        bytes.add(span, use);
    }

    @Override
    public int records() {
        return intake.count();
    }

    @Override
    public Optional<IOException> failure() {
        return failure;
    }

    @Override
    public void complete() throws IOException {
        if (failure.isPresent()) {
            throw new IOException("the capture could not be written", failure.get());
        }
        intake.finish();
        new Redecoding(store.index(), number).settle();
        store.index().dictionaries().store(store.database().writer());
        store.storePayloads(payloadsBefore);
        store.index().payloads().force();
        store.database().commit();
        store.database().put(new Database.Capture(number, hash, intake.count(), true, bytes.account()));
        store.publish();
        ended = true;
    }

    @Override
    public void close() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            store.rollback(payloadsBefore);
            store.database().delete(number);
            store.database().commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
