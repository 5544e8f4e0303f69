package org.telltale.importers.capture.charles;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telltale.importers.capture.account.AccountedSink;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;

/// Native sessions of Charles (`.chls`), which are serialised Java objects: their stream is read as a tree and nothing
/// in it is brought to life. A record is a transaction.
public final class CharlesSessionImporter implements SessionImporter {
    private static final int MAGIC = 0xaced0005;
    private static final long MOST = 1L << 30;
    private static final String TRANSACTION = "com.xk72.charles.model.Transaction";

    @Override
    public String id() {
        return "charles-session";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return Set.of("chls");
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        boolean java = head.length > JavaStream.HEADER
                && ((head[0] & 0xff) << 24 | (head[1] & 0xff) << 16 | head[2] << 8 | head[3]) == MAGIC;
        String start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
        return java && start.contains("com.xk72.charles.model.")
                ? new Recognition(Fit.CERTAIN, "serialised objects of Charles")
                : Recognition.NONE;
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        if (source.bytes().size() <= JavaStream.HEADER) {
            throw new MalformedCaptureException(0, "no session of Charles");
        }
        if (source.bytes().size() > MOST) {
            throw new MalformedCaptureException(MOST, "a session of more than 1 GiB is not read; save it as HAR");
        }
        List<Node.Thing> found = new ArrayList<>();
        Optional<Problem> fault = Optional.empty();
        try {
            new JavaStream(source.bytes(), thing -> {
                        job.check();
                        if (thing.type().equals(TRANSACTION)) {
                            found.add(thing);
                        }
                    })
                    .read();
        } catch (BrokenStreamException e) {
            long left = source.bytes().size() - e.offset();
            fault = Optional.of(Problem.error(e.offset(), left, "the rest is not read: " + e.getMessage()));
        }
        if (found.isEmpty()) {
            throw new MalformedCaptureException(
                    fault.map(problem -> problem.span().offset()).orElse(0L), "no transaction in the session");
        }
        push(found, fault, new AccountedSink(sink), source.bytes().size(), job);
        job.progress(source.bytes().size(), source.bytes().size());
    }

    private static void push(
            List<Node.Thing> found, Optional<Problem> fault, AccountedSink sink, long size, JobContext job) {
        for (int i = 0; i < found.size(); i++) {
            job.check();
            boolean cut = i == found.size() - 1
                    && fault.filter(problem -> problem.span().offset()
                                    <= found.getLast().span().end())
                            .isPresent();
            List<Problem> problems = cut
                    ? List.of(Problem.error(found.get(i).span().end(), 0, "the transaction is cut off here"))
                    : List.of();
            sink.record(new SessionTransaction(found.get(i)).record(problems));
        }
        fault.ifPresent(sink::problem);
        sink.end(size);
    }
}
