package org.telltale.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.ByteAccount;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Sha256;

/// Everything that an importer pushed, with a text form for goldens.
public final class CaptureLog implements ExchangeSink {
    private final List<CapturedRecord> records = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final ByteAccount.Tally bytes = new ByteAccount.Tally();
    private long end;

    @Override
    public void record(CapturedRecord record) {
        records.add(record);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void covers(Span span, ByteAccount.Use use) {
        assertTrue(span.offset() >= end, span + " comes after byte " + end);
        end = span.end();
        bytes.add(span, use);
    }

    /// What became of the bytes of the file.
    public ByteAccount account() {
        return bytes.account();
    }

    public List<CapturedRecord> records() {
        return records;
    }

    /// Problems of the file that belong to no record.
    public List<Problem> problems() {
        return problems;
    }

    /// Problems of file and records.
    public List<Problem> allProblems() {
        List<Problem> all = new ArrayList<>(problems);
        records.forEach(record -> all.addAll(record.problems()));
        return all;
    }

    /// A few lines for each record, and one for each problem.
    public String text() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < records.size(); i++) {
            describe(i + 1, records.get(i), out);
        }
        problems.forEach(
                problem -> out.append("file problem: ").append(text(problem)).append('\n'));
        return out.toString();
    }

    private static void describe(int number, CapturedRecord r, StringBuilder out) {
        out.append("%d: %d+%d protocol=%s method=%s url=%s host=%s id=%s name=%s"
                .formatted(
                        number,
                        r.span().offset(),
                        r.span().length(),
                        r.protocol(),
                        r.method(),
                        r.url(),
                        r.host(),
                        r.requestId(),
                        r.requestName()));
        r.status().ifPresent(status -> out.append(" status=").append(status));
        r.time().ifPresent(time -> out.append(" time=").append(time));
        r.duration().ifPresent(duration -> out.append(" duration=").append(duration));
        out.append('\n');
        r.request().ifPresent(message -> describe("request", message, out));
        r.response().ifPresent(message -> describe("response", message, out));
        new TreeMap<>(r.attributes())
                .forEach((name, value) -> out.append("  ")
                        .append(name)
                        .append(" = ")
                        .append(value)
                        .append('\n'));
        r.problems()
                .forEach(problem ->
                        out.append("  problem: ").append(text(problem)).append('\n'));
    }

    private static void describe(String side, CapturedMessage message, StringBuilder out) {
        out.append("  %s: %d bytes %s %s\n"
                .formatted(
                        side,
                        message.body().size(),
                        Sha256.of(message.body()).hex().substring(0, 16),
                        message.mediaType()));
        message.headers()
                .list()
                .forEach(header -> out.append("    ")
                        .append(header.name())
                        .append(": ")
                        .append(header.value())
                        .append('\n'));
    }

    private static String text(Problem problem) {
        return "%s %d+%d %s"
                .formatted(
                        problem.severity(),
                        problem.span().offset(),
                        problem.span().length(),
                        problem.message());
    }
}
