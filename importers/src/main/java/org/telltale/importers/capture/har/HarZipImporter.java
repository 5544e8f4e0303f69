package org.telltale.importers.capture.har;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.telltale.importers.capture.archive.ZipMember;
import org.telltale.importers.capture.json.JsonFile;
import org.telltale.importers.capture.stored.ZipFiles;
import org.telltale.importers.capture.stored.ZipNames;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.capture.SessionImporter;
import org.telltale.model.job.JobContext;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;

/// A HAR in a zip archive beside files with its bodies, as Playwright writes it. The span of every record is where the
/// HAR stands in the archive.
public final class HarZipImporter implements SessionImporter {
    private static final Pattern ATTACHED = Pattern.compile("[0-9a-f]{40}(\\.[A-Za-z0-9]{1,8})?");

    @Override
    public String id() {
        return "har-zip";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return new LinkedHashSet<>(List.of("har.zip", "zip"));
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        List<String> names = ZipNames.of(head);
        boolean attached =
                names.stream().anyMatch(each -> ATTACHED.matcher(each).matches());
        boolean har = names.contains("har.har");
        if (har) {
            return new Recognition(Fit.CERTAIN, "a zip archive with har.har");
        }
        return attached
                        && names.stream()
                                .allMatch(each -> ATTACHED.matcher(each).matches())
                ? new Recognition(Fit.LIKELY, "a zip archive of files named by their hash, as beside a HAR")
                : Recognition.NONE;
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        job.check();
        ZipFiles files = new ZipFiles(source.bytes());
        Map<String, ZipMember> byName = new HashMap<>();
        files.members().forEach(member -> byName.putIfAbsent(member.name(), member));
        ZipMember har = Optional.ofNullable(byName.get("har.har"))
                .or(() -> files.members().stream()
                        .filter(member -> member.name().endsWith(".har"))
                        .findFirst())
                .orElseThrow(() -> new MalformedCaptureException(0, "the archive holds no HAR"));
        files.problems().forEach(sink::problem);
        Moved moved = new Moved(sink, har.packed());
        Optional<Bytes> content = files.read(har, sink::problem);
        if (content.isEmpty()) {
            throw new MalformedCaptureException(har.packed().offset(), "the HAR in the archive cannot be read");
        }
        try {
            new HarReader(new JsonFile(content.get()), new Beside(files, byName, sink), moved, job).run();
            files.account(sink);
        } catch (MalformedCaptureException e) {
            throw new MalformedCaptureException(har.packed().offset(), String.valueOf(e.getMessage()));
        }
    }

    /// The files beside the HAR.
    private record Beside(ZipFiles files, Map<String, ZipMember> byName, ExchangeSink sink) implements Attachments {
        @Override
        public boolean has(String name) {
            return byName.containsKey(name);
        }

        @Override
        public Optional<Bytes> read(String name) {
            return Optional.ofNullable(byName.get(name)).flatMap(member -> files.read(member, sink::problem));
        }
    }

    /// Moves places within the HAR to where it stands in the archive.
    private record Moved(ExchangeSink sink, Span place) implements ExchangeSink {
        @Override
        public void record(CapturedRecord record) {
            sink.record(new CapturedRecord(
                    place,
                    record.protocol(),
                    record.method(),
                    record.url(),
                    record.host(),
                    record.requestId(),
                    record.requestName(),
                    record.status(),
                    record.time(),
                    record.duration(),
                    record.request(),
                    record.response(),
                    record.attributes(),
                    record.problems().stream().map(this::moved).toList()));
        }

        @Override
        public void problem(Problem problem) {
            sink.problem(moved(problem));
        }

        private Problem moved(Problem problem) {
            return new Problem(problem.severity(), place, problem.message());
        }
    }
}
