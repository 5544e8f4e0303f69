package org.telltale.model.capture;

import java.io.IOException;

/// The packed bytes of an entry end or go wrong; what came before is sound. The message never holds payload.
public final class DamagedEntryException extends IOException {
    private static final long serialVersionUID = 1L;

    public DamagedEntryException(String reason) {
        super(reason);
    }
}
