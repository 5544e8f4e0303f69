package org.telltale.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.telltale.app.setup.Workbench;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.usecase.TryMapping;

/// Shows what the keys of dumps are taken for, and what a mapping makes of them.
final class Mappings {
    private static final int ROWS = 20;

    private final PrintWriter out;
    private final boolean json;

    Mappings(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /// @param mapping without one the guess is printed, to be changed and given to an import
    void show(List<Path> files, Optional<Path> mapping) throws IOException {
        for (Path file : files) {
            TryMapping tried = TryMapping.of(file, Workbench.importers())
                    .orElseThrow(() -> new UsageException("'" + file + "' is no dump of lines or rows with keys"));
            if (mapping.isEmpty()) {
                out.print(tried.guess().json());
            } else {
                rows(tried, Bytes.of(Files.readAllBytes(mapping.get())));
            }
        }
    }

    private void rows(TryMapping tried, Bytes mapping) throws IOException {
        TryMapping.Result result;
        try {
            result = tried.read(mapping, ROWS);
        } catch (MalformedCaptureException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        try (Listing listing =
                new Listing(out, json, "number", "name", "time", "url", "request", "response", "problems", "text")) {
            result.rows().forEach(row -> listing.add(row(row)));
        }
    }

    private static Row row(TryMapping.Row row) {
        CapturedRecord record = row.record();
        return new Row()
                .text("number", record.requestId())
                .text("name", record.requestName())
                .put("time", record.time())
                .text("url", record.url())
                .put("request", size(record.request()))
                .put("response", size(record.response()))
                .put("attributes", record.attributes())
                .put("problems", record.problems().size())
                .put("text", row.text());
    }

    private static Optional<Long> size(Optional<CapturedMessage> message) {
        return message.map(side -> side.body().size());
    }
}
