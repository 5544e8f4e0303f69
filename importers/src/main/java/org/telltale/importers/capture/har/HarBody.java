package org.telltale.importers.capture.har;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.telltale.importers.capture.json.JsonCursor;
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
    private Span place = new Span(0, 0);
    private boolean captured;

    HarBody(JsonCursor cursor, Attachments files) {
        this.cursor = cursor;
        this.files = files;
    }

    void read(String what) {
        cursor.object(what, this::key);
    }

    private void key(String key) {
        switch (key) {
            case "mimeType" -> mediaType = cursor.text("mimeType").strip().toLowerCase(Locale.ROOT);
            case "encoding" -> encoding = cursor.text("encoding").strip().toLowerCase(Locale.ROOT);
            case "comment" -> comment = cursor.isScalar() ? cursor.text("comment") : "";
            case "_file" -> {
                long start = cursor.tokenStart();
                file = cursor.text("_file");
                place = captured ? place : cursor.since(start);
            }
            case "text" -> {
                long start = cursor.tokenStart();
                captured = cursor.isScalar();
                text = cursor.text("text");
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
        if (captured && encoding.equals("base64")) {
            return base64();
        }
        if (captured) {
            remarkOnLoss();
            return Bytes.utf8(text);
        }
        if (!params.isEmpty()) {
            cursor.problem(Problem.notice(
                    place.offset(),
                    place.length(),
                    "the file holds parameters only; the body is put together from them"));
        }
        return Bytes.utf8(String.join("&", params));
    }

    private Bytes base64() {
        byte[] characters = text.getBytes(StandardCharsets.ISO_8859_1);
        ReadText read = Base64Text.read(characters, 0, characters.length);
        if (read.fault().isEmpty()) {
            return read.bytes();
        }
        cursor.problem(Problem.error(
                place.offset(), place.length(), "said to be base64 and is not; its text is taken as the body"));
        return Bytes.utf8(text);
    }

    private void remarkOnLoss() {
        long lost = text.chars().filter(c -> c == '\ufffd').count();
        boolean broken = !StandardCharsets.UTF_8.newEncoder().canEncode(text);
        if (lost > 0 || broken) {
            cursor.problem(Problem.warning(
                    place.offset(),
                    place.length(),
                    "lossy: bytes that were no text were replaced when this was saved (" + lost
                            + " replacement characters); the bytes sent cannot be told"));
        }
    }
}
