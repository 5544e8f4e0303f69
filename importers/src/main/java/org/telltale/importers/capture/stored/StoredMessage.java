package org.telltale.importers.capture.stored;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.telltale.importers.capture.text.Finder;
import org.telltale.importers.capture.wire.http.Head;
import org.telltale.importers.capture.wire.packet.Slice;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CapturedMessage;

/// A request or response of HTTP in one piece: start line, headers, an empty line, body (RFC 9112). Lines may end in LF
/// alone.
///
/// @param head of at most 1 MiB
/// @param body chunks joined where all of it is chunks
/// @param joined whether chunks were joined
public record StoredMessage(Head head, Bytes body, boolean joined) {
    private static final int LONGEST_HEAD = 1 << 20;
    private static final int LONGEST_SIZE_LINE = 256;

    public static StoredMessage of(Bytes all) {
        long end = endOfHead(all, 0);
        Head head = Head.of(Slice.of(all.slice(0, Math.min(end, LONGEST_HEAD)).toArray()));
        Bytes body = all.slice(end, all.size() - end);
        Optional<Bytes> joined = head.isChunked() ? join(body) : Optional.empty();
        return new StoredMessage(head, joined.orElse(body), joined.isPresent());
    }

    /// The offset behind the first empty line at or behind an offset, or the end.
    public static long endOfHead(Bytes all, long from) {
        Finder finder = new Finder(all);
        long crlf = finder.find("\r\n\r\n", from, all.size());
        long lf = finder.find("\n\n", from, crlf < 0 ? all.size() : crlf);
        return lf >= 0 ? lf + 2 : crlf >= 0 ? crlf + 4 : all.size();
    }

    /// The content of chunks (RFC 9112 section 7.1); empty where the bytes are anything else.
    private static Optional<Bytes> join(Bytes body) {
        Finder finder = new Finder(body);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long at = 0;
        while (true) {
            long end = finder.find("\n", at, Math.min(body.size(), at + LONGEST_SIZE_LINE));
            String line = end < 0 ? "" : new String(body.slice(at, end - at).toArray(), StandardCharsets.ISO_8859_1);
            int words = line.indexOf(';');
            String digits = (words < 0 ? line : line.substring(0, words)).strip();
            if (!digits.matches("[0-9a-fA-F]{1,8}")) {
                return Optional.empty();
            }
            long size = Long.parseLong(digits, 16);
            at = end + 1;
            if (size == 0) {
                boolean blank = body.size() - at <= 2 || endOfHead(body, at - 1) == body.size();
                return blank ? Optional.of(Bytes.of(out.toByteArray())) : Optional.empty();
            }
            if (size > body.size() - at || size > Integer.MAX_VALUE - 8 - out.size()) {
                return Optional.empty();
            }
            out.writeBytes(body.slice(at, size).toArray());
            at += size;
            at += at < body.size() && body.at(at) == '\r' ? 1 : 0;
            at += at < body.size() && body.at(at) == '\n' ? 1 : 0;
        }
    }

    public CapturedMessage message() {
        String type = head.value("content-type").strip().toLowerCase(Locale.ROOT);
        return new CapturedMessage(head.headers(), type, body);
    }

    /// What stands behind the status, as `OK`.
    public String reason() {
        String[] words = head.line().split(" +", 3);
        return words.length == 3 && words[2].length() <= 256 ? words[2] : "";
    }
}
