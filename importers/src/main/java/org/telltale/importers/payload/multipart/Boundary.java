package org.telltale.importers.payload.multipart;

import java.util.Locale;
import java.util.Optional;
import org.telltale.importers.payload.tree.Ascii;

/// What separates parts, without its two dashes.
final class Boundary {
    private static final int LONGEST = 200;
    private static final int SHORTEST_UNDECLARED = 4;

    private Boundary() {}

    /// The boundary that a media type names, as it is written in the body: media types come in lower case.
    static Optional<String> declared(String mediaType, Ascii text) {
        int at = mediaType.toLowerCase(Locale.ROOT).indexOf("boundary=");
        String rest = at < 0 ? "" : mediaType.substring(at + 9).strip();
        int end = rest.startsWith("\"") ? rest.indexOf('"', 1) : rest.indexOf(';');
        String found = end < 0 ? rest : rest.substring(0, end);
        String plain = found.startsWith("\"") ? found.substring(1) : found.strip();
        return plain.isEmpty() ? Optional.empty() : written(plain, text);
    }

    private static Optional<String> written(String boundary, Ascii text) {
        int at = text.find("--", 0);
        while (at >= 0) {
            StringBuilder found = new StringBuilder();
            while (found.length() < boundary.length() && text.at(at + 2 + found.length()) >= 0) {
                found.append((char) text.at(at + 2 + found.length()));
            }
            if ((at == 0 || text.at(at - 1) == '\n') && boundary.equalsIgnoreCase(found.toString())) {
                return Optional.of(found.toString());
            }
            at = text.find("\n--", at);
            at = at < 0 ? at : at + 1;
        }
        return Optional.empty();
    }

    /// The boundary that the first line is, where header lines follow it.
    static Optional<String> first(Ascii text) {
        int feed = text.find('\n', 0, Math.min(text.size(), LONGEST));
        int end = feed > 0 && text.at(feed - 1) == '\r' ? feed - 1 : feed;
        boolean dashes = text.at(0) == '-' && text.at(1) == '-' && text.at(feed) == '\n';
        if (!dashes || end < SHORTEST_UNDECLARED || !text.startsWith("ontent-", feed + 2)) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder();
        for (int i = 2; i < end; i++) {
            if (text.at(i) < ' ' || text.at(i) > '~') {
                return Optional.empty();
            }
            out.append((char) text.at(i));
        }
        return Optional.of(out.toString());
    }
}
