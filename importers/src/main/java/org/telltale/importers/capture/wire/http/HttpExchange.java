package org.telltale.importers.capture.wire.http;

import org.telltale.importers.capture.wire.flow.Draft;

/// A request that waits for its response.
final class HttpExchange {
    private final Draft draft;
    private final String method;
    private boolean requestDone;
    private boolean responseDone;

    HttpExchange(Draft draft, String method) {
        this.draft = draft;
        this.method = method;
    }

    Draft draft() {
        return draft;
    }

    String method() {
        return method;
    }

    boolean isRequestDone() {
        return requestDone;
    }

    void requestDone() {
        requestDone = true;
    }

    void responseDone() {
        responseDone = true;
    }

    boolean isDone() {
        return requestDone && responseDone;
    }
}
