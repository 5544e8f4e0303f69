package org.telltale.model.study;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads lines of `data`, `req_id` and `req_type`: enough of a capture format for the tests of the study.
public final class LineImporter implements SessionImporter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String id() {
        return "lines";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return Set.of("log.jsonl", "jsonl");
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        boolean mine = head.length > 0 && head[0] == '{';
        return mine ? new Recognition(Fit.CERTAIN, "begins with a brace") : Recognition.NONE;
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        if (source.bytes().size() > 1 && source.bytes().at(1) == '!') {
            throw new MalformedCaptureException(1, "an exclamation mark");
        }
        String text = new String(source.bytes().toArray(), StandardCharsets.UTF_8);
        long offset = 0;
        for (String line : text.split("\n", 0)) {
            job.check();
            Span span = new Span(offset, line.length());
            try {
                sink.record(record(JSON.readTree(line), span));
            } catch (JacksonException | IllegalArgumentException _) {
                sink.problem(Problem.warning(offset, line.length(), "this line is left out"));
            }
            offset += line.length() + 1;
            job.progress(offset, source.bytes().size());
        }
    }

    private static CapturedRecord record(JsonNode node, Span span) {
        byte[] body = HexFormat.of().parseHex(node.path("data").asString(""));
        return CapturedRecord.at(span)
                .requestId(node.path("req_id").asString(""))
                .requestName(node.path("req_type").asString(""))
                .request(CapturedMessage.of(Bytes.of(body)))
                .build();
    }
}
