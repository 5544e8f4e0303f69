package org.telltale.importers.capture.pirogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.ByteAccount;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Sha256;
import org.telltale.model.session.Side;

/// Gives the exchanges of a packet capture what traces beside it say: whose socket carried them, from where in the
/// app's code, and with what key a cipher made their bodies.
public final class Traces implements ExchangeSink {
    private static final int MOST = 200_000;
    private static final int LEAST_SEALED = 8;
    private static final Set<String> OF_SOCKETS = Set.of("app", "process id", "stack");
    private static final List<String> ENDS = List.of("client ip", "client port", "server ip", "server port");

    private final ExchangeSink sink;
    private final Map<String, Map<String, String>> sockets = new HashMap<>();
    private final Map<Sha256, Map<String, String>> ciphers = new HashMap<>();

    private Traces(ExchangeSink sink) {
        this.sink = sink;
    }

    /// The sink itself where there are no traces.
    public static ExchangeSink joined(List<Bytes> traces, ExchangeSink sink) {
        if (traces.isEmpty()) {
            return sink;
        }
        Traces joined = new Traces(sink);
        for (Bytes trace : traces) {
            try {
                new PirogueImporter()
                        .read(new CaptureSource("", trace), ImportOptions.NONE, joined.new Learning(), JobContext.NONE);
            } catch (MalformedCaptureException _) {
                // it is told of where the trace itself is imported
            }
        }
        return joined;
    }

    /// Takes what the records of a trace say.
    private final class Learning implements ExchangeSink {
        @Override
        public void record(CapturedRecord record) {
            if (record.protocol().equals("socket") && sockets.size() < MOST) {
                Map<String, String> said = new TreeMap<>(record.attributes());
                said.keySet().retainAll(OF_SOCKETS);
                sockets.merge(key(record.attributes()), said, Traces::merged);
            } else if (record.protocol().equals("cipher") && ciphers.size() < MOST) {
                seal(record);
            }
        }

        private void seal(CapturedRecord record) {
            Map<String, String> said = new TreeMap<>();
            said.put("cipher", record.requestName());
            record.attributes().forEach((name, value) -> {
                if (name.equals("key") || name.equals("iv")) {
                    said.put("cipher " + name, value);
                }
            });
            for (Optional<CapturedMessage> side : List.of(record.request(), record.response())) {
                side.map(CapturedMessage::body)
                        .filter(body -> body.size() >= LEAST_SEALED)
                        .ifPresent(body -> ciphers.putIfAbsent(Sha256.of(body), said));
            }
        }

        @Override
        public void problem(Problem problem) {}
    }

    /// Of a port that was used again the names differ: then all are told.
    private static Map<String, String> merged(Map<String, String> one, Map<String, String> other) {
        Map<String, String> both = new TreeMap<>(one);
        other.forEach((name, value) -> both.merge(name, value, (a, b) -> a.contains(b) ? a : a + "; " + b));
        return both;
    }

    private static String key(Map<String, String> attributes) {
        StringBuilder key = new StringBuilder();
        for (String end : ENDS) {
            key.append(attributes.getOrDefault(end, "").replaceFirst("^::ffff:", ""))
                    .append(' ');
        }
        return key.toString();
    }

    @Override
    public void record(CapturedRecord record) {
        boolean flow = record.attributes().containsKey("client port");
        Map<String, String> more =
                new HashMap<>(flow ? sockets.getOrDefault(key(record.attributes()), Map.of()) : Map.of());
        sealed(record.request(), Side.REQUEST, more);
        sealed(record.response(), Side.RESPONSE, more);
        sink.record(more.isEmpty() ? record : record.with(more));
    }

    private void sealed(Optional<CapturedMessage> message, Side side, Map<String, String> more) {
        message.map(CapturedMessage::body)
                .filter(body -> body.size() >= LEAST_SEALED && !ciphers.isEmpty())
                .map(body -> ciphers.getOrDefault(Sha256.of(body), Map.of()))
                .ifPresent(said -> said.forEach((name, value) -> more.put(side.id() + " " + name, value)));
    }

    @Override
    public void problem(Problem problem) {
        sink.problem(problem);
    }

    @Override
    public void covers(Span span, ByteAccount.Use use) {
        sink.covers(span, use);
    }
}
