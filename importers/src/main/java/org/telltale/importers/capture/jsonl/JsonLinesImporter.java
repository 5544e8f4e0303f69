package org.telltale.importers.capture.jsonl;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telltale.importers.capture.text.Lines;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.KeyedImporter;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// JSON Lines dumps of hooked requests: one JSON object a line, with the payload in one of its keys.
///
/// Record N is line N, also where a line is blank or damaged; only where the mapping joins request and response lines
/// are records fewer than lines. Memory is bounded by the longest line, of which [Lines#MAX_LINE] bytes are read.
public final class JsonLinesImporter implements KeyedImporter {
    @Override
    public String id() {
        return "jsonl";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return new LinkedHashSet<>(List.of("jsonlines", "log.jsonl", "json.log", "ndjson", "jsonl", "log"));
    }

    @Override
    public Set<String> inputs() {
        return Set.of(ImportOptions.MAPPING);
    }

    @Override
    public Look look(Bytes bytes) {
        return Survey.of(bytes, true).look();
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        boolean whole = head.length < PROBE_HEAD;
        Survey survey = Survey.of(Bytes.of(head), whole);
        Mapping mapping = survey.guess();
        boolean known = mapping.has(Role.PAYLOAD);
        if (survey.objects() + (survey.unfinished() ? 1 : 0) <= survey.others()) {
            return Recognition.NONE;
        }
        boolean many = survey.objects() > 1;
        boolean named = name.endsWith(".jsonl") || name.endsWith(".ndjson");
        boolean encoded = survey.unfinished() && mapping.encoding() != PayloadEncoding.TEXT;
        boolean telling =
                known && (encoded || mapping.has(Role.NUMBER) || mapping.has(Role.DIRECTION) || mapping.has(Role.URL));
        if (!many && !named && !telling) {
            return Recognition.NONE;
        }
        String why = "a JSON object a line: "
                + (known
                        ? mapping.describe()
                        : "no payload key is known, so each line is" + " the payload unless a mapping names one");
        return new Recognition(known && many ? Fit.CERTAIN : Fit.LIKELY, why);
    }

    private static final int PROBE_HEAD = 1 << 16;

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        Survey survey = Survey.of(source.bytes(), true);
        Optional<Bytes> file = options.mapping();
        Mapping mapping = file.isPresent() ? MappingFile.read(file.get(), survey) : survey.guess();
        if (survey.objects() == 0 && survey.others() > 0) {
            throw new MalformedCaptureException(0, "none of the first lines is a JSON object");
        }
        new LineReader(source.bytes(), mapping, sink, job).run();
    }
}
