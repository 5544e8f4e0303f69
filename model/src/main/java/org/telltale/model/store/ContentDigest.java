package org.telltale.model.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.session.Headers;
import org.telltale.model.session.Sha256;
import org.telltale.model.store.StudyStore.RecordDigest;

/// The one rule by which two records are equal: everything a capture says of them but their place and their problems.
public final class ContentDigest {
    private static final int CHUNK = 1 << 16;

    private final MessageDigest digest = Sha256.digest();

    private ContentDigest() {}

    /// @param payload as [RecordDigest#payload]
    public static RecordDigest of(CapturedRecord record, int payload) {
        ContentDigest content = new ContentDigest();
        content.add(record);
        ByteBuffer hash = ByteBuffer.wrap(content.digest.digest());
        long likeness = record.time().isPresent() ? Likeness.of(record) : 0;
        long time = record.time().map(ContentDigest::micros).orElse(ExchangeTable.NO_TIME);
        return new RecordDigest(hash.getLong(), hash.getLong(), payload, likeness, time);
    }

    /// Times beyond the year 290,000 are held at the end of the range.
    private static long micros(Instant time) {
        long most = Long.MAX_VALUE / 1_000_000 - 1;
        return Math.clamp(time.getEpochSecond(), -most, most) * 1_000_000 + time.getNano() / 1000;
    }

    /// The payload by which a run of records is told from another: the request's, or the response's where the request
    /// is empty or absent; empty where both are.
    public static Optional<Bytes> telling(CapturedRecord record) {
        return record.request()
                .map(CapturedMessage::body)
                .filter(body -> !body.isEmpty())
                .or(() -> record.response().map(CapturedMessage::body).filter(body -> !body.isEmpty()));
    }

    private void add(CapturedRecord record) {
        text(record.protocol());
        text(record.method());
        text(record.url());
        text(record.host());
        text(record.requestId());
        text(record.requestName());
        text(record.status().map(String::valueOf).orElse(""));
        text(record.time().map(String::valueOf).orElse(""));
        text(record.duration().map(String::valueOf).orElse(""));
        message(record.request());
        message(record.response());
        new TreeMap<>(record.attributes()).forEach((name, value) -> {
            text(name);
            text(value);
        });
    }

    private void message(Optional<CapturedMessage> side) {
        digest.update((byte) (side.isPresent() ? 1 : 0));
        side.ifPresent(message -> {
            text(message.mediaType());
            length(message.headers().list().size());
            for (Headers.Header header : message.headers().list()) {
                text(header.name());
                text(header.value());
            }
            bytes(message.body());
        });
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        length(utf8.length);
        digest.update(utf8);
    }

    private void bytes(Bytes body) {
        length(body.size());
        byte[] chunk = new byte[(int) Math.min(CHUNK, body.size())];
        for (long at = 0; at < body.size(); at += chunk.length) {
            int count = (int) Math.min(chunk.length, body.size() - at);
            body.read(at, chunk, 0, count);
            digest.update(chunk, 0, count);
        }
    }

    private void length(long value) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).flip());
    }
}
