package org.telltale.importers.capture.pirogue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.telltale.importers.capture.account.Account;
import org.telltale.importers.capture.text.BytesInput;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON lists that PiRogue's hooks write: `socket_trace.json`, what an app's sockets did and from where in its
/// code, `aes_info.json`, what went through its ciphers in clear and sealed, and `experiment.json`, when what was
/// recorded.
public final class PirogueImporter implements SessionImporter {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(500)
                            .maxStringLength(256 << 20)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public String id() {
        return "pirogue";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return new LinkedHashSet<>(List.of("json"));
    }

    @Override
    public Set<String> serves() {
        return Set.of(ImportOptions.TRACES);
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (Experiment.begins(text)) {
            return new Recognition(Fit.CERTAIN, "the times of a PiRogue experiment");
        }
        boolean list = text.matches("(?s)\\s*\\[\\s*\\{.*");
        boolean sockets = text.contains("\"socket_trace_log\"");
        boolean ciphers = text.contains("\"aes_info_log\"");
        if (!list || !sockets && !ciphers || !text.contains("\"timestamp\"")) {
            return Recognition.NONE;
        }
        return new Recognition(Fit.CERTAIN, sockets ? "a PiRogue trace of sockets" : "a PiRogue log of ciphers");
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        job.check();
        Bytes bytes = source.bytes();
        if (bytes.size() < Experiment.MOST && Experiment.begins(new String(bytes.toArray(), StandardCharsets.UTF_8))) {
            Experiment.read(bytes, sink);
            return;
        }
        PirogueEvents events = new PirogueEvents(sink);
        Account account = new Account(sink);
        try (JsonParser parser = JSON.createParser(new BytesInput(bytes, 0, bytes.size()))) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new MalformedCaptureException(0, "the file does not begin with a JSON list");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                job.check();
                long start = offset(parser.currentTokenLocation().getByteOffset(), bytes);
                JsonNode node = JSON.readTree(parser);
                long end = offset(parser.currentLocation().getByteOffset(), bytes);
                account.exchange(new Span(start, Math.max(0, end - start)));
                events.take(node, new Span(start, Math.max(0, end - start)));
                job.progress(end, bytes.size());
            }
        } catch (JacksonException e) {
            long at = offset(e.getLocation() == null ? 0 : e.getLocation().getByteOffset(), bytes);
            Problem cut =
                    Problem.error(at, bytes.size() - at, "the list is damaged or cut off; what stands before is read");
            account.problem(cut);
            sink.problem(cut);
        }
        account.end(bytes.size());
        events.end();
    }

    static JsonMapper json() {
        return JSON;
    }

    private static long offset(long stated, Bytes bytes) {
        return Math.clamp(stated, 0L, bytes.size());
    }
}
