package org.telltale.importers.capture.netlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.telltale.importers.capture.text.Base64Text;
import org.telltale.importers.capture.text.HexText;
import org.telltale.importers.capture.text.ReadText;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.session.Headers;
import tools.jackson.databind.JsonNode;

/// One event of a log.
///
/// @param span its JSON in the file
/// @param type `URL_REQUEST_START_JOB`
/// @param tick when, in milliseconds of the log's own clock
/// @param source number of what it is about
/// @param sourceType `URL_REQUEST`
record NetlogEvent(
        Span span,
        String type,
        boolean begins,
        boolean ends,
        long tick,
        long source,
        String sourceType,
        JsonNode params) {
    static NetlogEvent of(JsonNode node, Span span, NetlogConstants constants) {
        int phase = node.path("phase").asInt(0);
        JsonNode source = node.path("source");
        return new NetlogEvent(
                span,
                constants.types().getOrDefault(node.path("type").asInt(-1), ""),
                phase == constants.begin(),
                phase == constants.end(),
                number(node.path("time")),
                source.path("id").asLong(-1),
                constants.sources().getOrDefault(source.path("type").asInt(-1), ""),
                node.path("params"));
    }

    private static long number(JsonNode node) {
        String digits = node.asString("");
        return digits.matches("\\d{1,16}") ? Long.parseLong(digits) : -1;
    }

    String text(String key) {
        return params.path(key).asString("");
    }

    Optional<Integer> error() {
        int error = params.path("net_error").asInt(0);
        return error < 0 ? Optional.of(error) : Optional.empty();
    }

    /// What is depended on from here on.
    Optional<Long> dependency() {
        JsonNode id = params.path("source_dependency").path("id");
        return id.isIntegralNumber() && id.canConvertToLong() ? Optional.of(id.asLong()) : Optional.empty();
    }

    /// Logged bytes: base64, in old logs hexadecimal; empty where the log holds none.
    Optional<Bytes> bytes() {
        String base64 = text("bytes");
        String hex = text("hex_encoded_bytes");
        if (base64.isEmpty() && hex.isEmpty()) {
            return Optional.empty();
        }
        byte[] text = (base64.isEmpty() ? hex : base64).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        ReadText read = base64.isEmpty() ? HexText.read(text, 0, text.length) : Base64Text.read(text, 0, text.length);
        return Optional.of(read.bytes());
    }

    /// The lines of `headers`: a list of `name: value`, in old logs one text, or an object.
    List<String> headerLines() {
        JsonNode node = params.path("headers");
        List<String> lines = new ArrayList<>();
        if (node.isArray()) {
            node.values().forEach(line -> lines.add(line.asString("")));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(e -> lines.add(e.getKey() + ": " + e.getValue().asString("")));
        } else {
            node.asString("").lines().filter(line -> !line.isBlank()).forEach(lines::add);
        }
        return lines;
    }

    static Headers headers(List<String> lines) {
        List<Headers.Header> list = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':', 1);
            if (colon > 0) {
                list.add(new Headers.Header(
                        line.substring(0, colon), line.substring(colon + 1).strip()));
            }
        }
        return new Headers(list);
    }

    boolean is(String... names) {
        return List.of(names).contains(type);
    }

    /// `net_error` in words: `-105 ERR_NAME_NOT_RESOLVED`.
    Optional<String> failure(NetlogConstants constants) {
        return error().map(code ->
                (code + " " + constants.errors().getOrDefault(code, "")).strip().toUpperCase(Locale.ROOT));
    }
}
