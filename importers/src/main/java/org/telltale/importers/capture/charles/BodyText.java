package org.telltale.importers.capture.charles;

import java.nio.charset.StandardCharsets;
import org.telltale.importers.capture.json.JsonCursor;
import org.telltale.importers.capture.text.Base64Text;
import org.telltale.importers.capture.text.ReadText;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.problem.Problem;

/// A body as Charles writes it: `text`, or `encoded` in an `encoding`.
final class BodyText {
    private final JsonCursor cursor;
    private String text = "";
    private String encoded = "";
    private String encoding = "";
    private boolean captured;
    private Span place = new Span(0, 0);

    BodyText(JsonCursor cursor) {
        this.cursor = cursor;
    }

    void read() {
        long start = cursor.tokenStart();
        if (cursor.isScalar()) {
            captured = true;
            text = cursor.text("body");
        } else if (!cursor.isNull()) {
            cursor.object("body", key -> {
                switch (key) {
                    case "text" -> {
                        captured |= cursor.isScalar();
                        text = cursor.text(key);
                    }
                    case "encoded", "data" -> {
                        captured |= cursor.isScalar();
                        encoded = cursor.text(key);
                    }
                    case "encoding" -> encoding = cursor.text(key);
                    default -> {}
                }
            });
        }
        place = cursor.since(start);
    }

    /// `text`, `base64` or `not captured`.
    String form() {
        return !captured ? "not captured" : isBase64() ? "base64" : "text";
    }

    private boolean isBase64() {
        return encoding.equalsIgnoreCase("base64") && !encoded.isEmpty();
    }

    Bytes bytes() {
        if (isBase64()) {
            byte[] characters = encoded.getBytes(StandardCharsets.ISO_8859_1);
            ReadText read = Base64Text.read(characters, 0, characters.length);
            if (read.fault().isEmpty()) {
                return read.bytes();
            }
            cursor.problem(Problem.error(
                    place.offset(), place.length(), "said to be base64 and is not; its text is taken as the body"));
        }
        String body = encoded.isEmpty() ? text : encoded;
        if (body.indexOf('\ufffd') >= 0) {
            cursor.problem(Problem.warning(
                    place.offset(),
                    place.length(),
                    "lossy: bytes that were no text were replaced when this was saved"));
        }
        return Bytes.utf8(body);
    }
}
