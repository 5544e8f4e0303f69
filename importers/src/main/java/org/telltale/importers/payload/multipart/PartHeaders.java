package org.telltale.importers.payload.multipart;

import java.util.Locale;
import java.util.Optional;

/// What a part's headers say of it.
record PartHeaders(String lines) {
    /// The name of the form field, with the three characters that browsers escape put back.
    Optional<String> name() {
        String line = line("content-disposition");
        int at = line.toLowerCase(Locale.ROOT).indexOf("; name=");
        at = at < 0 ? line.toLowerCase(Locale.ROOT).indexOf(";name=") - 1 : at;
        if (at < -1 || line.isEmpty()) {
            return Optional.empty();
        }
        String rest = line.substring(at + 7).strip();
        int end = rest.startsWith("\"") ? closing(rest) : rest.indexOf(';');
        String found = end < 0 ? rest : rest.substring(rest.startsWith("\"") ? 1 : 0, end);
        return Optional.of(found.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n"))
                .filter(n -> !n.isEmpty());
    }

    private static int closing(String quoted) {
        int at = quoted.indexOf('"', 1);
        while (at > 0 && quoted.charAt(at - 1) == '\\') {
            at = quoted.indexOf('"', at + 1);
        }
        return at;
    }

    /// The declared type of the body: how it is encoded for transfer, else its media type; empty where it is plain
    /// text.
    String mediaType() {
        String encoding = line("content-transfer-encoding").strip().toLowerCase(Locale.ROOT);
        if (encoding.equals("base64") || encoding.equals("quoted-printable")) {
            return "application/x-" + encoding;
        }
        String type = line("content-type").strip();
        String plain = type.toLowerCase(Locale.ROOT);
        boolean multipart = plain.startsWith("multipart/");
        return plain.startsWith("text/plain") || plain.indexOf('/') < 1 ? "" : multipart ? type : plain;
    }

    private String line(String name) {
        for (String line : lines.split("\r?\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase(name)) {
                return line.substring(colon + 1);
            }
        }
        return "";
    }
}
