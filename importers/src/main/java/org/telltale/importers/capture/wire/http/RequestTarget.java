package org.telltale.importers.capture.wire.http;

import java.util.Locale;
import org.telltale.importers.capture.wire.flow.Flow;

/// Where a request goes, put together from its start line and Host.
///
/// @param host without port
record RequestTarget(String url, String host) {
    static RequestTarget of(Head head, Flow flow) {
        String target = head.target();
        String stated = head.value("host");
        String lower = target.toLowerCase(Locale.ROOT);
        if (head.method().equals("CONNECT")) {
            return new RequestTarget(target, withoutPort(target));
        }
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            int from = target.indexOf("//") + 2;
            int end = target.indexOf('/', from);
            return new RequestTarget(target, withoutPort(target.substring(from, end < 0 ? target.length() : end)));
        }
        String authority = stated.isEmpty() ? authority(flow) : stated;
        return new RequestTarget(flow.scheme() + "://" + authority + target, withoutPort(authority));
    }

    private static String authority(Flow flow) {
        int port = flow.ends().serverPort();
        boolean usual = port == (flow.scheme().equals("https") ? 443 : 80);
        String host = flow.host().indexOf(':') >= 0 ? "[" + flow.host() + "]" : flow.host();
        return usual ? host : host + ":" + port;
    }

    static String withoutPort(String authority) {
        int colon = authority.lastIndexOf(':');
        boolean port = colon > 0 && authority.substring(colon + 1).matches("\\d{1,5}");
        String host = port ? authority.substring(0, colon) : authority;
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
