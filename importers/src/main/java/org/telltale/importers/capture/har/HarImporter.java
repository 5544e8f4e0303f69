package org.telltale.importers.capture.har;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.telltale.importers.capture.json.JsonCursor;
import org.telltale.importers.capture.json.JsonFile;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/// HTTP archives (HAR 1.1 and 1.2, w3c.github.io/web-performance/specs/HAR/Overview.html) and their dialects.
///
/// A record is an entry or a WebSocket message; memory is bounded by the largest entry.
public final class HarImporter implements SessionImporter {
    private static final Set<String> TELLING = Set.of("version", "creator", "browser", "pages", "entries");

    @Override
    public String id() {
        return "har";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return new LinkedHashSet<>(List.of("harp", "har"));
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        JsonFile text = new JsonFile(Bytes.of(head));
        if (text.start().isEmpty()) {
            return Recognition.NONE;
        }
        Set<String> met = new TreeSet<>();
        long start = text.start().getAsLong();
        boolean[] log = {false};
        try (JsonParser parser = text.open(start)) {
            JsonCursor cursor = new JsonCursor(parser, text, start, new ArrayList<>());
            cursor.next();
            cursor.object("", key -> {
                if (key.equals("log") && cursor.isObject()) {
                    log[0] = true;
                    cursor.object("", met::add);
                }
            });
        } catch (JacksonException _) {
            // the head ends in the middle; what was met before counts
        }
        met.retainAll(TELLING);
        if (!log[0] || met.isEmpty()) {
            return Recognition.NONE;
        }
        return new Recognition(
                met.size() > 1 ? Fit.CERTAIN : Fit.LIKELY, "a JSON object log with " + String.join(", ", met));
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        if (source.bytes().isEmpty()) {
            throw new MalformedCaptureException(0, "the file is empty");
        }
        new HarReader(new JsonFile(source.bytes()), Attachments.NONE, sink, job).run();
    }
}
