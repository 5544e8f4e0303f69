package org.telltale.importers.capture.charles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telltale.importers.capture.archive.ZipMember;
import org.telltale.importers.capture.json.JsonCursor;
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
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/// Compressed sessions of Charles (`.chlz`): a zip archive with `1-meta.json` and the bodies `1-req.*` and `1-res.*` of
/// each transaction. A record is a transaction; its span is where its meta file stands in the archive.
public final class CharlesZipImporter implements SessionImporter {
    private static final Pattern PART = Pattern.compile("(\\d{1,9})-(meta|req|res)(\\.[^/]{0,32})?");

    @Override
    public String id() {
        return "charles-zip";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> extensions() {
        return Set.of("chlz");
    }

    @Override
    public Recognition probe(String name, byte[] head) {
        boolean known =
                ZipNames.of(head).stream().anyMatch(each -> PART.matcher(each).matches() && each.contains("-meta"));
        return known ? new Recognition(Fit.CERTAIN, "a zip archive with 1-meta.json and the like") : Recognition.NONE;
    }

    @Override
    public void read(CaptureSource source, ImportOptions options, ExchangeSink sink, JobContext job)
            throws MalformedCaptureException {
        job.check();
        ZipFiles files = new ZipFiles(source.bytes());
        Map<String, ZipMember> bodies = new TreeMap<>();
        List<ZipMember> metas = new ArrayList<>();
        for (ZipMember member : files.members()) {
            Matcher part = PART.matcher(member.name());
            if (part.matches() && part.group(2).equals("meta")) {
                metas.add(member);
            } else if (part.matches()) {
                bodies.putIfAbsent(part.group(1) + part.group(2), member);
            }
        }
        if (metas.isEmpty()) {
            throw new MalformedCaptureException(0, "the archive holds no transaction of Charles");
        }
        files.problems().forEach(sink::problem);
        metas.sort(Comparator.comparingLong(meta -> meta.packed().offset()));
        for (ZipMember meta : metas) {
            job.check();
            transaction(files, meta, bodies, sink);
            job.progress(meta.packed().end(), source.bytes().size());
        }
        files.account(sink);
    }

    private static void transaction(ZipFiles files, ZipMember meta, Map<String, ZipMember> bodies, ExchangeSink sink) {
        List<Problem> problems = new ArrayList<>();
        Optional<Bytes> json = files.read(meta, problems::add);
        if (json.isEmpty()) {
            problems.forEach(sink::problem);
            return;
        }
        String number = meta.name().substring(0, meta.name().indexOf('-'));
        Optional<Bytes> request = body(files, bodies, number + "req", problems);
        Optional<Bytes> response = body(files, bodies, number + "res", problems);
        sink.record(read(json.get(), meta.packed(), request, response, problems));
    }

    private static Optional<Bytes> body(
            ZipFiles files, Map<String, ZipMember> bodies, String key, List<Problem> problems) {
        return Optional.ofNullable(bodies.get(key)).flatMap(member -> files.read(member, problems::add));
    }

    private static CapturedRecord read(
            Bytes json, Span place, Optional<Bytes> request, Optional<Bytes> response, List<Problem> problems) {
        JsonFile file = new JsonFile(json);
        List<Problem> inside = new ArrayList<>();
        try (JsonParser parser = file.open(file.start().orElse(0))) {
            JsonCursor cursor = new JsonCursor(parser, file, file.start().orElse(0), inside);
            Transaction transaction = new Transaction(cursor, 0, inside);
            try {
                cursor.next();
                transaction.read();
            } catch (JacksonException _) {
                problems.add(Problem.error(
                        place.offset(), place.length(), "the meta file is damaged; what stands before is read"));
            }
            transaction.attach(request, response);
            return transaction.record(place, problems);
        }
    }
}
