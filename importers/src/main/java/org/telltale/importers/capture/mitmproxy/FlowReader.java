package org.telltale.importers.capture.mitmproxy;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.account.Account;
import org.telltale.importers.capture.wire.tls.KeyLog;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;

/// One pass over a flow file: dictionaries one behind the other; after damage it goes on at the next that is a flow.
final class FlowReader {
    private static final int MOST_HANDSHAKES = 10_000;

    private final Bytes file;
    private final KeyLog keys;
    private final ExchangeSink sink;
    private final JobContext job;
    private final Account account;
    private final Map<String, SocketMessages.Handshake> handshakes = new LinkedHashMap<>();
    private int records;
    private int flows;

    FlowReader(Bytes file, KeyLog keys, ExchangeSink sink, JobContext job) {
        this.file = file;
        this.keys = keys;
        this.sink = sink;
        this.account = new Account(sink);
        this.job = job;
    }

    void run() throws MalformedCaptureException {
        NextFlow next = new NextFlow(file, job);
        long at = 0;
        while (at < file.size()) {
            job.check();
            Optional<Value> value = NextFlow.flowAt(file, at);
            if (value.isPresent()) {
                flow(value.get());
                at = value.get().end();
            } else {
                long found = next.find(at + 1);
                tell(at, found);
                at = found;
            }
            job.progress(at, file.size());
        }
    }

    /// Tells of bytes that are no flow, from an offset up to the next flow or the end of the file.
    private void tell(long at, long next) throws MalformedCaptureException {
        boolean last = next == file.size();
        boolean cut = last && NextFlow.isCut(file, at);
        String what = cut ? "the file ends in the middle of a flow" : "no flow";
        if (last && flows == 0) {
            throw new MalformedCaptureException(at, cut ? "the file ends in its first flow" : "the file holds no flow");
        }
        Problem gap = Problem.error(at, next - at, last ? what : what + "; reading goes on at the next one");
        account.problem(gap);
        sink.problem(gap);
    }

    private void flow(Value value) {
        FlowEntry flow = FlowEntry.of(value);
        flows++;
        List<Problem> problems = flow.damage(value);
        account.exchange(value.span(), problems);
        switch (flow.type()) {
            case "tcp", "udp" -> {
                problems.forEach(sink::problem);
                stream(flow).messages(flow.get("messages").each(), job);
            }
            case "dns" -> {
                problems.forEach(sink::problem);
                stream(flow).dns();
            }
            case "websocket" -> {
                problems.forEach(sink::problem);
                Value metadata = flow.get("metadata");
                String id = metadata.entries()
                        .getOrDefault("websocket_handshake", Value.NULL)
                        .word();
                socket(flow, flow.get("messages").each(), Optional.ofNullable(handshakes.get(id)));
            }
            default -> http(flow, problems);
        }
    }

    private StreamFlow stream(FlowEntry flow) {
        return new StreamFlow(flow, flows, keys, new ExchangeSink() {
            @Override
            public void record(CapturedRecord record) {
                emit(record);
            }

            @Override
            public void problem(Problem problem) {
                sink.problem(problem);
            }
        });
    }

    private static String cite(int number) {
        return Integer.toString(number);
    }

    private void emit(CapturedRecord record) {
        sink.record(record);
        records++;
    }

    private void http(FlowEntry flow, List<Problem> problems) {
        Optional<FlowEntry> original = flow.original();
        HttpFlow http = new HttpFlow(flow);
        CapturedRecord record =
                http.record("http", original.isPresent() ? Map.of("original", cite(records + 2)) : Map.of(), problems);
        emit(record);
        int number = records;
        original.ifPresent(before ->
                emit(new HttpFlow(before).record("http-original", Map.of("edited", cite(number)), List.of())));
        SocketMessages.Handshake handshake = new SocketMessages.Handshake(number, record.url(), record.host());
        Value socket = flow.get("websocket");
        if (socket.isDictionary()) {
            Value messages = socket.entries().getOrDefault("messages", Value.NULL);
            socket(flow, messages.each(), Optional.of(handshake));
        } else if (record.status().orElse(0) == 101 && handshakes.size() < MOST_HANDSHAKES) {
            handshakes.put(flow.id(), handshake);
        }
    }

    private void socket(FlowEntry flow, Iterator<Value> messages, Optional<SocketMessages.Handshake> handshake) {
        SocketMessages all = new SocketMessages(flow, handshake);
        while (messages.hasNext()) {
            job.check();
            emit(all.record(messages.next()));
        }
    }
}
