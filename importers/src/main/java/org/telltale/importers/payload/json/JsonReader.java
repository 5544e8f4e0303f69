package org.telltale.importers.payload.json;

import java.util.ArrayList;
import java.util.List;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;
import org.telltale.model.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// Builds the tree of one text from Jackson's tokens. Spans come from the bytes themselves: a token's start is known,
/// its end is found by looking.
final class JsonReader {
    /// Jackson guesses UTF-16 or UTF-32 from zero bytes among the first four and then knows no byte offsets.
    private static final int GUESSED = 4;

    private final Bytes layer;
    private final ArrayBytes parsed;
    private final Ascii text;
    private final Nodes nodes;
    private final DecodeContext context;
    private JsonParser parser;
    private final List<OpenContainer> open = new ArrayList<>();
    private final OpenContainer values = new OpenContainer(Key.ROOT, false, 0, 0);
    private final List<Problem> problems = new ArrayList<>();
    private int base;
    private boolean whole;

    JsonReader(Bytes layer, Bytes parsed, DecodeContext context) {
        this.layer = layer;
        this.parsed = ArrayBytes.of(parsed);
        this.text = new Ascii(parsed);
        this.nodes = new Nodes(layer);
        this.context = context;
        this.base = text.startsWith("\u00ef\u00bb\u00bf", 0) ? 3 : 0;
        this.parser = parserFrom(isGuessed(base) ? text.size() : base);
    }

    /// Whether the parser would take what begins there for UTF-16 or UTF-32, whose offsets it does not know.
    private boolean isGuessed(int from) {
        int end = Math.min(text.size(), from + GUESSED);
        return text.find(0, from, end) < end;
    }

    private JsonParser parserFrom(int from) {
        return Factories.of(context.limits().jsonDepth())
                .createParser(ObjectReadContext.empty(), parsed.array(), parsed.start() + from, parsed.length() - from);
    }

    boolean isWhole() {
        return whole;
    }

    List<Problem> problems() {
        return problems;
    }

    FieldNode read() {
        if (isGuessed(0) || isGuessed(base)) {
            return nodes.opaque(Key.ROOT, nodes.all(), "zero bytes: not UTF-8");
        }
        while (!readLines()) {
            context.job().check();
        }
        return root();
    }

    /// Reads to the end, or over one line that is no JSON between lines that are; whether nothing is left.
    private boolean readLines() {
        try (JsonParser _ = parser) {
            while (next()) {
                context.job().check();
            }
            return true;
        } catch (JacksonException e) {
            int at = offset(e);
            int line = text.find('\n', at, text.size()) + 1;
            if (values.children.isEmpty() || line >= text.size() || isGuessed(line)) {
                stop(at, text.size(), "no JSON here");
                return true;
            }
            stop(at, line, "no JSON in this line");
            base = line;
            parser = parserFrom(line);
            return false;
        }
    }

    private int offset(JacksonException e) {
        long at = e.getLocation() == null ? 0 : e.getLocation().getByteOffset() + base;
        return Math.toIntExact(Math.clamp(at, 0L, (long) text.size()));
    }

    private boolean next() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            whole = problems.isEmpty() && !values.children.isEmpty();
            return false;
        }
        int at = (int) parser.currentTokenLocation().getByteOffset() + base;
        if (token != JsonToken.PROPERTY_NAME
                && token != JsonToken.END_OBJECT
                && token != JsonToken.END_ARRAY
                && !context.takeNode()) {
            stop(at, text.size(), "more than a million nodes");
            return false;
        }
        switch (token) {
            case START_OBJECT, START_ARRAY -> begin(token == JsonToken.START_OBJECT, at);
            case END_OBJECT, END_ARRAY -> end(at + 1L);
            case PROPERTY_NAME -> open.getLast().name(parser.currentName(), at);
            default -> value(token, at);
        }
        return true;
    }

    private OpenContainer current() {
        return open.isEmpty() ? values : open.getLast();
    }

    private void begin(boolean object, int at) {
        OpenContainer parent = current();
        open.add(new OpenContainer(parent.nextKey(), object, parent.nextStart(at), at));
    }

    private void end(long end) {
        FieldNode closed = open.removeLast().close(end);
        current().children.add(closed);
    }

    private void value(JsonToken token, int at) {
        OpenContainer parent = current();
        Key key = parent.nextKey();
        long start = parent.nextStart(at);
        parent.children.add(
                switch (token) {
                    case VALUE_STRING -> string(key, start, at);
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> word(key, "number", start, at, parser.getString());
                    case VALUE_TRUE, VALUE_FALSE -> word(key, "boolean", start, at, parser.getString());
                    default -> word(key, "null", start, at, "null");
                });
    }

    private FieldNode word(Key key, String type, long start, int at, String written) {
        long end = at + (long) written.length();
        return nodes.literal(key, type, new Span(start, end - start), new Span(at, written.length()), written);
    }

    private FieldNode string(Key key, long start, int at) {
        parser.finishToken();
        boolean escapes = false;
        int end = at + 1;
        while (end < text.size() && text.at(end) != '"') {
            boolean escape = text.at(end) == '\\';
            escapes |= escape;
            end += escape ? 2 : 1;
        }
        Span span = new Span(start, end + 1 - start);
        Span value = new Span(at + 1L, end - at - 1L);
        return escapes
                ? nodes.literal(key, "string", span, value, parser.getString())
                : nodes.text(key, "string", span, value);
    }

    /// Ends the reading at `end`: what is open ends there, and holds an opaque rest.
    private void stop(long at, long end, String why) {
        long from = Math.min(end, lastEnd());
        problems.add(Problem.warning(at, end - at, why + "; what follows the last good value is opaque"));
        OpenContainer inner = current();
        if (from < end) {
            inner.children.add(nodes.opaque(inner.restKey(), new Span(from, end - from), why));
        }
        while (!open.isEmpty()) {
            end(end);
        }
    }

    private long lastEnd() {
        OpenContainer inner = current();
        return inner.children.isEmpty()
                ? Math.max(inner.value, 0)
                : inner.children.getLast().span().end();
    }

    private FieldNode root() {
        List<FieldNode> all = values.children;
        boolean one = all.size() == 1 && !(all.getFirst() instanceof FieldNode.Opaque);
        if (one) {
            return Rekeyed.root(all.getFirst(), layer.size());
        }
        return all.isEmpty() || all.getFirst() instanceof FieldNode.Opaque && all.size() == 1
                ? nodes.opaque(Key.ROOT, new Span(0, layer.size()), "no JSON")
                : nodes.group(Key.ROOT, "sequence", nodes.all(), nodes.all(), all);
    }
}
