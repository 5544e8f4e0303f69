package org.telltale.importers.capture.burp;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.stored.StoredMessage;
import org.telltale.importers.capture.text.Base64Text;
import org.telltale.importers.capture.text.HostName;
import org.telltale.importers.capture.text.ReadText;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.problem.Problem;

/// An item: a request with its response and what Burp notes of them.
final class Item {
    private final Span span;
    private final Map<String, Element> elements;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();

    Item(Span span, Map<String, Element> elements) {
        this.span = span;
        this.elements = elements;
    }

    private Element get(String name) {
        return elements.getOrDefault(name, Element.NONE);
    }

    private String text(String name) {
        String text = get(name).text();
        return text.equals("null") ? "" : text;
    }

    CapturedRecord record(boolean whole) {
        if (!whole) {
            problems.add(Problem.error(span.end(), 0, "the item ends here before </item>; what stands before is read"));
        }
        Optional<StoredMessage> request = message("request");
        Optional<StoredMessage> response = message("response");
        String url = text("url");
        String host = text("host");
        CapturedRecord.Builder builder = CapturedRecord.at(span)
                .protocol("http")
                .method(
                        text("method").isEmpty()
                                ? request.map(r -> r.head().method()).orElse("")
                                : text("method"))
                .url(url)
                .host(host.isEmpty() ? HostName.of(url) : host);
        request.ifPresent(r -> builder.request(r.message()));
        response.ifPresent(r -> builder.response(r.message()));
        status(response).ifPresent(builder::status);
        BurpTime time = BurpTime.of(text("time"), response.flatMap(Item::date));
        time.moment().ifPresent(builder::time);
        if (!time.remark().isEmpty()) {
            problems.add(Problem.notice(
                    get("time").content().offset(), get("time").content().length(), time.remark()));
        }
        describe(request, response);
        return builder.attributes(attributes).problems(problems).build();
    }

    private static Optional<Instant> date(StoredMessage response) {
        try {
            return Optional.of(Instant.from(
                    DateTimeFormatter.RFC_1123_DATE_TIME.parse(response.head().value("date"))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<Integer> status(Optional<StoredMessage> response) {
        String stated = text("status");
        return stated.matches("[1-9]\\d{2}")
                ? Optional.of(Integer.parseInt(stated))
                : response.flatMap(r -> r.head().status());
    }

    private void describe(Optional<StoredMessage> request, Optional<StoredMessage> response) {
        put("server ip", get("host").attribute("ip"));
        put("server port", text("port"));
        put("mime type by Burp", text("mimetype"));
        put("comment", text("comment"));
        put("highlight", text("highlight"));
        put("time as stated", text("time"));
        put("response length as stated", text("responselength"));
        request.ifPresent(r -> put("http version", r.head().version()));
        response.ifPresent(r -> put("reason", r.reason()));
        String version = response.map(r -> r.head().version()).orElse("");
        if (!version.equals(attributes.get("http version"))) {
            put("response http version", version);
        }
    }

    private void put(String name, String value) {
        if (!value.isEmpty() && value.length() <= 1024) {
            attributes.put(name, value);
        }
    }

    /// A message as Burp saw it; an element without content is none.
    private Optional<StoredMessage> message(String side) {
        Element element = get(side);
        if (element.content().length() == 0) {
            return Optional.empty();
        }
        Bytes bytes = element.bytes();
        if (element.attribute("base64").equals("true")) {
            bytes = decoded(element, bytes);
        }
        if (!element.closed()) {
            problems.add(Problem.error(element.end(), 0, "the " + side + " is cut off here"));
        }
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        put(side + " bytes", Long.toString(bytes.size()));
        StoredMessage message = StoredMessage.of(bytes);
        if (message.joined()) {
            put(side + " body", "chunks joined");
        }
        return Optional.of(message);
    }

    private Bytes decoded(Element element, Bytes text) {
        byte[] characters = text.toArray();
        ReadText read = Base64Text.read(characters, 0, characters.length);
        if (read.fault().isEmpty()) {
            return read.bytes();
        }
        problems.add(Problem.error(
                element.content().offset(),
                element.content().length(),
                "said to be base64 and is not from character " + (read.fault().getAsInt() + 1)
                        + " on; what stands before is read"));
        return read.bytes();
    }
}
