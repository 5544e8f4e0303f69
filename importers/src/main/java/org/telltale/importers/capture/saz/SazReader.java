package org.telltale.importers.capture.saz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.telltale.importers.capture.archive.ZipMember;
import org.telltale.importers.capture.stored.ZipFiles;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;

/// Reads the sessions of an archive in the order in which they stand in it.
final class SazReader {
    private final Bytes archive;
    private final ZipFiles files;
    private final ExchangeSink sink;
    private final JobContext job;
    private int records;

    SazReader(Bytes archive, ExchangeSink sink, JobContext job) {
        this.archive = archive;
        this.files = new ZipFiles(archive);
        this.sink = sink;
        this.job = job;
    }

    /// The files of a session by the letter in their names.
    private record Parts(int number, Map<Character, ZipMember> files) {
        Span span() {
            long start = Long.MAX_VALUE;
            long end = 0;
            for (ZipMember file : files.values()) {
                start = Math.min(start, file.packed().offset());
                end = Math.max(end, file.packed().end());
            }
            return new Span(start, end - start);
        }
    }

    void run() throws MalformedCaptureException {
        job.check();
        Map<Integer, Parts> sessions = new TreeMap<>();
        int others = 0;
        for (ZipMember member : files.members()) {
            Matcher name = SazImporter.PART.matcher(member.name());
            if (name.matches()) {
                int number = Integer.parseInt(name.group(1));
                char part = Character.toLowerCase(name.group(2).charAt(0));
                sessions.computeIfAbsent(number, n -> new Parts(n, new TreeMap<>()))
                        .files()
                        .putIfAbsent(part, member);
            } else if (!isUsual(member.name())) {
                others++;
            }
        }
        if (sessions.isEmpty()) {
            throw new MalformedCaptureException(0, "the archive holds no session of Fiddler");
        }
        files.problems().forEach(sink::problem);
        if (others > 0) {
            sink.problem(
                    Problem.notice(0, 0, "further files of the archive, which are no part of a session: " + others));
        }
        List<Parts> inOrder = new ArrayList<>(sessions.values());
        inOrder.sort(Comparator.comparingLong(parts -> parts.span().offset()));
        for (Parts parts : inOrder) {
            job.check();
            session(parts);
            job.progress(parts.span().end(), archive.size());
        }
        files.account(sink);
    }

    private static boolean isUsual(String name) {
        return name.equals("[Content_Types].xml")
                || name.equals("_index.htm")
                || name.endsWith("/")
                || name.equals("metadata.json");
    }

    private void session(Parts parts) {
        List<Problem> problems = new ArrayList<>();
        SazSession session = new SazSession(parts.span(), problems);
        parts.files()
                .forEach((part, member) ->
                        files.read(member, problems::add).ifPresent(content -> session.take(part, content)));
        if (session.isEmpty()) {
            problems.forEach(sink::problem);
            return;
        }
        CapturedRecord record = session.record(parts.number());
        sink.record(record);
        int number = ++records;
        for (CapturedRecord message : session.messages(record, number)) {
            sink.record(message);
            records++;
        }
    }
}
