package org.telltale.model.capture;

import org.telltale.model.bytes.Span;
import org.telltale.model.problem.Problem;

/// Where an importer pushes what it reads. Called from the importer's thread only.
public interface ExchangeSink {
    /// Takes the next record; the first is number 1.
    void record(CapturedRecord record);

    /// A problem of the file that belongs to no record; its span is in the file.
    void problem(Problem problem);

    /// Says what a range of the file is. Ranges come in file order, whenever their records do; a file of which every
    /// byte stands in one is accounted for. See [ByteAccount].
    default void covers(Span span, ByteAccount.Use use) {}
}
