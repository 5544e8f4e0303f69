package org.telltale.importers.capture.wire.http;

import java.util.Set;
import java.util.regex.Pattern;
import org.telltale.importers.capture.wire.packet.Slice;

/// Tells the beginning of an HTTP/1 message from other bytes.
public final class StartLine {
    private static final int LONGEST_METHOD = 24;
    private static final int LOOK = 2048;
    private static final Pattern RESPONSE = Pattern.compile("(?i)HTTP/1\\.[01] \\d{3}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z][A-Za-z0-9!#$%&'*+.^_`|~-]*");
    private static final Set<String> METHODS = Set.of(
            "GET",
            "POST",
            "PUT",
            "HEAD",
            "DELETE",
            "OPTIONS",
            "PATCH",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "PROPPATCH",
            "MKCOL",
            "COPY",
            "MOVE",
            "LOCK",
            "UNLOCK",
            "SEARCH",
            "REPORT",
            "BPROPFIND",
            "NOTIFY",
            "SUBSCRIBE",
            "UNSUBSCRIBE",
            "M-SEARCH",
            "POLL",
            "BMOVE",
            "BCOPY",
            "RPC_CONNECT",
            "CCM_POST");

    private StartLine() {}

    /// Whether bytes begin a request: a known method, or any with HTTP's name behind its target.
    public static boolean isRequest(Slice bytes) {
        String text = bytes.part(0, LOOK).latin();
        int blank = text.indexOf(' ');
        if (blank <= 0 || blank > LONGEST_METHOD) {
            return false;
        }
        String method = text.substring(0, blank);
        int end = text.indexOf('\n');
        if (end >= 0 && end < blank) {
            return false;
        }
        String rest = text.substring(blank + 1, end < 0 ? text.length() : end);
        if (rest.contains(" HTTP/1.")) {
            return TOKEN.matcher(method).matches();
        }
        boolean open = end < 0 || rest.length() > 1 && !rest.contains(" RTSP/") && !rest.contains(" SIP/");
        return METHODS.contains(method)
                && open
                && isTarget(rest)
                && !(end >= 0 && rest.strip().contains(" "));
    }

    private static boolean isTarget(String rest) {
        char first = rest.isEmpty() ? '/' : rest.charAt(0);
        return first == '/' || first == '*' || rest.startsWith("http");
    }

    public static boolean isResponse(Slice bytes) {
        return bytes.length() >= 12
                && RESPONSE.matcher(bytes.part(0, 12).latin()).matches();
    }

    /// Where in bytes a response begins, or -1.
    static int findResponse(Slice bytes) {
        var found = RESPONSE.matcher(bytes.latin());
        return found.find() ? found.start() : -1;
    }
}
