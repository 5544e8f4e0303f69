package org.telltale.importers.capture.har;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.telltale.importers.capture.json.JsonCursor;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.Headers;

/// The request or the response of an entry.
final class HarSide {
    private static final int LONGEST_ATTRIBUTE = 256;
    private static final int MOST_ATTRIBUTES = 16;

    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    private final JsonCursor cursor;
    private final String name;
    private final HarBody body;
    private final List<Headers.Header> headers = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private boolean present;
    private boolean bare;
    private Span place = new Span(0, 0);
    private long bodySize;
    private String method = "";
    private String url = "";
    private String version = "";
    private Optional<Integer> status = Optional.empty();

    /// @param name `request` or `response`
    HarSide(JsonCursor cursor, String name, Attachments files) {
        this.cursor = cursor;
        this.name = name;
        this.body = new HarBody(cursor, files);
    }

    void read() {
        present = present || cursor.isObject();
        long start = cursor.tokenStart();
        cursor.object(name, this::key);
        place = cursor.since(start);
    }

    private void key(String key) {
        switch (key) {
            case "method" -> method = cursor.text(key);
            case "url" -> url = cursor.text(key);
            case "httpVersion" -> version = cursor.text(key);
            case "status" -> status = cursor.number().map(BigDecimal::intValue);
            case "headers" -> headers();
            case "postData", "content", "_content" -> body();
            case "headersSize" -> size("header bytes");
            case "bodySize" -> {
                size("body bytes");
                bodySize = cursor.number().map(BigDecimal::longValue).orElse(0L);
            }
            case "_transferSize" -> size("transferred bytes");
            case "_error", "_failureText" -> put("error");
            case "_remotePort" -> put("remote port");
            case "_requestBodyStatus", "_responseBodyStatus" -> put(name + " body status");
            default -> {
                if (key.startsWith("_") && attributes.size() < MOST_ATTRIBUTES) {
                    put(name + " " + key.substring(1));
                }
            }
        }
    }

    private void body() {
        if (!cursor.isNull()) {
            body.read(name.equals("request") ? "postData" : "content");
        }
    }

    private void headers() {
        if (cursor.isObject()) {
            cursor.object("headers", key -> headers.add(new Headers.Header(key, cursor.text("a header"))));
        } else {
            cursor.array("headers", this::header);
        }
    }

    private void header() {
        String[] parts = {"", ""};
        cursor.object("a header", key -> {
            switch (key) {
                case "name" -> parts[0] = cursor.text(key);
                case "value" -> parts[1] = cursor.text(key);
                default -> {}
            }
        });
        headers.add(new Headers.Header(parts[0], parts[1]));
    }

    private void size(String what) {
        cursor.number()
                .filter(size -> size.signum() >= 0)
                .ifPresent(size -> attributes.put(name + " " + what, size.toPlainString()));
    }

    private void put(String what) {
        String value = cursor.isScalar() ? cursor.text(what) : "";
        if (!value.isEmpty() && value.length() <= LONGEST_ATTRIBUTE) {
            attributes.put(what, value);
        }
    }

    boolean isPresent() {
        return present;
    }

    String method() {
        return method;
    }

    String url() {
        return url;
    }

    String version() {
        return version;
    }

    /// As stated; 0 and less are said where no response came.
    Optional<Integer> status() {
        return status;
    }

    Optional<String> header(String header) {
        return new Headers(headers).first(header);
    }

    boolean hasHeaders() {
        return !headers.isEmpty();
    }

    String bodyForm() {
        return bare ? "not captured" : body.form();
    }

    Map<String, String> attributes() {
        if (!body.comment().isEmpty()) {
            attributes.put(name + " body comment", body.comment());
        }
        return attributes;
    }

    CapturedMessage message() {
        Headers list = new Headers(headers);
        String declared = body.mediaType().isEmpty()
                ? list.first("content-type").orElse("").strip().toLowerCase(Locale.ROOT)
                : body.mediaType();
        Bytes bytes = body.bytes();
        if (bytes.isEmpty() && !body.isElsewhere()) {
            tellMissing(list);
        }
        return new CapturedMessage(list, declared, bytes);
    }

    /// What a request sent stands in its headers too; a response's headers are of another request for HEAD.
    private void tellMissing(Headers list) {
        boolean request = name.equals("request");
        long announced = list.first("content-length")
                .filter(value -> LENGTH.matcher(value).matches())
                .map(Long::parseLong)
                .orElse(0L);
        long size = request ? Math.max(bodySize, announced) : body.stated();
        bare = size > 0;
        if (bare) {
            String what = "the " + name + " has a body of " + size + " bytes, which the archive does not hold";
            cursor.problem(
                    request
                            ? Problem.warning(place.offset(), place.length(), what)
                            : Problem.notice(place.offset(), place.length(), what));
        }
    }
}
