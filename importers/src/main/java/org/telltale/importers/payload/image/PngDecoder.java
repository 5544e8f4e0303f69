package org.telltale.importers.payload.image;

import java.nio.charset.StandardCharsets;
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

/// The chunks of a [PNG](https://www.w3.org/TR/png-3/): size, texts by keyword, Exif as a `tiff` layer, the others as
/// bytes.
public final class PngDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("png", 1);
    private static final long MAGIC = 0x89504e470d0a1a0aL;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return isPng(new Octets(head)) ? Fit.CERTAIN : Fit.NONE;
    }

    private static boolean isPng(Octets in) {
        return in.has(0, 8) && in.big(0, 8) == MAGIC;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Octets in = new Octets(bytes);
        if (!isPng(in)) {
            return new DecodeResult.NotMine("no PNG");
        }
        Tree tree = new Tree(bytes, context);
        tree.open("png", false, 0, 0);
        long at = 8;
        while (at < in.size()) {
            long length = in.has(at, 12) ? in.big(at, 4) : -1;
            String refusal = tree.refusal();
            if (!in.has(at + 12, length) || !refusal.isEmpty()) {
                tree.rest(at, in.size(), refusal.isEmpty() ? "a chunk that is cut" : refusal);
                break;
            }
            chunk(in, tree, at, at + 12 + length);
            at += 12 + length;
        }
        tree.closeAll(in.size());
        return new DecodeResult.Decoded(tree.layer("png"));
    }

    private static void chunk(Octets in, Tree tree, long at, long end) {
        String type = new String(in.bytes().toArray(new Span(at + 4, 4)), StandardCharsets.ISO_8859_1);
        long value = at + 8;
        Span content = new Span(value, end - 4 - value);
        int nul = in.find(0, value, end - 4);
        if (type.equals("IHDR") && content.length() == 13) {
            tree.inner().name("frame", at);
            tree.open("frame", false, at, value);
            number(in, tree, "width", value);
            number(in, tree, "height", value + 4);
            tree.close(end - 4, end);
        } else if (type.equals("tEXt") && nul > value) {
            Span text = new Span(nul + 1L, end - 5 - nul);
            String words = new String(in.bytes().toArray(text), StandardCharsets.ISO_8859_1);
            String keyword = new String(in.bytes().toArray(new Span(value, nul - value)), StandardCharsets.ISO_8859_1);
            tree.inner().name(keyword, at);
            leaf(tree, "text", at, end, text, new FieldValue.Literal(words));
        } else if (type.equals("iTXt") && nul > value && international(in, tree, at, end, nul)) {
            return;
        } else if (type.equals("zTXt") && nul > value && nul + 2L <= end - 4) {
            Span packed = new Span(nul + 2L, end - 6 - nul);
            tree.inner().name(in.text(value, nul - value), at);
            leaf(tree, "bytes", at, end, packed, new FieldValue.Raw(in.bytes().slice(packed)));
        } else {
            boolean exif = type.equals("eXIf");
            tree.inner().name(exif ? "exif" : type, at);
            leaf(
                    tree,
                    exif ? "image/tiff" : "bytes",
                    at,
                    end,
                    content,
                    new FieldValue.Raw(in.bytes().slice(content)));
        }
    }

    /// A text in UTF-8 behind its keyword, flags, language and translated keyword; false where one of them is cut.
    private static boolean international(Octets in, Tree tree, long at, long end, int nul) {
        int language = in.find(0, nul + 3L, end - 4);
        int translated = language < 0 ? -1 : in.find(0, language + 1L, end - 4);
        if (nul + 3L > end - 4 || translated < 0) {
            return false;
        }
        String keyword = in.text(at + 8, nul - at - 8);
        boolean xmp = keyword.equals("XML:com.adobe.xmp");
        boolean packed = in.at(nul + 1L) == 1;
        Span text = new Span(translated + 1L, end - 5 - translated);
        boolean clean = !packed && in.isUtf8(text.offset(), text.length());
        tree.inner().name(xmp ? "xmp" : keyword, at);
        leaf(
                tree,
                !clean ? "bytes" : xmp ? "application/rdf+xml" : "text",
                at,
                end,
                text,
                clean
                        ? new FieldValue.Utf8(in.bytes().slice(text))
                        : new FieldValue.Raw(in.bytes().slice(text)));
        return true;
    }

    private static void number(Octets in, Tree tree, String name, long at) {
        Span span = new Span(at, 4);
        tree.add(tree.nodes().number(Key.of(name), span, span, in.big(at, 4), true));
    }

    private static void leaf(Tree tree, String type, long at, long end, Span content, FieldValue value) {
        FieldNode node = Nodes.scalar(tree.inner().nextKey(), type, tree.span(at, end), content, value);
        tree.add(node);
    }
}
