package org.telltale.views.message;

import java.nio.charset.StandardCharsets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;

/// A place in a payload in one line, to be pasted into prose and found again:
/// `login_3#14 request protobuf:1.2 @6+5 e-c4900248`.
///
/// @param cite as in `login_3#14`
/// @param layer number of the layer that the span counts in
record Citation(RecordId record, String cite, Side side, String path, int layer, Span span) {
    String line() {
        return cite + " " + side.id() + " " + path + " @" + span.offset() + "+" + span.length() + " " + evidence();
    }

    /// `e-` and the first 8 digits of the SHA-256 over
    /// `captureSha256|n|side|path|layer|offset|length`.
    String evidence() {
        String text = String.join(
                "|",
                record.capture().hex(),
                Integer.toString(record.number()),
                side.id(),
                path,
                Integer.toString(layer),
                Long.toString(span.offset()),
                Long.toString(span.length()));
        return "e-"
                + Sha256.of(Bytes.of(text.getBytes(StandardCharsets.UTF_8)))
                        .hex()
                        .substring(0, 8);
    }
}
