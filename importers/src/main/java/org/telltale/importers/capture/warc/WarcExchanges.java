package org.telltale.importers.capture.warc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.telltale.importers.capture.message.HttpMessage;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.problem.Problem;

/// Joins the records of a web archive that belong together: a request and its response name each other, or follow each
/// other with one address; a revisit takes its body from the record that it refers to.
final class WarcExchanges {
    private static final int WAITING = 64;
    private static final long MOST_HELD = 96 << 20;
    private static final int MOST_KNOWN = 200_000;

    private final Bytes bytes;
    private final ExchangeSink sink;
    private final Deque<WarcDraft> waiting = new ArrayDeque<>();

    /// Blocks of responses by record id, by address and date, and by payload digest.
    private final Map<String, Span> known = new HashMap<>();

    WarcExchanges(Bytes bytes, ExchangeSink sink) {
        this.bytes = bytes;
        this.sink = sink;
    }

    void take(WarcRecord record) {
        switch (record.type()) {
            case "warcinfo" -> cut(record);
            case "request" -> request(record);
            case "response" -> response(record);
            case "revisit" -> revisit(record);
            default -> other(record);
        }
        while (waiting.size() > WAITING || held() > MOST_HELD && waiting.size() > 1) {
            sink.record(waiting.removeFirst().record());
        }
    }

    private long held() {
        return waiting.stream().mapToLong(WarcDraft::size).sum();
    }

    void end() {
        waiting.forEach(draft -> sink.record(draft.record()));
        waiting.clear();
    }

    private void cut(WarcRecord record) {
        if (record.cut() > 0) {
            sink.problem(Problem.error(record.block().end(), 0, "the description of the archive is cut off"));
        }
    }

    private void request(WarcRecord record) {
        if (!record.isHttp()) {
            other(record);
            return;
        }
        partner(record, WarcDraft::wantsRequest)
                .orElseGet(() -> begin(record))
                .request(record, HttpMessage.read(bytes.slice(record.block())));
    }

    private void response(WarcRecord record) {
        Bytes block = bytes.slice(record.block());
        HttpMessage message = HttpMessage.read(block);
        if (!message.isResponse()) {
            begin(record).content(record, block);
            return;
        }
        partner(record, WarcDraft::wantsResponse).orElseGet(() -> begin(record)).response(record, message);
        know(record.id(), record);
        know(record.target() + " " + record.field("WARC-Date"), record);
        know(record.field("WARC-Payload-Digest").toLowerCase(Locale.ROOT), record);
    }

    private void know(String key, WarcRecord record) {
        if (!key.isEmpty() && known.size() < MOST_KNOWN) {
            known.putIfAbsent(key, record.block());
        }
    }

    private void revisit(WarcRecord record) {
        HttpMessage message = HttpMessage.read(bytes.slice(record.block()));
        WarcDraft draft = partner(record, WarcDraft::wantsResponse).orElseGet(() -> begin(record));
        draft.response(record, message);
        draft.put("record", "revisit");
        if (record.field("WARC-Profile").contains("server-not-modified")) {
            return;
        }
        Optional<Span> before = original(record);
        before.ifPresentOrElse(
                block -> {
                    HttpMessage original = HttpMessage.read(bytes.slice(block));
                    draft.body(original.body());
                    draft.put("body at byte", Long.toString(block.offset()));
                    if (message.line().isEmpty()) {
                        draft.response(record, original);
                    }
                },
                () -> draft.problem(Problem.notice(
                        record.span().offset(),
                        record.span().length(),
                        "the body was seen before and is in a record that is not in this file")));
    }

    private Optional<Span> original(WarcRecord record) {
        return find(record.field("WARC-Refers-To"))
                .or(() -> find(record.field("WARC-Refers-To-Target-URI") + " " + record.field("WARC-Refers-To-Date")))
                .or(() -> find(record.field("WARC-Payload-Digest").toLowerCase(Locale.ROOT)));
    }

    private Optional<Span> find(String key) {
        return Optional.ofNullable(known.get(key));
    }

    /// resource, conversion, metadata, continuation, and what is not known yet.
    private void other(WarcRecord record) {
        WarcDraft draft = begin(record);
        draft.content(record, bytes.slice(record.block()));
        if (record.type().equals("continuation")) {
            draft.problem(Problem.warning(
                    record.span().offset(), record.span().length(), "a part of another record, which is not joined"));
        }
    }

    private WarcDraft begin(WarcRecord record) {
        WarcDraft draft = new WarcDraft(record);
        waiting.addLast(draft);
        return draft;
    }

    private Optional<WarcDraft> partner(WarcRecord record, Predicate<WarcDraft> open) {
        String to = record.field("WARC-Concurrent-To");
        Optional<WarcDraft> named = waiting.stream()
                .filter(open)
                .filter(draft -> !record.id().isEmpty()
                                && draft.first().field("WARC-Concurrent-To").equals(record.id())
                        || !to.isEmpty() && draft.first().id().equals(to))
                .findFirst();
        boolean unnamed = to.isEmpty() && named.isEmpty() && !waiting.isEmpty();
        return unnamed
                ? Optional.of(waiting.getLast())
                        .filter(open)
                        .filter(draft ->
                                draft.first().field("WARC-Concurrent-To").isEmpty()
                                        && draft.first().target().equals(record.target()))
                : named;
    }
}
