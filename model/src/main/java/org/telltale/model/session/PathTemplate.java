package org.telltale.model.session;

import java.util.Locale;
import java.util.regex.Pattern;

/// Turns a URL into an endpoint key.
final class PathTemplate {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern HEX = Pattern.compile("(?=.*\\d)[0-9a-fA-F]{16,}");

    private PathTemplate() {}

    static String key(String method, String url) {
        String clean = url.replaceFirst("(?s)[?#].*", "");
        int scheme = clean.indexOf("://");
        int path = clean.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        String origin = path < 0 ? clean : clean.substring(0, path);
        StringBuilder key = new StringBuilder();
        if (!method.isEmpty()) {
            key.append(method).append(' ');
        }
        key.append(origin.toLowerCase(Locale.ROOT));
        if (path < 0) {
            return key.append('/').toString();
        }
        for (String segment : clean.substring(path + 1).split("/", -1)) {
            key.append('/').append(template(segment));
        }
        return key.toString();
    }

    private static String template(String segment) {
        if (NUMBER.matcher(segment).matches()) {
            return "{n}";
        }
        if (UUID.matcher(segment).matches()) {
            return "{uuid}";
        }
        return HEX.matcher(segment).matches() ? "{hex}" : segment;
    }
}
