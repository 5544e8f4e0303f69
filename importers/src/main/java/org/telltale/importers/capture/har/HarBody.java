package org.telltale.importers.capture.har;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.telltale.importers.capture.json.JsonCursor;
import org.telltale.importers.capture.json.JsonString;
import org.telltale.importers.capture.text.Base64Text;
import org.telltale.importers.capture.text.ReadText;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.problem.Problem;

/// A body as a HAR holds it: `postData` of a request or `content` of a response.
final class HarBody {
    private static final Pattern FORM_SAFE = Pattern.compile("(?:[A-Za-z0-9_.~*+!'()$,:;@/?-]|%[0-9A-Fa-f]{2})*");

    private final JsonCursor cursor;
    private final Attachments files;
    private final List<String> params = new ArrayList<>();
    private String mediaType = "";
    private String encoding = "";
    private String file = "";
    private String comment = "";
    private String text = "";
    private long limit;
    private long stated;
    private OptionalLong quote = OptionalLong.empty();
    private Span place = new Span(0, 0);
    private boolean captured;

    HarBody(JsonCursor cursor, Attachments files) {
        this.cursor = cursor;
        this.files = files;
    }

    void read(String what) {
        cursor.object(what, this::key);
        limit = cursor.end();
    }

    private void key(String key) {
        switch (key) {
            case "mimeType" -> mediaType = cursor.text("mimeType").strip().toLowerCase(Locale.ROOT);
            case "encoding" -> encoding = cursor.text("encoding").strip().toLowerCase(Locale.ROOT);
            case "size" -> stated = cursor.number().map(BigDecimal::longValue).orElse(0L);
            case "comment" -> comment = cursor.isScalar() ? cursor.text("comment") : "";
            case "_file" -> {
                long start = cursor.tokenStart();
                file = cursor.text("_file");
                place = captured ? place : cursor.since(start);
            }
            case "text" -> {
                long start = cursor.tokenStart();
                captured = cursor.isScalar();
                quote = cursor.string();
                text = quote.isPresent() ? "" : cursor.text("text");
                place = cursor.since(start);
            }
            case "params" -> {
                if (!cursor.isNull()) {
                    long start = cursor.tokenStart();
                    cursor.array("params", this::param);
                    place = captured ? place : cursor.since(start);
                }
            }
            default -> {}
        }
    }

    private void param() {
        String[] parts = {"", ""};
        cursor.object("a parameter", key -> {
            switch (key) {
                case "name" -> parts[0] = cursor.text("name");
                case "value" -> parts[1] = cursor.text("value");
                default -> {}
            }
        });
        params.add(form(parts[0]) + "=" + form(parts[1]));
    }

    private static String form(String part) {
        return FORM_SAFE.matcher(part).matches() ? part : URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    /// Declared media type in lower case, or empty; `x-unknown` is no declaration.
    String mediaType() {
        return mediaType.equals("x-unknown") ? "" : mediaType;
    }

    /// What the file says of the body beside it, in short, or empty.
    String comment() {
        return comment.length() <= 256 ? comment : "";
    }

    /// How many bytes the file says beside the body that it has, or less than 1.
    long stated() {
        return stated;
    }

    /// Whether the body is said to be in another file.
    boolean isElsewhere() {
        return !file.isEmpty();
    }

    /// How the file holds the body: `text`, `base64`, `parameters`, `attached`, `not captured`.
    String form() {
        if (!file.isEmpty() && files.has(file)) {
            return "attached";
        }
        if (captured) {
            return encoding.equals("base64") ? "base64" : "text";
        }
        return params.isEmpty() ? "not captured" : "parameters";
    }

    /// The bytes; where the file holds text it is UTF-8.
    Bytes bytes() {
        Optional<Bytes> attached = file.isEmpty() ? Optional.empty() : files.read(file);
        if (attached.isPresent()) {
            return attached.get();
        }
        if (!file.isEmpty()) {
            cursor.problem(Problem.warning(
                    place.offset(), place.length(), "the body is in a file of its own, which is not here"));
        }
        if (captured) {
            return read();
        }
        if (!params.isEmpty()) {
            cursor.problem(Problem.notice(
                    place.offset(),
                    place.length(),
                    "the file holds parameters only; the body is put together from them"));
        }
        return params.isEmpty() ? Bytes.EMPTY : Bytes.utf8(String.join("&", params));
    }

    /// Long texts are read from the bytes of the file: what the parser would make of them is not needed.
    private Bytes read() {
        Bytes utf8;
        int lost;
        if (quote.isPresent()) {
            JsonString string = cursor.string(quote.getAsLong(), limit);
            place = string.place();
            utf8 = string.text();
            lost = string.lost();
        } else {
            utf8 = Bytes.utf8(text);
            lost = (int) text.chars().filter(c -> c == '\ufffd').count();
        }
        if (encoding.equals("base64")) {
            return base64(utf8);
        }
        if (lost > 0) {
            cursor.problem(Problem.warning(
                    place.offset(),
                    place.length(),
                    "lossy: bytes that were no text were replaced when this was saved (" + lost
                            + " replacement characters); the bytes sent cannot be told"));
        }
        return utf8;
    }

    private Bytes base64(Bytes characters) {
        byte[] array = characters.toArray();
        try {
            return Bytes.of(Base64.getDecoder().decode(array));
        } catch (IllegalArgumentException _) {
            // wrapped, of the other alphabet, or damaged
        }
        ReadText read = Base64Text.read(array, 0, array.length);
        if (read.fault().isEmpty()) {
            return read.bytes();
        }
        cursor.problem(Problem.error(
                place.offset(), place.length(), "said to be base64 and is not; its text is taken as the body"));
        return characters;
    }
}
