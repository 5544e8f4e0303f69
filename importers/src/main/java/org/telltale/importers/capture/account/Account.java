package org.telltale.importers.capture.account;

import java.util.Comparator;
import java.util.List;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.ByteAccount.Use;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.problem.Problem;
import org.telltale.model.problem.Severity;

/// Says of a file that is read from front to back what its bytes are. What stands between two ranges is framing, since
/// it was read on the way; of a range that goes back only what is new counts.
public final class Account {
    private final ExchangeSink sink;
    private long at;

    public Account(ExchangeSink sink) {
        this.sink = sink;
    }

    public void exchange(Span span) {
        take(span, Use.EXCHANGES);
    }

    public void leftOut(Span span) {
        take(span, Use.LEFT_OUT);
    }

    /// What lies before `end` and is not told yet is framing: the reader came so far without a problem.
    public void end(long end) {
        take(new Span(end, 0), Use.FRAMING);
    }

    /// The bytes of a warning or an error.
    public void problem(Problem problem) {
        if (problem.severity() != Severity.NOTICE) {
            take(problem.span(), Use.PROBLEMS);
        }
    }

    /// The bytes of an exchange, of which some have problems.
    public void exchange(Span span, List<Problem> problems) {
        take(new Span(span.offset(), 0), Use.EXCHANGES);
        problems.stream()
                .filter(problem -> span.contains(problem.span()) && problem.severity() != Severity.NOTICE)
                .sorted(Comparator.comparingLong(problem -> problem.span().offset()))
                .forEach(problem -> {
                    to(problem.span().offset(), Use.EXCHANGES);
                    problem(problem);
                });
        to(span.end(), Use.EXCHANGES);
    }

    private void take(Span span, Use use) {
        to(span.offset(), Use.FRAMING);
        to(span.end(), use);
    }

    private void to(long end, Use use) {
        if (end > at) {
            sink.covers(new Span(at, end - at), use);
            at = end;
        }
    }
}
