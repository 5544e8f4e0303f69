package org.telltale.importers.capture.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.telltale.model.bytes.Span;
import org.telltale.model.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A place in a JSON text; each reading step takes one value and leaves the cursor at its last token. What is
/// not of the expected kind is skipped with a problem. Damage throws Jackson's unchecked exceptions.
public final class JsonCursor {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{0,40})?([eE][+-]?\\d{1,2})?");

    private final JsonParser parser;
    private final JsonFile text;
    private final long from;
    private final List<Problem> problems;

    public JsonCursor(JsonParser parser, JsonFile text, long from, List<Problem> problems) {
        this.parser = parser;
        this.text = text;
        this.from = from;
        this.problems = problems;
    }

    /// The same place with problems kept elsewhere.
    public JsonCursor with(List<Problem> others) {
        return new JsonCursor(parser, text, from, others);
    }

    /// Hands over what was remarked so far.
    public void tell(java.util.function.Consumer<Problem> sink) {
        problems.forEach(sink);
        problems.clear();
    }

    /// Where in the file an exception happened.
    public long faultAt(JacksonException e) {
        return e.getLocation() == null ? end() : text.offset(e.getLocation(), from);
    }

    public long tokenStart() {
        return text.offset(parser.currentTokenLocation(), from);
    }

    public long end() {
        return text.offset(parser.currentLocation(), from);
    }

    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /// Whether the value is a string, number or boolean.
    public boolean isScalar() {
        return parser.currentToken() != null && parser.currentToken().isScalarValue() && !isNull();
    }

    public JsonToken next() {
        return parser.nextToken();
    }

    /// Takes an object; the action sees each key with the cursor at its value, and may leave the value alone.
    public void object(String what, Consumer<String> action) {
        if (!isObject()) {
            unexpected(what, "an object");
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            action.accept(key);
            skip();
        }
    }

    /// Takes an array; the action sees the cursor at each element.
    public void array(String what, Runnable action) {
        if (!isArray()) {
            unexpected(what, "a list");
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            action.run();
            skip();
        }
    }

    /// Takes a scalar as text; null is empty.
    public String text(String what) {
        if (isScalar()) {
            return parser.getString();
        }
        unexpected(what, "a text");
        return "";
    }

    /// Where the opening quote of a string stands, which is passed over unread; empty for any other value, and where the
    /// file is not in UTF-8.
    public OptionalLong string() {
        long quote = parser.currentToken() == JsonToken.VALUE_STRING && !text.isWide() ? tokenStart() : -1;
        boolean quoted =
                quote >= 0 && quote < text.bytes().size() && text.bytes().at(quote) == '"';
        return quoted ? OptionalLong.of(quote) : OptionalLong.empty();
    }

    /// The string whose opening quote stands at an offset.
    ///
    /// @param limit an offset behind the string that is no further than the file goes; 0 where none is known
    public JsonString string(long quote, long limit) {
        return JsonString.read(text.bytes(), quote, limit);
    }

    /// Takes a number, also one written as a string.
    public Optional<BigDecimal> number() {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getStringLength() < 19) {
            return Optional.of(BigDecimal.valueOf(parser.getLongValue()));
        }
        if (isScalar() && parser.getStringLength() < 64) {
            String digits = parser.getString().strip();
            if (isPlain(digits) || NUMBER.matcher(digits).matches()) {
                return Optional.of(new BigDecimal(digits));
            }
        }
        return Optional.empty();
    }

    /// Whether a text is digits with at most one point among them.
    private static boolean isPlain(String digits) {
        int point = -1;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return point != 0 && !digits.isEmpty() && digits.length() <= 40;
    }

    public void skip() {
        if (isObject() || isArray()) {
            parser.skipChildren();
        }
    }

    public void problem(Problem problem) {
        problems.add(problem);
    }

    /// A warning about the value at the cursor.
    public void warn(String message) {
        long start = tokenStart();
        problems.add(Problem.warning(start, Math.max(0, end() - start), message));
    }

    public Span since(long start) {
        return new Span(start, Math.max(0, end() - start));
    }

    private void unexpected(String what, String kind) {
        if (!isNull()) {
            warn(what + " is not " + kind + "; it is not read");
        }
    }
}
