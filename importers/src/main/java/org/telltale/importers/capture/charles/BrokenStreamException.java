package org.telltale.importers.capture.charles;

/// A serialised stream that goes on in no way that is known.
final class BrokenStreamException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long offset;

    BrokenStreamException(long offset, String why) {
        super(why);
        this.offset = offset;
    }

    long offset() {
        return offset;
    }
}
