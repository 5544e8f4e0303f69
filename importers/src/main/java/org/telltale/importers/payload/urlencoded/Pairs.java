package org.telltale.importers.payload.urlencoded;

import java.util.ArrayList;
import java.util.List;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.problem.Problem;

/// `name=value` pairs between `&`, as the
/// [URL standard](https://url.spec.whatwg.org/#application/x-www-form-urlencoded) reads them; a name without `=` has an
/// empty value.
final class Pairs {
    private static final int LONGEST_NAME = 64;
    private static final int SHORTEST_BASE64 = 24;

    private final Bytes bytes;
    private final Ascii text;
    private final Nodes nodes;
    private final List<FieldNode> children = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Pairs(Bytes bytes) {
        this.bytes = bytes;
        this.text = new Ascii(bytes);
        this.nodes = new Nodes(bytes);
    }

    static Layer read(String decoder, Bytes bytes, DecodeContext context) {
        Pairs pairs = new Pairs(bytes);
        pairs.all(context);
        FieldNode root = pairs.nodes.group(Key.ROOT, "pairs", pairs.nodes.all(), pairs.nodes.all(), pairs.children);
        return Layer.of(decoder, bytes, root, pairs.problems);
    }

    private void all(DecodeContext context) {
        int at = text.at(0) == '?' ? 1 : 0;
        while (at < text.size()) {
            int end = text.find('&', at, text.size());
            if (end > at && !context.takeNode()) {
                Span rest = new Span(at, text.size() - at);
                children.add(nodes.opaque(Key.of("rest"), rest, "more than a million nodes"));
                problems.add(Problem.warning(at, rest.length(), "the rest is opaque"));
                return;
            }
            if (end > at) {
                pair(at, end);
            }
            at = end + 1;
        }
    }

    private void pair(int at, int end) {
        int equals = text.find('=', at, end);
        Bytes name = Percent.decode(text, at, equals, true);
        Key key = Key.of(new FieldValue.Utf8(name).text());
        int value = Math.min(end, equals + 1);
        Span span = new Span(at, end - at);
        Span valueSpan = new Span(value, end - value);
        boolean coded = Percent.isCoded(text, value, end, true) && !isBareBase64(value, end);
        Bytes decoded = coded ? Percent.decode(text, value, end, true) : bytes.slice(valueSpan);
        if (!Percent.isText(decoded)) {
            problems.add(Problem.notice(value, end - value, "not text after percent-decoding; shown as written"));
            children.add(raw(key, span, valueSpan));
        } else if (!coded) {
            children.add(nodes.text(key, "text", span, valueSpan));
        } else {
            children.add(nodes.literal(key, "text", span, valueSpan, new FieldValue.Utf8(decoded).text()));
        }
    }

    /// Whether the value is base64 whose `+` its writer forgot to encode: long, and of all kinds of letters in no order.
    private boolean isBareBase64(int from, int end) {
        int kinds = 0;
        int changes = 0;
        int before = 0;
        for (int i = from; i < end; i++) {
            int c = text.at(i);
            boolean padding = c == '=' && i >= end - 2;
            if (!Ascii.isLetter(c) && !Ascii.isDigit(c) && c != '+' && c != '/' && !padding) {
                return false;
            }
            int kind = Ascii.isDigit(c) ? 1 : !Ascii.isLetter(c) ? 0 : c >= 'a' ? 2 : 4;
            changes += kind != 0 && before != 0 && kind != before ? 1 : 0;
            kinds |= kind;
            before = kind;
        }
        int letters = end - from;
        return letters >= SHORTEST_BASE64 && letters % 4 == 0 && kinds == 7 && changes * 5 >= letters * 2;
    }

    private FieldNode raw(Key key, Span span, Span value) {
        Bytes written = bytes.slice(value);
        boolean clean = Percent.isText(written);
        FieldValue content = clean ? new FieldValue.Utf8(written) : new FieldValue.Raw(written);
        return new FieldNode.Scalar(
                key,
                clean ? "text" : "bytes",
                span.offset(),
                span.length(),
                value.offset(),
                value.length(),
                content,
                false);
    }

    /// How many pairs a text holds that could be nothing else, 0 when a part is no pair: names of URL characters, no
    /// blanks.
    static int count(Ascii text, boolean cutAllowed) {
        int at = text.at(0) == '?' ? 1 : 0;
        int pairs = 0;
        while (at < text.size()) {
            int end = text.find('&', at, text.size());
            int equals = text.find('=', at, end);
            boolean cut = cutAllowed && end == text.size();
            if (equals == end && !cut
                    || equals - at > LONGEST_NAME
                    || equals == at
                    || !isPlain(text, at, equals, end)) {
                return 0;
            }
            pairs += equals < end ? 1 : 0;
            at = end + 1;
        }
        return pairs;
    }

    private static boolean isPlain(Ascii text, int at, int equals, int end) {
        for (int i = at; i < end; i++) {
            int c = text.at(i);
            boolean name = Ascii.isLetter(c) || Ascii.isDigit(c) || "_-.[]%+:$~".indexOf(c) >= 0;
            if (i < equals && !name || c <= ' ' || c == 0x7f) {
                return false;
            }
        }
        return true;
    }
}
