package org.telltale.model.problem;

import org.telltale.model.bytes.Span;

/// A remark about odd data, at the bytes it is about.
///
/// @param severity what it takes away
/// @param span where: in the capture file for importers, in the layer for decoders
/// @param message what is odd and what was done about it, without a word of the payload
public record Problem(Severity severity, Span span, String message) {
    public static Problem notice(long offset, long length, String message) {
        return new Problem(Severity.NOTICE, new Span(offset, length), message);
    }

    public static Problem warning(long offset, long length, String message) {
        return new Problem(Severity.WARNING, new Span(offset, length), message);
    }

    public static Problem error(long offset, long length, String message) {
        return new Problem(Severity.ERROR, new Span(offset, length), message);
    }
}
