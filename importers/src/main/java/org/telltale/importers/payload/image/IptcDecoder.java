package org.telltale.importers.payload.image;

import java.nio.charset.StandardCharsets;
import java.util.Map;
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
import org.telltale.model.probe.Fit;

/// What photographers say of a picture, [IIM](https://www.iptc.org/std/IIM/4.2/specification/IIMV4.2.pdf), bare or as a
/// resource of [Photoshop](https://www.adobe.com/devnet-apps/photoshop/fileformatashtml/). Data sets are members by
/// name, or as `record:number`; other resources stay bytes.
public final class IptcDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("iptc", 1);
    private static final String PHOTOSHOP = "Photoshop 3.0\0";
    private static final int MARK = 0x1c;
    private static final int IIM = 0x0404;
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(5, "ObjectName"),
            Map.entry(25, "Keywords"),
            Map.entry(55, "DateCreated"),
            Map.entry(60, "TimeCreated"),
            Map.entry(80, "By-line"),
            Map.entry(85, "By-lineTitle"),
            Map.entry(90, "City"),
            Map.entry(92, "Sub-location"),
            Map.entry(95, "Province-State"),
            Map.entry(100, "CountryCode"),
            Map.entry(101, "Country"),
            Map.entry(105, "Headline"),
            Map.entry(110, "Credit"),
            Map.entry(115, "Source"),
            Map.entry(116, "CopyrightNotice"),
            Map.entry(118, "Contact"),
            Map.entry(120, "Caption-Abstract"));

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean marked = new Octets(head).startsWith(PHOTOSHOP + "8BIM", 0);
        return marked || hint.mediaType().equals("application/x-iptc") ? Fit.LIKELY : Fit.NONE;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Octets in = new Octets(bytes);
        boolean photoshop = in.startsWith(PHOTOSHOP, 0) || in.startsWith("8BIM", 0);
        if (!photoshop && in.at(0) != MARK) {
            return new DecodeResult.NotMine("neither a data set nor a resource");
        }
        Tree tree = new Tree(bytes, context);
        tree.open("iptc", false, 0, 0);
        if (photoshop) {
            resources(in, tree, in.startsWith(PHOTOSHOP, 0) ? PHOTOSHOP.length() : 0);
        } else {
            dataSets(in, tree, 0, in.size());
        }
        tree.closeAll(in.size());
        return new DecodeResult.Decoded(tree.layer("iptc"));
    }

    private static void resources(Octets in, Tree tree, int from) {
        int at = from;
        while (at < in.size()) {
            int name = in.at(at + 6L) | 1;
            long size = at + 7L + name;
            long length = in.startsWith("8BIM", at) && in.has(size, 4) ? in.big(size, 4) : -1;
            String refusal = tree.refusal();
            if (length < 0 || !in.has(size + 4, length) || !refusal.isEmpty()) {
                tree.rest(at, in.size(), refusal.isEmpty() ? "no resource, or one that is cut" : refusal);
                return;
            }
            int id = (int) in.big(at + 4L, 2);
            int value = (int) size + 4;
            int end = value + (int) length;
            if (id == IIM) {
                dataSets(in, tree, value, end);
            } else {
                leaf(in, tree, "resource %04x".formatted(id), new Span(at, end - at), new Span(value, length));
            }
            at = Math.min(in.size(), end + (end - value & 1));
        }
    }

    private static void dataSets(Octets in, Tree tree, int from, int end) {
        int at = from;
        while (at < end) {
            long length = in.at(at) == MARK && at + 5 <= end ? in.big(at + 3L, 2) : -1;
            String refusal = tree.refusal();
            // longer ones, which nobody writes, have the high bit set
            if (length < 0 || length > Math.min(0x7fff, end - at - 5) || !refusal.isEmpty()) {
                if (refusal.isEmpty() && isFiller(in, at, end)) {
                    return;
                }
                tree.rest(at, end, refusal.isEmpty() ? "no data set, or one that is cut" : refusal);
                return;
            }
            int record = in.at(at + 1L);
            int number = in.at(at + 2L);
            String plain = record + ":" + number;
            String name = record == 2 ? NAMES.getOrDefault(number, plain) : plain;
            leaf(in, tree, name, new Span(at, 5 + length), new Span(at + 5L, length));
            at += 5 + (int) length;
        }
    }

    /// TIFF has the sets in words of four bytes.
    private static boolean isFiller(Octets in, int at, int end) {
        return end - at < 4 && in.big(at, end - at) == 0;
    }

    private static void leaf(Octets in, Tree tree, String name, Span span, Span value) {
        tree.inner().name(name, span.offset());
        Bytes content = in.bytes().slice(value);
        boolean text = value.length() > 0 && in.isText(value.offset(), value.length());
        boolean latin = !text && NAMES.containsValue(name);
        FieldValue shown = text
                ? new FieldValue.Utf8(content)
                : latin
                        ? new FieldValue.Literal(new String(content.toArray(), StandardCharsets.ISO_8859_1))
                        : new FieldValue.Raw(content);
        tree.add(Nodes.scalar(tree.inner().nextKey(), text || latin ? "text" : "bytes", span, value, shown));
    }
}
