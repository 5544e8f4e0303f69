package org.telltale.importers.capture.jsonl;

import java.util.ArrayList;
import java.util.List;
import org.telltale.model.session.Headers;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Header lines of a dump: an object of names and values (or lists of values), a list of `{"name", "value"}` or of
/// `[name, value]`, or one text of `name: value` lines.
final class LineHeaders {
    private static final JsonFactory JSON = new JsonFactory();

    private final List<Headers.Header> list = new ArrayList<>();

    private LineHeaders() {}

    /// The headers that can be read; the rest is left out.
    static Headers of(Found found) {
        LineHeaders headers = new LineHeaders();
        switch (found.kind()) {
            case STRING -> headers.text(found.text());
            case OBJECT, ARRAY -> headers.json(found);
            case NUMBER, BOOLEAN, NULL -> {}
        }
        return new Headers(headers.list);
    }

    private void text(String text) {
        for (String line : text.lines().toList()) {
            int colon = line.indexOf(':', 1);
            if (colon > 0) {
                list.add(new Headers.Header(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        }
    }

    private void json(Found found) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), found.bytes())) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                object(parser);
                return;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    named(parser);
                } else {
                    pair(parser);
                }
            }
        } catch (JacksonException _) {
            // what was read before the fault stays; the walk over the line reports where the line is damaged
        }
    }

    private void object(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            for (String value : values(parser)) {
                list.add(new Headers.Header(name, value));
            }
        }
    }

    private void named(JsonParser parser) {
        String name = "";
        String value = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean isName = parser.currentName().equalsIgnoreCase("name")
                    || parser.currentName().equalsIgnoreCase("key");
            String text = String.join(", ", values(parser));
            name = isName ? text : name;
            value = isName ? value : text;
        }
        list.add(new Headers.Header(name, value));
    }

    private void pair(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return;
        }
        List<String> parts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            scalar(parser, parts);
        }
        if (parts.size() == 2) {
            list.add(new Headers.Header(parts.getFirst(), parts.getLast()));
        }
    }

    private static List<String> values(JsonParser parser) {
        List<String> values = new ArrayList<>();
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                scalar(parser, values);
            }
        } else {
            scalar(parser, values);
        }
        return values;
    }

    private static void scalar(JsonParser parser, List<String> values) {
        if (parser.currentToken().isScalarValue()) {
            values.add(parser.getString());
        } else {
            parser.skipChildren();
        }
    }
}
