package org.telltale.model.capture;

import org.telltale.model.bytes.Bytes;
import org.telltale.model.session.Headers;

/// One side of a captured record.
///
/// @param headers in file order
/// @param mediaType declared, in lower case with parameters, or empty
/// @param body the bytes as sent, before content decoding where the capture has them so
public record CapturedMessage(Headers headers, String mediaType, Bytes body) {
    public static CapturedMessage of(Bytes body) {
        return new CapturedMessage(Headers.NONE, "", body);
    }
}
