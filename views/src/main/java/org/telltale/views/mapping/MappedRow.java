package org.telltale.views.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.views.text.Visible;
import org.telltale.views.words.Words;

/// An exchange that a mapping makes, in words; what the file does not say is empty.
///
/// @param line index of the line that it begins with, among those shown; -1 where none of them is
/// @param request size and beginning of the body
/// @param remarks how many problems it has
public record MappedRow(
        int line,
        String record,
        String number,
        String name,
        String time,
        String method,
        String host,
        String url,
        String status,
        String request,
        String response,
        String remarks) {
    private static final Words WORDS = Words.of(MappedRow.class);

    private static final int MOST_TEXT = 300;
    private static final int PREVIEW = 24;
    private static final char BROKEN = '\uFFFD';

    static MappedRow of(int index, int line, CapturedRecord record) {
        int odd = record.problems().size();
        return new MappedRow(
                line,
                WORDS.say("number", index + 1),
                Visible.cut(record.requestId(), MOST_TEXT),
                Visible.cut(record.requestName(), MOST_TEXT),
                record.time().map(Instant::toString).orElse(""),
                Visible.cut(record.method(), MOST_TEXT),
                Visible.cut(record.host(), MOST_TEXT),
                Visible.cut(record.url(), MOST_TEXT),
                record.status().map(String::valueOf).orElse(""),
                body(record.request()),
                body(record.response()),
                odd == 0 ? "" : WORDS.say("number", odd));
    }

    private static String body(Optional<CapturedMessage> side) {
        return side.map(message -> WORDS.say("body", message.body().size(), beginning(message.body())))
                .orElse("");
    }

    /// The first bytes: as text where they are some, else in hex.
    private static String beginning(Bytes body) {
        byte[] head = body.toArray(new Span(0, Math.min(PREVIEW, body.size())));
        String text = new String(head, StandardCharsets.UTF_8);
        // the last character may be cut
        int end = head.length < body.size() && text.indexOf(BROKEN) == text.length() - 1
                ? text.length() - 1
                : text.length();
        String whole = text.substring(0, end);
        boolean plain = whole.chars().noneMatch(c -> c == BROKEN || Character.isISOControl(c));
        return plain ? Visible.of(whole) : Visible.hex(Bytes.of(head), 3 * PREVIEW);
    }
}
