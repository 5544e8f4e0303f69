package org.telltale.importers.capture.account;

import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.problem.Problem;

/// Accounts for a file whose records and problems come in its order, each with its own bytes.
public final class AccountedSink implements ExchangeSink {
    private final ExchangeSink sink;
    private final Account account;

    public AccountedSink(ExchangeSink sink) {
        this.sink = sink;
        this.account = new Account(sink);
    }

    @Override
    public void record(CapturedRecord record) {
        record(record, record.span());
    }

    /// Takes a record of which only a part stands here.
    public void record(CapturedRecord record, Span here) {
        account.exchange(here, record.problems());
        sink.record(record);
    }

    /// Takes a further part of a record.
    public void part(Span span) {
        account.exchange(span);
    }

    @Override
    public void problem(Problem problem) {
        account.problem(problem);
        sink.problem(problem);
    }

    /// As [Account#end].
    public void end(long end) {
        account.end(end);
    }
}
