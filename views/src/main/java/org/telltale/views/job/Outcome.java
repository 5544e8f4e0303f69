package org.telltale.views.job;

import java.io.IOException;

/// How a job ended.
public sealed interface Outcome<T> {
    /// It has a result.
    record Done<T>(T value) implements Outcome<T> {}

    /// The machine failed.
    record Failed<T>(IOException cause) implements Outcome<T> {}

    /// The analyst cancelled it, or newer input did.
    record Cancelled<T>() implements Outcome<T> {}

    /// A bug of ours; the crash handler already knows of it, so a view only puts itself in order.
    record Broken<T>() implements Outcome<T> {}
}
