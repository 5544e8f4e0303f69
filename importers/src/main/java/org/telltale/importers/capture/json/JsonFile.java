package org.telltale.importers.capture.json;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.util.OptionalLong;
import org.telltale.importers.capture.text.BytesInput;
import org.telltale.importers.capture.text.CharWidth;
import org.telltale.model.bytes.Bytes;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// A JSON text: behind a byte-order mark, comments or a JSONP call, in UTF-8 or UTF-16.
public final class JsonFile {
    /// Strings of more characters are not read.
    static final int MAX_STRING = 256 << 20;

    private static final int MAX_NESTING = 100_000;
    private static final int MAX_PREFIX = 4096;
    private static final int BLANKS = 4;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxStringLength(MAX_STRING)
                    .maxNameLength(1 << 20)
                    .maxNumberLength(1 << 16)
                    .build())
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private final Bytes bytes;
    private final char opener;
    private final CharWidth width;
    private final OptionalLong start;

    /// A text that is an object.
    public JsonFile(Bytes bytes) {
        this(bytes, '{');
    }

    /// @param opener what the text begins with: `{` or `[`
    public JsonFile(Bytes bytes, char opener) {
        this.bytes = bytes;
        this.opener = opener;
        this.width = CharWidth.of(bytes);
        this.start = findStart();
    }

    public Bytes bytes() {
        return bytes;
    }

    public boolean isWide() {
        return width.wide();
    }

    /// Where the text begins, past what may stand before it; empty where something else does.
    public OptionalLong start() {
        return start;
    }

    public JsonParser open(long from) {
        BytesInput input = new BytesInput(bytes, from, bytes.size());
        if (width.wide()) {
            return JSON.createParser(ObjectReadContext.empty(), new InputStreamReader(input, width.charset()));
        }
        // Jackson takes zero bytes among the first four for UTF-16 or UTF-32: it sees blanks there
        InputStream blanks = new ByteArrayInputStream(new byte[] {' ', ' ', ' ', ' '});
        return JSON.createParser(ObjectReadContext.empty(), new SequenceInputStream(blanks, input));
    }

    /// A parser's place as an offset in the file, for a parser opened at `from`.
    public long offset(TokenStreamLocation place, long from) {
        long at = width.wide() ? 2 * place.getCharOffset() : place.getByteOffset() - BLANKS;
        return Math.min(bytes.size(), from + Math.max(0, at));
    }

    private OptionalLong findStart() {
        int step = width.wide() ? 2 : 1;
        boolean opened = true;
        for (long at = width.mark(); at < bytes.size() && at < MAX_PREFIX; at += step) {
            char c = charAt(at);
            if (c == opener && opened) {
                return OptionalLong.of(at);
            }
            if (c == '/' && charAt(at + step) == '*') {
                at = endOfComment(at + 2L * step, step);
            } else if (c == '(') {
                opened = true;
            } else if (!Character.isWhitespace(c) && c != ';') {
                if (!Character.isLetterOrDigit(c) && "_$.".indexOf(c) < 0) {
                    return OptionalLong.empty();
                }
                opened = false;
            }
        }
        return OptionalLong.empty();
    }

    private long endOfComment(long from, int step) {
        long at = from;
        while (at < bytes.size() && at < MAX_PREFIX && !(charAt(at) == '*' && charAt(at + step) == '/')) {
            at += step;
        }
        return at + step;
    }

    private char charAt(long at) {
        if (at >= bytes.size() || width.wide() && at + 1 >= bytes.size()) {
            return 0;
        }
        int first = bytes.at(at) & 0xff;
        if (!width.wide()) {
            return (char) first;
        }
        int second = bytes.at(at + 1) & 0xff;
        return (char) (width.charset().name().endsWith("LE") ? second << 8 | first : first << 8 | second);
    }
}
