package org.telltale.importers.payload.urlencoded;

import java.util.ArrayList;
import java.util.List;
import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.probe.Fit;

/// A URL or its path: `scheme`, `authority`, `path[k]`, `query` (with its `?`, so that a layer of pairs stands inside)
/// and `fragment`; [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986).
public final class UrlDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("url", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        Ascii text = new Ascii(head);
        return switch (hint.origin()) {
            case URL -> text.at(0) != '?' && (text.find(":/", 0) > 0 || text.at(0) == '/') ? Fit.CERTAIN : Fit.NONE;
            case BODY, TEXT, UNWRAPPED -> isUrl(text) ? Fit.LIKELY : Fit.NONE;
            case BYTES, HEADERS -> Fit.NONE;
        };
    }

    /// A URL with a query; others say nothing that their text does not.
    private static boolean isUrl(Ascii text) {
        int colon = schemeEnd(text);
        int question = text.find('?', 0, text.size());
        return colon > 1
                && question > colon
                && text.find('=', question, text.size()) < text.size()
                && text.find(' ', 0, text.size()) == text.size()
                && text.find('\n', 0, text.size()) == text.size();
    }

    /// Where `://` begins after a scheme, or -1.
    private static int schemeEnd(Ascii text) {
        int at = 0;
        while (Ascii.isLetter(text.at(at))
                || at > 0 && (Ascii.isDigit(text.at(at)) || "+-.".indexOf(text.at(at)) >= 0)) {
            at++;
        }
        return at > 0 && text.startsWith("://", at) ? at : -1;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Parts parts = new Parts(bytes, context);
        parts.read();
        Nodes nodes = new Nodes(bytes);
        FieldNode root = nodes.group(Key.ROOT, "url", nodes.all(), nodes.all(), parts.children);
        return new DecodeResult.Decoded(Layer.of("url", bytes, root, List.of()));
    }

    /// The pass over one URL.
    private static final class Parts {
        private final Ascii text;
        private final Nodes nodes;
        private final DecodeContext context;
        private final List<FieldNode> children = new ArrayList<>();

        Parts(Bytes bytes, DecodeContext context) {
            this.text = new Ascii(bytes);
            this.nodes = new Nodes(bytes);
            this.context = context;
        }

        void read() {
            int hash = text.find('#', 0, text.size());
            int question = text.find('?', 0, hash);
            int path = 0;
            int colon = schemeEnd(text);
            if (colon > 0) {
                add("scheme", 0, colon, false);
                path = text.find('/', colon + 3, question);
                add("authority", colon + 3, path, false);
            }
            path(path, question);
            if (question < hash) {
                add("query", question, hash, false);
            }
            if (hash < text.size()) {
                add("fragment", hash + 1, text.size(), true);
            }
        }

        private void path(int from, int end) {
            List<FieldNode> segments = new ArrayList<>();
            int at = from;
            while (at < end && context.takeNode()) {
                int start = text.at(at) == '/' ? at + 1 : at;
                int next = text.find('/', start, end);
                segments.add(node(new Key.Element(segments.size()), "text", start, next, true));
                at = next;
            }
            Span span = new Span(from, end - from);
            children.add(nodes.group(Key.of("path"), "path", span, span, segments));
        }

        private void add(String name, int from, int end, boolean coded) {
            children.add(node(Key.of(name), name.equals("query") ? "query" : "text", from, end, coded));
        }

        private FieldNode node(Key key, String type, int from, int end, boolean coded) {
            Span span = new Span(from, end - from);
            Bytes raw = nodes.layer().slice(span);
            Bytes decoded =
                    coded && Percent.isCoded(text, from, end, false) ? Percent.decode(text, from, end, false) : raw;
            if (!Percent.isText(raw)) {
                return nodes.opaque(key, span, "not text");
            }
            boolean changed = decoded.size() != raw.size() && Percent.isText(decoded);
            return changed
                    ? nodes.literal(key, type, span, span, new FieldValue.Utf8(decoded).text())
                    : nodes.text(key, type, span, span);
        }
    }
}
