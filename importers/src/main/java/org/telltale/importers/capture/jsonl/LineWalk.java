package org.telltale.importers.capture.jsonl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.telltale.importers.capture.text.Lines;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// One pass over the object of a line: every value with its key path, in file order, without recursion.
final class LineWalk {
    private static final int MAX_NESTING = 20_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxStringLength(Lines.MAX_LINE)
                    .maxNameLength(1 << 20)
                    .maxNumberLength(1 << 20)
                    .build())
            .build();

    private final byte[] line;
    private final Predicate<KeyPath> descend;
    private final BiConsumer<KeyPath, Found> visitor;
    private final List<String> path = new ArrayList<>();

    private LineWalk(byte[] line, Predicate<KeyPath> descend, BiConsumer<KeyPath, Found> visitor) {
        this.line = line;
        this.descend = descend;
        this.visitor = visitor;
    }

    /// Walks a line; an object is entered where `descend` says so, else visited as one value.
    ///
    /// @return where and why the walk stopped before the end of the line, if it did; what came before was visited
    static Optional<Fault> walk(byte[] line, Predicate<KeyPath> descend, BiConsumer<KeyPath, Found> visitor) {
        for (int i = 0; i < Math.min(4, line.length); i++) {
            if (line[i] == 0) {
                return Optional.of(new Fault(i, "a NUL byte where an object was expected")); // Jackson: UTF-16?
            }
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            return new LineWalk(line, descend, visitor).run(parser);
        } catch (JacksonException e) {
            long offset = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
            int at = offset < 0 ? line.length : (int) Math.min(offset, line.length);
            return Optional.of(new Fault(at, at >= line.length ? "the line ends in the middle" : "not JSON from here"));
        }
    }

    private Optional<Fault> run(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return Optional.of(new Fault(0, "not a JSON object"));
        }
        boolean open = true;
        while (open) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_OBJECT) {
                open = !path.isEmpty();
                if (open) {
                    path.removeLast();
                }
            } else {
                value(parser);
            }
        }
        if (parser.nextToken() != null) {
            int at = (int) Math.max(0, parser.currentTokenLocation().getByteOffset());
            return Optional.of(new Fault(at, "more text after the object, which is not read"));
        }
        return Optional.empty();
    }

    private void value(JsonParser parser) {
        path.add(parser.currentName());
        KeyPath here = new KeyPath(path);
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT && path.size() < KeyPath.MAX_DEPTH && descend.test(here)) {
            return;
        }
        visitor.accept(here, found(parser, token));
        path.removeLast();
    }

    private Found found(JsonParser parser, JsonToken token) {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        return switch (token) {
            case START_OBJECT, START_ARRAY -> {
                parser.skipChildren();
                int end = (int) parser.currentLocation().getByteOffset();
                yield plain(token == JsonToken.START_OBJECT ? Found.Kind.OBJECT : Found.Kind.ARRAY, start, end);
            }
            case VALUE_STRING -> string(parser, start + 1);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                plain(Found.Kind.NUMBER, start, start + parser.getStringLength());
            case VALUE_TRUE, VALUE_FALSE -> plain(Found.Kind.BOOLEAN, start, start + parser.getStringLength());
            default -> plain(Found.Kind.NULL, start, start);
        };
    }

    private Found plain(Found.Kind kind, int start, int end) {
        return new Found(kind, line, start, end, new byte[0]);
    }

    /// A string without escapes is found in the line itself: Jackson's copy of a 100 MB string would cost four of it.
    /// One that the end of the line cuts off is visited as far as it goes; the next token is then the fault.
    private Found string(JsonParser parser, int start) {
        int end = start;
        while (end < line.length && line[end] != '"' && line[end] != '\\' && line[end] >= ' ') {
            end++;
        }
        if (end == line.length || line[end] == '"') {
            return plain(Found.Kind.STRING, start, end);
        }
        byte[] text = parser.getString().getBytes(StandardCharsets.UTF_8); // throws where the string does not end
        return new Found(Found.Kind.STRING, line, start, Math.min(line.length, start + text.length), text);
    }

    /// Where a walk stopped, in bytes of the line.
    record Fault(int offset, String reason) {}
}
