package org.telltale.views.exchanges;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.CleanText;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Headers;

/// A request as a command for `curl` in a POSIX shell. Nothing that was captured is ever read by the shell, by a terminal
/// or by curl as anything but data: all of it stands in single quotes, without control characters.
final class CurlCommand {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern METHOD = Pattern.compile("[A-Za-z]{1,20}");
    private static final Set<String> OWN = Set.of("content-length", "transfer-encoding", "connection");
    private static final int MOST = 64 << 10;

    private CurlCommand() {}

    /// Empty where there is no URL of HTTP, or a body of more than 64 KiB.
    static Optional<String> of(Exchange exchange, Bytes body) {
        String url = exchange.url();
        boolean web = url.regionMatches(true, 0, "http://", 0, 7) || url.regionMatches(true, 0, "https://", 0, 8);
        if (!web || body.size() > MOST) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder("curl --globoff --path-as-is");
        if (METHOD.matcher(exchange.method()).matches()) {
            out.append(" -X ").append(quoted(exchange.method().toUpperCase(Locale.ROOT)));
        }
        exchange.request().ifPresent(request -> request.headers().list().forEach(header -> header(out, header)));
        String data = "";
        if (body.size() > 0) {
            byte[] bytes = body.toArray();
            boolean plain = isPlain(bytes);
            out.append(
                    plain ? " --data-raw " + quoted(new String(bytes, StandardCharsets.UTF_8)) : " --data-binary @-");
            data = plain ? "" : "printf '" + octal(bytes) + "' | ";
        }
        return Optional.of(data + out + " --url " + quoted(url(url)));
    }

    private static void header(StringBuilder out, Headers.Header header) {
        boolean fits = NAME.matcher(header.name()).matches()
                && !OWN.contains(header.name().toLowerCase(Locale.ROOT))
                && isPlain(header.value().getBytes(StandardCharsets.UTF_8));
        if (fits) {
            // a header without a value is taken away by curl unless it ends in a semicolon
            out.append(" -H ")
                    .append(quoted(
                            header.value().isEmpty() ? header.name() + ";" : header.name() + ": " + header.value()));
        }
    }

    private static boolean isPlain(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return CleanText.fault(bytes, 0, bytes.length) == bytes.length
                && text.chars().noneMatch(CurlCommand::steers);
    }

    /// What a terminal could obey: control characters, and those that turn the direction of writing.
    private static boolean steers(int c) {
        return c < 0x20
                || c >= 0x7f && c < 0xa0
                || c >= 0x200b && c <= 0x200f
                || c >= 0x2028 && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069
                || c == 0xfeff;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /// Everything that no URL holds as it is, in percent.
    private static String url(String url) {
        StringBuilder out = new StringBuilder();
        for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
            boolean fine = b > 0x20 && b < 0x7f && b != '\'' && b != '"' && b != '\\';
            out.append(fine ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
        return out.toString();
    }

    /// Each byte as three octal digits, which `printf` of every shell reads.
    private static String octal(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length * 4);
        for (byte b : bytes) {
            out.append(String.format(Locale.ROOT, "\\%03o", b & 0xff));
        }
        return out.toString();
    }
}
