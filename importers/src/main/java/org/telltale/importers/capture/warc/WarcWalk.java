package org.telltale.importers.capture.warc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.telltale.importers.capture.account.Account;
import org.telltale.importers.capture.text.LineScan;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Headers;

/// One pass over the records of a web archive; after damage it goes on at the next line that begins a record.
final class WarcWalk {
    private static final int MOST_FIELDS = 1000;
    private static final int LONGEST = 1 << 13;
    private static final String ARC = "[a-z][a-zA-Z0-9+.-]*:\\S+ \\S+ \\d{8,20} \\S+(?: \\S+)*";

    private final Bytes bytes;
    private final WarcExchanges exchanges;
    private final ExchangeSink sink;
    private final JobContext job;
    private final Account account;
    private final LineScan lines;
    private boolean arc;

    WarcWalk(Bytes bytes, WarcExchanges exchanges, ExchangeSink sink, JobContext job) {
        this.bytes = bytes;
        this.exchanges = exchanges;
        this.sink = sink;
        this.job = job;
        this.account = new Account(sink);
        this.lines = new LineScan(bytes);
    }

    void run() {
        long gap = -1;
        while (lines.at() < bytes.size()) {
            job.check();
            job.progress(lines.at(), bytes.size());
            long start = lines.at();
            String line = text(lines.next());
            if (line.isBlank()) {
                continue;
            }
            Optional<WarcRecord> record = begins(line) ? record(start, line) : Optional.empty();
            if (record.isEmpty()) {
                gap = gap < 0 ? start : gap;
                continue;
            }
            if (gap >= 0) {
                sayGap(gap, start);
                gap = -1;
            }
            boolean description = record.get().type().equals("warcinfo");
            if (!description) {
                account.exchange(record.get().span());
            }
            exchanges.take(record.get());
            lines.moveTo(record.get().block().end());
        }
        if (gap >= 0) {
            sayGap(gap, bytes.size());
        }
        account.end(bytes.size());
    }

    private void sayGap(long from, long to) {
        tell(Problem.error(from, to - from, "no record of the archive; reading goes on at the next that begins"));
    }

    private void tell(Problem problem) {
        account.problem(problem);
        sink.problem(problem);
    }

    private boolean begins(String line) {
        boolean archive = arc && line.length() < LONGEST && line.matches(ARC);
        return archive || line.matches("WARC/[01]\\.\\d+") || line.startsWith("filedesc://");
    }

    private Optional<WarcRecord> record(long start, String line) {
        return line.startsWith("WARC/") ? warc(start) : arc(start, line);
    }

    private Optional<WarcRecord> warc(long start) {
        List<Headers.Header> fields = new ArrayList<>();
        String line = text(lines.next());
        while (!line.isEmpty() && fields.size() < MOST_FIELDS) {
            int colon = line.indexOf(':');
            if (line.charAt(0) <= ' ' && !fields.isEmpty()) {
                Headers.Header before = fields.removeLast();
                fields.add(new Headers.Header(before.name(), before.value() + " " + line.strip()));
            } else if (colon > 0) {
                fields.add(new Headers.Header(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
            line = text(lines.next());
        }
        Headers all = new Headers(fields);
        String type = all.first("WARC-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.isEmpty() ? Optional.empty() : Optional.of(build(type, all, start, length(all)));
    }

    private static String length(Headers fields) {
        return fields.first("Content-Length").orElse("");
    }

    /// `URL IP date type … length`; the file's description names more columns in version 2, the length is the last.
    private Optional<WarcRecord> arc(long start, String line) {
        arc = true;
        String[] words = line.split(" +", -1);
        if (words.length < 5) {
            return Optional.empty();
        }
        boolean description = line.startsWith("filedesc://");
        List<Headers.Header> fields = new ArrayList<>();
        fields.add(new Headers.Header("WARC-Target-URI", words[0]));
        fields.add(new Headers.Header("WARC-IP-Address", words[1]));
        fields.add(new Headers.Header("WARC-Date", words[2]));
        fields.add(new Headers.Header("ARC-Type", words[3]));
        String length = words[words.length - 1];
        return Optional.of(build(description ? "warcinfo" : "response", new Headers(fields), start, length));
    }

    /// Without a sound length the block goes to the next record.
    private WarcRecord build(String type, Headers fields, long start, String length) {
        long from = Math.min(lines.at(), bytes.size());
        boolean sound = length.matches("\\d{1,15}");
        long wanted = sound ? Long.parseLong(length) : nextRecord(from) - from;
        if (!sound) {
            tell(Problem.warning(start, from - start, "the record states no length; it goes to the next record"));
        }
        long taken = Math.min(wanted, bytes.size() - from);
        Span block = new Span(from, taken);
        return new WarcRecord(type, fields, new Span(start, block.end() - start), block, wanted - taken);
    }

    private long nextRecord(long from) {
        LineScan ahead = new LineScan(bytes);
        ahead.moveTo(from);
        while (ahead.at() < bytes.size()) {
            long at = ahead.at();
            if (begins(text(ahead.next()))) {
                return at;
            }
        }
        return bytes.size();
    }

    private String text(Span line) {
        byte[] raw = bytes.toArray(line);
        String utf8 = new String(raw, StandardCharsets.UTF_8);
        return utf8.indexOf('\ufffd') < 0 ? utf8 : new String(raw, StandardCharsets.ISO_8859_1);
    }
}
