package org.telltale.model.capture;

/// A capture of which nothing can be read; the message never holds payload.
public final class MalformedCaptureException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long offset;

    public MalformedCaptureException(long offset, String reason) {
        super(reason);
        this.offset = offset;
    }

    /// The byte of the file at which reading stopped.
    public long offset() {
        return offset;
    }
}
