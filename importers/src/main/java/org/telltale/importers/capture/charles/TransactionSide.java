package org.telltale.importers.capture.charles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.json.JsonCursor;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.session.Headers;

/// The request or the response of a transaction.
final class TransactionSide {
    private final JsonCursor cursor;
    private final String name;
    private final BodyText body;
    private final List<Headers.Header> headers = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private Optional<Bytes> attached = Optional.empty();
    private boolean present;
    private String mediaType = "";
    private Optional<Integer> status = Optional.empty();

    /// @param name `request` or `response`
    TransactionSide(JsonCursor cursor, String name) {
        this.cursor = cursor;
        this.name = name;
        this.body = new BodyText(cursor);
    }

    void read() {
        present = present || cursor.isObject();
        cursor.object(name, key -> {
            switch (key) {
                case "status" -> status = cursor.number().map(BigDecimal::intValue);
                case "mimeType" -> mediaType = cursor.text(key);
                case "sizes" -> cursor.object(key, this::size);
                case "header" -> cursor.object(key, this::head);
                case "trailer" -> cursor.object(key, this::trailer);
                case "body" -> body.read();
                default -> {}
            }
        });
    }

    private void size(String what) {
        cursor.number()
                .filter(size -> size.signum() >= 0)
                .ifPresent(size -> attributes.put(
                        name + (what.equals("headers") ? " header bytes" : " " + what + " bytes"),
                        size.toPlainString()));
    }

    private void head(String key) {
        switch (key) {
            case "headers" -> cursor.array(key, this::header);
            case "firstLine" -> attributes.put(name + " line", cut(cursor.text(key)));
            default -> {}
        }
    }

    private static String cut(String line) {
        return line.substring(0, Math.min(1024, line.length()));
    }

    private String[] pair() {
        String[] parts = {"", ""};
        cursor.object("a header", part -> {
            switch (part) {
                case "name" -> parts[0] = cursor.text(part);
                case "value" -> parts[1] = cursor.text(part);
                default -> {}
            }
        });
        return parts;
    }

    private void header() {
        String[] parts = pair();
        headers.add(new Headers.Header(parts[0], parts[1]));
    }

    private void trailer(String key) {
        if (key.equals("headers")) {
            cursor.array(key, () -> {
                String[] parts = pair();
                attributes.put((name.equals("request") ? "request trailer " : "trailer ") + parts[0], parts[1]);
            });
        }
    }

    /// Takes a body that stands in a file of its own.
    void attach(Bytes bytes) {
        present = true;
        attached = Optional.of(bytes);
    }

    boolean isPresent() {
        return present;
    }

    Optional<Integer> status() {
        return status.filter(code -> code > 0);
    }

    Map<String, String> attributes() {
        if (present) {
            attributes.put(name + " body", attached.isPresent() ? "attached" : body.form());
        }
        return attributes;
    }

    CapturedMessage message() {
        Headers list = new Headers(headers);
        String type = list.first("content-type").orElse(mediaType).strip().toLowerCase(Locale.ROOT);
        return new CapturedMessage(list, type, attached.orElseGet(body::bytes));
    }
}
