package org.telltale.importers.payload.cookie;

import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
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
import org.telltale.model.probe.Fit;

/// The value of a `Cookie` or `Set-Cookie` header, [RFC 6265](https://www.rfc-editor.org/rfc/rfc6265).
///
/// Only where a header says so. A value in quotes may hold `;`. Values stay as written.
public final class CookieDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("cookie", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return hint.mediaType().startsWith("application/x-cookie")
                        || hint.mediaType().startsWith("application/x-set-cookie")
                ? Fit.CERTAIN
                : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Tree tree = new Tree(bytes, context);
        Octets in = new Octets(bytes);
        Ascii text = new Ascii(bytes);
        boolean attributes = context.hint().mediaType().contains("set-cookie");
        tree.open(attributes ? "set-cookie" : "cookies", false, 0, 0);
        int at = text.skipSpace(0);
        while (at < in.size()) {
            String refusal = tree.refusal();
            if (!refusal.isEmpty()) {
                tree.rest(at, in.size(), refusal);
                break;
            }
            int end = end(text, at);
            tree.add(pair(in, text, at, end, attributes && tree.inner().size() > 0));
            at = text.skipSpace(end + 1);
        }
        tree.closeAll(in.size());
        return new DecodeResult.Decoded(tree.layer("cookie"));
    }

    private static int end(Ascii text, int at) {
        int semicolon = text.find(';', at, text.size());
        int equals = text.find('=', at, semicolon);
        if (text.at(equals + 1) == '"' && equals < semicolon) {
            int quote = text.find('"', equals + 2, text.size());
            int after = text.skipSpace(quote + 1);
            return quote < text.size() && (after >= text.size() || text.at(after) == ';') ? after : semicolon;
        }
        return semicolon;
    }

    private static FieldNode pair(Octets in, Ascii text, int at, int end, boolean attribute) {
        int equals = text.find('=', at, end);
        String name = in.text(at, equals - (long) at).strip();
        int from = Math.min(end, text.skipSpace(Math.min(end, equals + 1)));
        int to = end;
        while (to > from && Ascii.isSpace(text.at(to - 1))) {
            to--;
        }
        boolean quoted = to - from >= 2 && text.at(from) == '"' && text.at(to - 1) == '"';
        Span value = quoted ? new Span(from + 1L, to - from - 2L) : new Span(from, to - (long) from);
        Bytes content = in.bytes().slice(value);
        boolean clean = in.isUtf8(value.offset(), value.length());
        String type = !clean ? "bytes" : attribute ? "attribute" : "text";
        FieldValue shown = clean ? new FieldValue.Utf8(content) : new FieldValue.Raw(content);
        return Nodes.scalar(Key.of(name), type, new Span(at, end - (long) at), value, shown);
    }
}
