package org.telltale.importers.capture.charles;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.telltale.importers.capture.json.JsonFile;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;

/// JSON sessions of Charles (`.chlsj`): a list of transactions. A record is a transaction or a WebSocket message.
public final class CharlesImporter implements SessionImporter {
    private static final Pattern KEY =
            Pattern.compile("\"(protocolVersion|actualPort|keptAlive|tunnel|remoteAddress)\":");
    private static final int LEAST_KEYS = 3;

    @Override
    public String id() {
        return "charles";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return Set.of("chlsj");
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        JsonFile text = new JsonFile(Bytes.of(head), '[');
        if (text.start().isEmpty() || text.isWide()) {
            return Recognition.NONE;
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        long keys = KEY.matcher(start.replace(" ", ""))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .count();
        return keys >= LEAST_KEYS
                ? new Recognition(Fit.CERTAIN, "a JSON list of transactions as Charles writes them")
                : Recognition.NONE;
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        if (source.bytes().isEmpty()) {
            throw new MalformedCaptureException(0, "the file is empty");
        }
        new TransactionReader(new JsonFile(source.bytes(), '['), sink, job).run();
    }
}
