package org.telltale.importers.payload.image;

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
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;
import org.telltale.model.probe.Fit;

/// The segments of a JPEG, [ITU T.81](https://www.w3.org/Graphics/JPEG/itu-t81.pdf), up to the pixels, which stay one
/// leaf. An Exif segment holds a `tiff` layer, one of XMP an `xml` layer,
/// one of Photoshop an `iptc` layer.
public final class JpegDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("jpeg", 1);
    private static final int SCAN = 0xda;
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        Octets in = new Octets(head);
        return in.has(0, 4) && in.big(0, 3) == 0xffd8ff ? Fit.CERTAIN : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Octets in = new Octets(bytes);
        if (!in.has(0, 4) || in.big(0, 2) != 0xffd8) {
            return new DecodeResult.NotMine("no JPEG");
        }
        Tree tree = new Tree(bytes, context);
        tree.open("jpeg", false, 0, 0);
        int at = 2;
        while (at < in.size()) {
            long length = in.has(at, 4) && in.at(at) == 0xff && in.at(at + 1L) != SCAN ? in.big(at + 2L, 2) : -1;
            String refusal = tree.refusal();
            boolean fits = length >= 2 && in.has(at + 2L, length) && refusal.isEmpty();
            if (!fits) {
                rest(in, tree, at, refusal);
                break;
            }
            segment(in, tree, at, at + 2 + (int) length);
            at += 2 + (int) length;
        }
        tree.closeAll(in.size());
        return new DecodeResult.Decoded(tree.layer("jpeg"));
    }

    private static void rest(Octets in, Tree tree, int at, String refusal) {
        boolean pixels = in.at(at) == 0xff && in.at(at + 1L) == SCAN && refusal.isEmpty();
        if (pixels) {
            leaf(in, tree, "pixels", "pixels", at, at, in.size());
        } else {
            tree.rest(at, in.size(), refusal.isEmpty() ? "no segment, or one that is cut" : refusal);
        }
    }

    private static void segment(Octets in, Tree tree, int at, int end) {
        int marker = in.at(at + 1L);
        boolean exif = marker == 0xe1 && in.startsWith("Exif\0\0", at + 4L) && end >= at + 10;
        boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (marker == 0xe1 && in.startsWith(XMP, at + 4L) && end >= at + 4 + XMP.length()) {
            leaf(in, tree, "xmp", "application/rdf+xml", at, at + 4 + XMP.length(), end);
        } else if (marker == 0xed && in.startsWith("Photoshop 3.0\0", at + 4L)) {
            leaf(in, tree, "segment ed", "application/x-iptc", at, at + 4, end);
        } else if (exif) {
            leaf(in, tree, "exif", "image/tiff", at, at + 10, end);
        } else if (frame && end - at >= 9) {
            tree.inner().name("frame", at);
            tree.open("frame", false, at, at + 4L);
            number(in, tree, "height", at + 5);
            number(in, tree, "width", at + 7);
            tree.close(end, end);
        } else {
            boolean comment = marker == 0xfe;
            leaf(in, tree, comment ? "comment" : "segment " + Integer.toHexString(marker), "bytes", at, at + 4, end);
        }
    }

    private static void number(Octets in, Tree tree, String name, int at) {
        Span span = new Span(at, 2);
        tree.add(tree.nodes().number(Key.of(name), span, span, in.big(at, 2), true));
    }

    private static void leaf(Octets in, Tree tree, String name, String type, int at, int value, int end) {
        tree.inner().name(name, at);
        boolean text = end > value && in.isText(value, end - (long) value);
        Span content = new Span(value, end - (long) value);
        FieldValue shown = text
                ? new FieldValue.Utf8(in.bytes().slice(content))
                : new FieldValue.Raw(in.bytes().slice(content));
        tree.add(Nodes.scalar(
                tree.inner().nextKey(),
                text && type.equals("bytes") ? "text" : type,
                tree.span(at, end),
                content,
                shown));
    }
}
