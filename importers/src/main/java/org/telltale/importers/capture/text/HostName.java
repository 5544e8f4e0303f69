package org.telltale.importers.capture.text;

import java.util.regex.Pattern;

/// The host of a URL or of an authority, without port and user, as written.
public final class HostName {
    private static final Pattern WITH_PORT = Pattern.compile("[^:@\\s]+:\\d{1,5}");

    private HostName() {}

    /// The host in a URL, or in `host:port` alone; empty where there is none (`data:`, a relative URL).
    public static String of(String url) {
        int scheme = url.indexOf("://");
        int start = scheme < 0 ? 0 : scheme + 3;
        int end = start;
        while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String authority = url.substring(start, end);
        boolean alone = scheme >= 0 || WITH_PORT.matcher(authority).matches();
        return alone ? withoutPort(authority.substring(authority.lastIndexOf('@') + 1)) : "";
    }

    /// A host with or without port, as in a `Host` header.
    public static String withoutPort(String authority) {
        if (authority.startsWith("[")) {
            int close = authority.indexOf(']');
            return close < 0 ? authority : authority.substring(0, close + 1);
        }
        int colon = authority.indexOf(':');
        return colon < 0 || colon != authority.lastIndexOf(':') ? authority : authority.substring(0, colon);
    }
}
