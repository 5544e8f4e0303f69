package org.telltale.importers.capture.har;

import java.util.ArrayList;
import java.util.List;
import org.telltale.importers.capture.account.AccountedSink;
import org.telltale.importers.capture.json.JsonCursor;
import org.telltale.importers.capture.json.JsonFile;
import org.telltale.importers.capture.json.NextObject;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/// One pass over a HAR: `log.entries` in file order, each entry by itself; after damage it goes on at the next entry.
final class HarReader {
    /// Bytes that may be tried in vain while looking for the next entry.
    private static final long MAX_TRIED = 64 << 20;

    private final JsonFile text;
    private final AccountedSink sink;
    private final JobContext job;
    private final Attachments files;
    private int records;
    private boolean entriesMet;
    private long gap = -1;
    private long tried;
    private long found;

    HarReader(JsonFile text, Attachments files, ExchangeSink sink, JobContext job) {
        this.text = text;
        this.files = files;
        this.sink = new AccountedSink(sink);
        this.job = job;
    }

    void run() throws MalformedCaptureException {
        long start = text.start()
                .orElseThrow(() -> new MalformedCaptureException(0, "no JSON object at the start of the file"));
        document(start);
        if (!entriesMet) {
            throw new MalformedCaptureException(gap < 0 ? start : gap, "the file holds no log.entries, so no exchange");
        }
        if (gap >= 0 && !text.isWide()) {
            goOn(gap);
            tail(found);
        }
        if (gap >= 0) {
            boolean cut = gap >= text.bytes().size();
            sayGap(text.bytes().size(), cut ? "the file ends in the middle" : "not JSON; no further entry was found");
        }
    }

    private void document(long start) {
        List<Problem> problems = new ArrayList<>();
        try (JsonParser parser = text.open(start)) {
            JsonCursor cursor = new JsonCursor(parser, text, start, problems);
            cursor.next();
            cursor.object("the file", key -> {
                if (key.equals("log")) {
                    cursor.object(key, inner -> log(inner, cursor));
                }
            });
            rest(cursor.end());
        } catch (JacksonException e) {
            gap = e.getLocation() == null ? start : text.offset(e.getLocation(), start);
        }
        problems.forEach(sink::problem);
    }

    private void log(String key, JsonCursor cursor) {
        if (key.equals("_tlsErrors") && cursor.isArray()) {
            cursor.array(key, () -> tlsError(cursor));
        }
        if (!key.equals("entries")) {
            return;
        }
        entriesMet = true;
        if (cursor.isNull()) {
            cursor.warn("log.entries is null: the file holds no exchange");
            return;
        }
        cursor.array("log.entries", () -> {
            if (cursor.isObject()) {
                entry(cursor);
            } else {
                cursor.warn("an entry is not an object; it is not read");
            }
        });
    }

    /// A connection that failed before any request, as HTTP Toolkit writes it.
    private void tlsError(JsonCursor outer) {
        List<Problem> problems = new ArrayList<>();
        HarTlsError error = new HarTlsError(outer.with(problems));
        error.read();
        sink.record(error.record(problems));
        records++;
    }

    private void entry(JsonCursor outer) {
        job.check();
        outer.tell(sink::problem);
        List<Problem> problems = new ArrayList<>();
        JsonCursor cursor = outer.with(problems);
        HarEntry entry = new HarEntry(cursor, problems, files);
        try {
            entry.read();
        } catch (JacksonException e) {
            long at = cursor.faultAt(e);
            if (entry.isEntry()) {
                problems.add(Problem.error(at, 0, "the entry is damaged here; what stands before is read"));
                emit(entry, at);
            }
            throw e;
        }
        emit(entry, cursor.end());
        job.progress(cursor.end(), text.bytes().size());
    }

    private void emit(HarEntry entry, long end) {
        CapturedRecord record = entry.record(end);
        sink.record(record);
        int number = ++records;
        for (CapturedRecord message : entry.messages(record, number)) {
            sink.record(message);
            records++;
        }
    }

    /// Tells of the bytes between damage and what is read next.
    private void sayGap(long end, String what) {
        sink.problem(Problem.error(gap, Math.max(0, end - gap), what));
        gap = -1;
    }

    /// Tells what stands behind the last entry that was found after damage.
    private void tail(long end) {
        long at = behind(end, " \t\r\n]});\0");
        if (gap < 0 && at < text.bytes().size()) {
            sink.problem(Problem.warning(
                    end, text.bytes().size() - end, "no further entry was found, and the rest is not read"));
        }
        if (gap < 0) {
            sink.end(text.bytes().size());
        }
    }

    private long behind(long from, String signs) {
        long at = from;
        while (at < text.bytes().size() && signs.indexOf(text.bytes().at(at)) >= 0) {
            at++;
        }
        return at;
    }

    private void rest(long end) {
        long at = behind(end, " \t\r\n);\0");
        sink.end(at);
        if (at < text.bytes().size() && text.bytes().at(at) != '/') {
            sink.problem(
                    Problem.warning(at, text.bytes().size() - at, "more text after the archive, which is not read"));
        }
        sink.end(text.bytes().size());
    }

    /// Finds the next entry after damage and reads from there: an object behind `,` or `[` that holds a request.
    private void goOn(long damage) {
        long from = damage;
        NextObject next = new NextObject(text.bytes());
        for (long at = next.find(from); at >= 0 && tried < MAX_TRIED; at = next.find(from)) {
            job.check();
            List<Problem> problems = new ArrayList<>();
            try (JsonParser parser = text.open(at)) {
                JsonCursor cursor = new JsonCursor(parser, text, at, problems);
                cursor.next();
                HarEntry entry = new HarEntry(cursor, problems, files);
                from = attempt(entry, cursor, problems, at);
            } catch (JacksonException _) {
                from = at + 1; // not even the first token
                tried++;
            }
        }
    }

    private long attempt(HarEntry entry, JsonCursor cursor, List<Problem> problems, long at) {
        try {
            entry.read();
            if (entry.isEntry()) {
                accept(entry, cursor.end(), at);
            }
            return cursor.end();
        } catch (JacksonException e) {
            long fault = cursor.faultAt(e);
            if (!entry.isEntry()) {
                tried += fault - at + 1;
                return at + 1;
            }
            problems.add(Problem.error(fault, 0, "the entry is damaged here; what stands before is read"));
            accept(entry, fault, at);
            gap = fault;
            return Math.max(at + 1, fault);
        }
    }

    private void accept(HarEntry entry, long end, long at) {
        if (gap >= 0) {
            sayGap(at, "not JSON; reading goes on at the next entry");
        }
        emit(entry, end);
        found = end;
    }
}
