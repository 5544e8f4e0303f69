package org.telltale.model.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.session.Sha256;

/// By what recordings of one exchange are alike whichever tool made them: method, URL, and the body that was sent, or
/// the one that came where nothing is sent. Of responses to requests tools keep different forms.
final class Likeness {
    private static final int CHUNK = 1 << 16;
    private static final int REPLACEMENT = 0xefbfbd;
    private static final Set<String> SENDING = Set.of("POST", "PUT", "PATCH");
    private static final Pattern URL =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)([^#]*)(#.*)?", Pattern.DOTALL);

    private Likeness() {}

    /// A number, or 0 for a record without URL. Its upper half stands for method, URL and direction; its lower half for
    /// the body, and is 0 where nobody can tell the body: text in which bytes were replaced, or none where a method is
    /// to send one.
    static long of(CapturedRecord record) {
        if (record.url().isEmpty()) {
            return 0;
        }
        Optional<Bytes> sent = record.request().map(CapturedMessage::body);
        MessageDigest place = Sha256.digest();
        text(place, record.method());
        text(place, plain(record.url()));
        place.update((byte) (sent.isPresent() ? 1 : 0));
        Bytes body = sent.or(() -> record.response().map(CapturedMessage::body)).orElse(Bytes.EMPTY);
        boolean missing = body.isEmpty() && SENDING.contains(record.method());
        MessageDigest content = Sha256.digest();
        boolean lossy = bytes(content, body);
        return (long) half(place) << 32 | (missing || lossy ? 0 : half(content) & 0xffffffffL);
    }

    private static int half(MessageDigest digest) {
        int hash = ByteBuffer.wrap(digest.digest()).getInt();
        return hash == 0 ? 1 : hash;
    }

    /// A URL as every tool would write it: host in lower case, no usual port, no fragment, `ws` as `http`.
    static String plain(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            return url;
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String carrier = scheme.equals("ws") ? "http" : scheme.equals("wss") ? "https" : scheme;
        String authority = parts.group(2).toLowerCase(Locale.ROOT);
        String usual = carrier.equals("https") ? ":443" : ":80";
        String host =
                authority.endsWith(usual) ? authority.substring(0, authority.length() - usual.length()) : authority;
        String path = parts.group(3).startsWith("/") ? parts.group(3) : "/" + parts.group(3);
        return carrier + "://" + host + path;
    }

    private static void text(MessageDigest digest, String text) {
        bytes(digest, Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Whether a replacement character stands in the bytes.
    private static boolean bytes(MessageDigest digest, Bytes bytes) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.size()).flip());
        byte[] chunk = new byte[(int) Math.min(CHUNK, bytes.size())];
        boolean lossy = false;
        int last = 0;
        for (long at = 0; at < bytes.size(); at += chunk.length) {
            int count = (int) Math.min(chunk.length, bytes.size() - at);
            bytes.read(at, chunk, 0, count);
            digest.update(chunk, 0, count);
            for (int i = 0; i < count; i++) {
                last = (last << 8 | chunk[i] & 0xff) & 0xffffff;
                lossy |= last == REPLACEMENT;
            }
        }
        return lossy;
    }
}
