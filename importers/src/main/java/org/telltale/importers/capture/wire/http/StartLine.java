package org.telltale.importers.capture.wire.http;

import java.util.Set;
import java.util.regex.Pattern;
import org.telltale.importers.capture.wire.packet.Slice;

/// Tells the beginning of an HTTP/1 message from other bytes.
public final class StartLine {
    private static final int LONGEST_METHOD = 24;
    private static final int LOOK = 2048;
    private static final String NAME = "HTTP/1.";

    /// Bytes that tell a response: `HTTP/1.1 200`.
    private static final int RESPONSE = 12;

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
        return isResponse(bytes, 0);
    }

    private static boolean isResponse(Slice bytes, int at) {
        if (!bytes.has(at, RESPONSE)) {
            return false;
        }
        for (int i = 0; i < NAME.length(); i++) {
            if (Character.toUpperCase(bytes.u8(at + i)) != NAME.charAt(i)) {
                return false;
            }
        }
        boolean version = bytes.u8(at + 7) == '0' || bytes.u8(at + 7) == '1';
        return version && bytes.u8(at + 8) == ' ' && areDigits(bytes, at + 9, 3);
    }

    private static boolean areDigits(Slice bytes, int at, int count) {
        for (int i = at; i < at + count; i++) {
            if (bytes.u8(i) < '0' || bytes.u8(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /// Where in bytes a response begins, or -1.
    static int findResponse(Slice bytes) {
        for (int at = 0; at <= bytes.length() - RESPONSE; at++) {
            if ((bytes.u8(at) | 0x20) == 'h' && isResponse(bytes, at)) {
                return at;
            }
        }
        return -1;
    }
}
