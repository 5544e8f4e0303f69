package org.telltale.importers.payload.x509;

import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.MediaHint.Origin;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.Key;
import org.telltale.model.field.Layer;
import org.telltale.model.probe.Fit;

/// Text armour between `-----BEGIN X-----` and `-----END X-----`,
/// [RFC 7468](https://www.rfc-editor.org/rfc/rfc7468): each block by its label, its body in base64.
public final class PemDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("pem", 1);
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean place = hint.origin() != Origin.URL && hint.origin() != Origin.HEADERS;
        return place && new Ascii(head).startsWith(BEGIN, 0) ? Fit.CERTAIN : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Ascii text = new Ascii(bytes);
        Octets in = new Octets(bytes);
        if (text.find(BEGIN, 0) < 0) {
            return new DecodeResult.NotMine("no block begins");
        }
        Tree tree = new Tree(bytes, context);
        tree.open("blocks", false, 0, 0);
        int at = 0;
        while (at < text.size()) {
            int begin = text.find(BEGIN, at);
            int next = begin < 0 ? -1 : blockEnd(text, begin);
            if (next < 0 || !tree.refusal().isEmpty()) {
                rest(tree, text, at);
                break;
            }
            Span body = body(text, begin, next);
            String label = in.text(begin + 11L, Math.max(0, text.find("-----", begin + 11) - begin - 11L));
            Span span = new Span(at, next - (long) at);
            tree.add(
                    isBase64(bytes.slice(body))
                            ? tree.nodes().text(Key.of(label), "application/x-base64", span, body)
                            : tree.nodes().raw(Key.of(label), "bytes", span, body));
            at = next;
        }
        tree.closeAll(text.size());
        Layer layer = tree.layer("pem");
        return tree.hasAnything() ? new DecodeResult.Decoded(layer) : new DecodeResult.NotMine("no block ends");
    }

    private static void rest(Tree tree, Ascii text, int at) {
        if (text.skipSpace(at) < text.size()) {
            tree.rest(at, text.size(), "a block without its end, or none");
        }
    }

    /// The offset after the line that ends a block, or -1.
    private static int blockEnd(Ascii text, int begin) {
        int end = text.find(END, begin);
        int line = end < 0 ? -1 : text.find("-----", end + END.length());
        int after = line < 0 ? -1 : text.find('\n', line, text.size());
        return after < 0 ? -1 : Math.min(text.size(), after + 1);
    }

    /// What stands between the marks, after the headers that old keys have.
    private static Span body(Ascii text, int begin, int next) {
        int end = text.find(END, begin);
        int from = Math.min(end, text.find('\n', begin, next) + 1);
        int blank = text.find("\n\n", from);
        boolean headers = blank > 0 && blank < end && text.find(':', from, blank) < blank;
        int start = headers ? blank + 2 : from;
        return new Span(start, Math.max(0, end - (long) start));
    }

    private static boolean isBase64(Bytes body) {
        Ascii text = new Ascii(body);
        int letters = 0;
        for (int i = 0; i < text.size(); i++) {
            int c = text.at(i);
            boolean letter = Ascii.isLetter(c) || Ascii.isDigit(c) || c == '+' || c == '/' || c == '=';
            if (!letter && !Ascii.isSpace(c)) {
                return false;
            }
            letters += letter ? 1 : 0;
        }
        return letters > 0 && letters % 4 == 0;
    }
}
