package org.telltale.importers.capture.zap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.telltale.importers.capture.account.AccountedSink;
import org.telltale.importers.capture.stored.StoredMessage;
import org.telltale.importers.capture.text.Finder;
import org.telltale.importers.capture.text.HostName;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;

/// One pass over exported messages. The text has no lengths of its own: a body ends where its Content-Length says if
/// that fits, else before the response's start line or the next numbered line.
final class PairReader {
    private static final Pattern NUMBERED = Pattern.compile("={3,4} ?(\\d{1,9}) ?={8,12}\\s*");
    private static final int LONGEST_LINE = 64;

    private final Bytes file;
    private final Finder finder;
    private final AccountedSink sink;
    private final JobContext job;

    PairReader(Bytes file, ExchangeSink sink, JobContext job) {
        this.file = file;
        this.finder = new Finder(file);
        this.sink = new AccountedSink(sink);
        this.job = job;
    }

    void run() throws MalformedCaptureException {
        job.check();
        long at = next(0);
        if (at == file.size()) {
            throw new MalformedCaptureException(0, "the file holds no numbered message");
        }
        if (at > 0 && !isBlank(0, at)) {
            sink.problem(Problem.warning(0, at, "text before the first message, which is not read"));
        }
        while (at < file.size()) {
            job.check();
            long end = next(at + 1);
            pair(at, end);
            at = end;
            job.progress(at, file.size());
        }
        sink.end(file.size());
    }

    /// Where the next numbered line begins at or behind an offset, or the end of the file.
    private long next(long from) {
        long at = from;
        while (true) {
            long found = finder.find("===", at, file.size());
            if (found < 0) {
                return file.size();
            }
            boolean starts = found == 0 || file.at(found - 1) == '\n' || found == 3 && file.at(2) == (byte) 0xbf;
            if (starts && NUMBERED.matcher(line(found)).matches()) {
                return found;
            }
            at = found + 1;
        }
    }

    private String line(long from) {
        byte[] start =
                file.slice(from, Math.min(LONGEST_LINE, file.size() - from)).toArray();
        String text = new String(start, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private boolean isBlank(long from, long to) {
        for (long at = from; at < to; at++) {
            if ("\r\n\t \u00ef\u00bb\u00bf".indexOf(file.at(at) & 0xff) < 0) {
                return false;
            }
        }
        return true;
    }

    private void pair(long start, long end) {
        long from = Math.min(end, start + line(start).length() + 1);
        long requestEnd = StoredMessage.endOfHead(file.slice(0, end), from);
        StoredMessage requestHead = StoredMessage.of(file.slice(from, requestEnd - from));
        long response = response(requestEnd, end, requestHead.head().length());
        StoredMessage request = StoredMessage.of(
                trimmed(from, requestEnd, response, requestHead.head().length()));
        List<Problem> problems = new ArrayList<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        var numbered = NUMBERED.matcher(line(start));
        if (numbered.matches()) {
            attributes.put("number in the export", numbered.group(1));
        }
        attributes.put("http version", request.head().version());
        String url = url(request);
        CapturedRecord.Builder builder = CapturedRecord.at(new Span(start, end - start))
                .protocol("http")
                .method(request.head().method())
                .url(url)
                .host(HostName.of(url))
                .request(request.message());
        if (response < end && !isBlank(response, end)) {
            long headEnd = StoredMessage.endOfHead(file.slice(0, end), response);
            StoredMessage head = StoredMessage.of(file.slice(response, headEnd - response));
            StoredMessage message =
                    StoredMessage.of(trimmed(response, headEnd, end, head.head().length()));
            builder.response(message.message());
            message.head().status().ifPresent(builder::status);
            attributes.put("reason", message.reason());
            if (message.head().status().isEmpty()) {
                problems.add(Problem.warning(response, end - response, "the response has no status line"));
            }
        }
        sink.record(builder.attributes(attributes).problems(problems).build());
    }

    private static String url(StoredMessage request) {
        String target = request.head().target();
        String host = request.head().value("host");
        boolean whole = target.contains("://") || request.head().method().equals("CONNECT") || host.isEmpty();
        return whole ? target : "http://" + host + target;
    }

    /// Where the response begins: behind the request's stated body and blank lines, else at the first status line.
    private long response(long from, long end, OptionalLong length) {
        long stated = from + length.orElse(0);
        if (stated >= from && stated <= end) {
            long at = stated;
            while (at < end && (file.at(at) == '\r' || file.at(at) == '\n')) {
                at++;
            }
            if (finder.find("HTTP/", at, Math.min(end, at + 5)) == at) {
                return at;
            }
        }
        long found = finder.find("\nHTTP/", Math.max(0, from - 1), end);
        return found < 0 ? end : found + 1;
    }

    /// A message without the line ends that the export puts behind it.
    private Bytes trimmed(long from, long bodyStart, long to, OptionalLong length) {
        long stated = bodyStart + length.orElse(-1);
        if (length.isPresent() && stated >= bodyStart && stated <= to && isBlank(stated, to)) {
            return file.slice(from, stated - from);
        }
        long end = to;
        for (int i = 0; i < 2 && end > bodyStart && file.at(end - 1) == '\n'; i++) {
            end -= end - 1 > bodyStart && file.at(end - 2) == '\r' ? 2 : 1;
        }
        return file.slice(from, end - from);
    }
}
