package org.telltale.model.report;

import java.util.Optional;
import java.util.OptionalLong;
import org.telltale.model.bytes.Span;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;

/// Bytes of a capture that anyone can check with other tools.
///
/// @param id stable between exports
/// @param exchange the citation `session#n`
/// @param file name of the capture file
/// @param fileSpan the record's bytes in the capture file
/// @param path printed path; empty for a whole payload
/// @param layer how many layers lie around the one that the span means: 0 is the payload, 1 a layer inside it
/// @param span the value's bytes in the layer
/// @param bytes lower-case hexadecimal digits; empty where a value is shown by kind and length only
/// @param payload hash of the payload, never of the value: a short value can be guessed back
/// @param payloadOffset where the bytes stand unchanged in the payload
public record Evidence(
        String id,
        RecordId record,
        String exchange,
        Side side,
        String file,
        Span fileSpan,
        String path,
        int layer,
        Span span,
        Optional<String> bytes,
        Sha256 payload,
        OptionalLong payloadOffset) {
    Evidence withoutBytes() {
        return new Evidence(
                id,
                record,
                exchange,
                side,
                file,
                fileSpan,
                path,
                layer,
                span,
                Optional.empty(),
                payload,
                payloadOffset);
    }
}
