package org.telltale.views.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.KeyMapping;
import org.telltale.model.capture.KeyedImporter;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;

/// Lines of `key=value|key=value`; a key that begins with `?` is refused, a line without the payload key is odd.
final class PipeImporter implements KeyedImporter {
    private static final Pattern NAMED = Pattern.compile("\"(\\w+)\" : \"([^\"]*)\"");

    @Override
    public String id() {
        return "pipes";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return Set.of("pipes");
    }

    @Override
    public Set<String> inputs() {
        return Set.of(ImportOptions.MAPPING);
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        return new Recognition(Fit.LIKELY, "lines of pipes");
    }

    @Override
    public Look look(Bytes bytes) {
        String text = text(bytes);
        List<String> keys = new ArrayList<>(
                text.contains("=") ? cells(text.lines().findFirst().orElse("")).keySet() : List.of());
        Optional<String> first = keys.stream().findFirst();
        Map<String, String> guess = first.map(key -> Map.of("payload", key)).orElse(Map.of());
        return new Look(keys, new KeyMapping(guess, Optional.of("text"), Optional.empty(), List.of(), List.of()));
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> cells(String line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String cell : line.split("\\|")) {
            int at = cell.indexOf('=');
            cells.put(cell.substring(0, Math.max(0, at)), cell.substring(at + 1));
        }
        return cells;
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        Map<String, String> named = new LinkedHashMap<>();
        Matcher found = NAMED.matcher(options.mapping().map(PipeImporter::text).orElse(""));
        while (found.find()) {
            named.put(found.group(1), found.group(2));
        }
        if (named.containsValue("?")) {
            throw new MalformedCaptureException(0, "no key");
        }
        long at = 0;
        for (String line : text(source.bytes()).split("\n")) {
            Span span = new Span(at, line.getBytes(StandardCharsets.UTF_8).length);
            sink.record(record(cells(line), named, span));
            at += span.length() + 1;
        }
    }

    private static CapturedRecord record(Map<String, String> cells, Map<String, String> named, Span span) {
        Optional<String> payload = Optional.ofNullable(cells.get(named.getOrDefault("payload", "")));
        CapturedRecord.Builder record = CapturedRecord.at(span)
                .requestId(cells.getOrDefault(named.getOrDefault("number", ""), ""))
                .problems(
                        payload.isPresent()
                                ? List.of()
                                : List.of(Problem.warning(span.offset(), span.length(), "no payload")));
        payload.ifPresent(body -> record.request(CapturedMessage.of(Bytes.utf8(body))));
        return record.build();
    }
}
