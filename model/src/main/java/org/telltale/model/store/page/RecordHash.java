package org.telltale.model.store.page;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.session.Message;
import org.telltale.model.session.Sha256;

/// The identity of a record's content: the first 16 bytes of a SHA-256 over everything but its place in the file and
/// the problems that its importer had.
final class RecordHash {
    private final MessageDigest digest = Sha256.digest();
    private final Packer content = new Packer();

    /// Appends the two words of the hash.
    void write(Packer out, CapturedRecord record, Optional<Message> request, Optional<Message> response) {
        content.clear();
        content.text(record.protocol()).text(record.method()).text(record.url()).text(record.host());
        content.text(record.requestId()).text(record.requestName());
        content.text(record.status().map(String::valueOf).orElse(""));
        content.text(record.time().map(String::valueOf).orElse(""));
        content.text(record.duration().map(String::valueOf).orElse(""));
        message(request);
        message(response);
        record.attributes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> content.text(entry.getKey()).text(entry.getValue()));
        digest.update(content.array(), 0, content.size());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        out.fixed(hash.getLong()).fixed(hash.getLong());
    }

    private void message(Optional<Message> message) {
        content.number(message.isPresent() ? 1 : 0);
        message.ifPresent(side -> {
            content.text(side.payload().hex())
                    .text(side.mediaType())
                    .text(side.headers().text());
        });
    }
}
