package org.telltale.importers.capture.netlog;

import java.util.Optional;
import org.telltale.importers.capture.account.Account;
import org.telltale.importers.capture.text.BytesInput;
import org.telltale.importers.capture.wire.tls.KeyLog;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One pass over a log: its constants, then each event by itself; after damage it goes on at the next line that begins
/// an event. A log that ends in the middle is usual: the program was ended while it wrote.
final class NetlogReader {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(500)
                            .maxStringLength(64 << 20)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Bytes bytes;
    private final KeyLog keys;
    private final ExchangeSink sink;
    private final JobContext job;
    private final Account account;
    private Optional<NetlogExchanges> exchanges = Optional.empty();
    private Optional<NetlogConstants> constants = Optional.empty();
    private boolean closed;
    private long lastEnd;

    NetlogReader(Bytes bytes, KeyLog keys, ExchangeSink sink, JobContext job) {
        this.bytes = bytes;
        this.keys = keys;
        this.sink = sink;
        this.job = job;
        this.account = new Account(sink);
    }

    void run() throws MalformedCaptureException {
        long damage = document();
        if (constants.isEmpty()) {
            throw new MalformedCaptureException(
                    Math.max(0, damage), "the constants of the log are damaged or cut off, and no event can be told");
        }
        while (damage >= 0) {
            damage = goOn(damage);
        }
        if (closed || lastEnd >= bytes.size()) {
            account.end(bytes.size());
        } else {
            account.problem(Problem.warning(lastEnd, bytes.size() - lastEnd, ""));
        }
        exchanges.ifPresent(NetlogExchanges::end);
        if (!closed) {
            sink.problem(
                    Problem.notice(bytes.size(), 0, "the log was not closed: it ends while the program still wrote"));
        }
    }

    /// Gives where it is damaged, or -1.
    private long document() {
        try (JsonParser parser = open(0)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return at(parser, 0);
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                if (key.equals("constants") && constants.isEmpty()) {
                    NetlogConstants read = NetlogConstants.of(JSON.readTree(parser));
                    constants = Optional.of(read);
                    exchanges = Optional.of(new NetlogExchanges(read, keys, sink));
                } else if (key.equals("events") && parser.currentToken() == JsonToken.START_ARRAY) {
                    events(parser, 0);
                } else {
                    parser.skipChildren();
                }
            }
            closed = true;
            return -1;
        } catch (JacksonException e) {
            return where(e, 0);
        }
    }

    private void events(JsonParser parser, long from) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            event(parser, from);
        }
    }

    private void event(JsonParser parser, long from) {
        job.check();
        long start = from + Math.max(0, parser.currentTokenLocation().getByteOffset());
        JsonNode node = JSON.readTree(parser);
        long end = from + Math.max(0, parser.currentLocation().getByteOffset());
        job.progress(end, bytes.size());
        lastEnd = Math.max(lastEnd, end);
        long first = Math.min(start, bytes.size());
        Span span = new Span(first, Math.clamp(end - first, 0L, bytes.size() - first));
        exchanges.ifPresent(all -> {
            if (all.take(NetlogEvent.of(node, span, constants.orElseThrow()))) {
                account.exchange(span);
            } else {
                account.leftOut(span);
            }
        });
    }

    /// Reads on at the next line that begins an object; gives where it is damaged again, or -1.
    private long goOn(long damage) {
        long at = nextLine(damage);
        if (at >= bytes.size()) {
            return -1;
        }
        Problem gap = Problem.error(damage, at - damage, "not JSON; reading goes on at the next event");
        account.problem(gap);
        sink.problem(gap);
        while (at < bytes.size() && bytes.at(at) == '{') {
            try (JsonParser parser = open(at)) {
                parser.nextToken();
                event(parser, at);
                at = skip(at + Math.max(1, parser.currentLocation().getByteOffset()));
            } catch (JacksonException e) {
                return Math.max(at + 1, where(e, at));
            }
        }
        closed = at < bytes.size() && bytes.at(at) == ']';
        return -1;
    }

    private long skip(long from) {
        long at = from;
        while (at < bytes.size() && " \t\r\n,".indexOf(bytes.at(at)) >= 0) {
            at++;
        }
        return at;
    }

    private long nextLine(long from) {
        for (long at = Math.max(1, from); at < bytes.size(); at++) {
            if (bytes.at(at) == '{' && bytes.at(at - 1) == '\n') {
                return at;
            }
        }
        return bytes.size();
    }

    private JsonParser open(long from) {
        return JSON.createParser(new BytesInput(bytes, from, bytes.size()));
    }

    private long where(JacksonException e, long from) {
        long offset = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getByteOffset());
        return Math.min(bytes.size(), from + offset);
    }

    private long at(JsonParser parser, long from) {
        return Math.clamp(from + parser.currentTokenLocation().getByteOffset(), 0L, bytes.size());
    }
}
