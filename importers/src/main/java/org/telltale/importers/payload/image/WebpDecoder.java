package org.telltale.importers.payload.image;

import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.Key;
import org.telltale.model.probe.Fit;

/// The chunks of a [WebP](https://www.rfc-editor.org/rfc/rfc9649): size, Exif as a `tiff` layer, XMP as an `xml` layer;
/// pixels stay bytes.
public final class WebpDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("webp", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return isWebp(new Octets(head)) ? Fit.CERTAIN : Fit.NONE;
    }

    private static boolean isWebp(Octets in) {
        return in.has(0, 12) && in.startsWith("RIFF", 0) && in.startsWith("WEBP", 8);
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Octets in = new Octets(bytes);
        if (!isWebp(in)) {
            return new DecodeResult.NotMine("no WebP");
        }
        Tree tree = new Tree(bytes, context);
        tree.open("webp", false, 0, 0);
        long at = 12;
        while (at < in.size()) {
            long length = in.has(at, 8) ? in.little(at + 4, 4) : -1;
            String refusal = tree.refusal();
            if (!in.has(at + 8, length) || !refusal.isEmpty()) {
                tree.rest(at, in.size(), refusal.isEmpty() ? "a chunk that is cut" : refusal);
                break;
            }
            long end = Math.min(in.size(), at + 8 + length + length % 2);
            chunk(new Chunk(in, tree), new Span(at, end - at), new Span(at + 8, length));
            at = end;
        }
        tree.closeAll(in.size());
        return new DecodeResult.Decoded(tree.layer("webp"));
    }

    private static void chunk(Chunk chunk, Span span, Span value) {
        Octets in = chunk.in();
        Tree tree = chunk.tree();
        long at = value.offset();
        boolean frame = in.startsWith("VP8X", span.offset()) && value.length() >= 10;
        boolean lossless = in.startsWith("VP8L", span.offset()) && value.length() >= 5 && in.at(at) == 0x2f;
        boolean lossy = in.startsWith("VP8 ", span.offset()) && value.length() >= 10;
        if (frame) {
            tree.inner().name("frame", span.offset());
            tree.open("frame", false, span.offset(), at);
            plusOne(in, tree, "width", at + 4);
            plusOne(in, tree, "height", at + 7);
            tree.close(value.end(), span.end());
        } else if (lossy) {
            tree.inner().name("picture", span.offset());
            tree.open("picture", false, span.offset(), at);
            side(in, tree, "width", at + 6);
            side(in, tree, "height", at + 8);
            Span pixels = new Span(at + 10, value.length() - 10);
            tree.add(tree.nodes().raw(Key.of("pixels"), "pixels", pixels, pixels));
            tree.close(value.end(), span.end());
        } else if (lossless) {
            lossless(chunk, span, value);
        } else if (in.startsWith("EXIF", span.offset())) {
            // some writers keep the prefix that JPEG wants
            long skip = in.startsWith("Exif\0\0", at) ? 6 : 0;
            chunk.leaf("exif", "image/tiff", span, new Span(at + skip, value.length() - skip));
        } else if (in.startsWith("XMP ", span.offset())) {
            chunk.leaf("xmp", "application/rdf+xml", span, value);
        } else {
            chunk.leaf(in.text(span.offset(), 4).strip(), "bytes", span, value);
        }
    }

    /// Both sides less one in 14 bits each, the lowest first; they share a byte, which is counted to the width.
    private static void lossless(Chunk chunk, Span span, Span value) {
        Tree tree = chunk.tree();
        long at = value.offset() + 1;
        long bits = chunk.in().little(at, 4);
        Span width = new Span(at, 2);
        Span height = new Span(at + 2, 2);
        Span pixels = new Span(at + 4, value.length() - 5);
        tree.inner().name("picture", span.offset());
        tree.open("picture", false, span.offset(), value.offset());
        tree.add(tree.nodes().number(Key.of("width"), width, width, (bits & 0x3fff) + 1, true));
        tree.add(tree.nodes().number(Key.of("height"), height, height, (bits >> 14 & 0x3fff) + 1, true));
        tree.add(tree.nodes().raw(Key.of("pixels"), "pixels", pixels, pixels));
        tree.close(value.end(), span.end());
    }

    private static void plusOne(Octets in, Tree tree, String name, long at) {
        Span span = new Span(at, 3);
        tree.add(tree.nodes().number(Key.of(name), span, span, in.little(at, 3) + 1, true));
    }

    private static void side(Octets in, Tree tree, String name, long at) {
        Span span = new Span(at, 2);
        tree.add(tree.nodes().number(Key.of(name), span, span, in.little(at, 2) & 0x3fff, true));
    }
}
