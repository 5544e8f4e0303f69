package org.telltale.importers.payload.image;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Span;
import org.telltale.model.field.Key;

/// Reads boxes one after another; those that hold boxes are open until they end.
final class BoxReader {
    private static final Set<String> HOLDERS = Set.of(
            "moov", "trak", "mdia", "minf", "stbl", "dinf", "edts", "udta", "iprp", "ipco", "moof", "traf", "mvex",
            "meta", "ilst");

    private final Octets in;
    private final Tree tree;
    private final Chunk chunk;
    private final Items items;
    private final List<Long> ends = new ArrayList<>();

    BoxReader(Octets in, Tree tree) {
        this.in = in;
        this.tree = tree;
        this.chunk = new Chunk(in, tree);
        this.items = new Items(in);
    }

    Tree read() {
        tree.open("boxes", false, 0, 0);
        long at = 0;
        while (at < in.size()) {
            close(at);
            long end = ends.isEmpty() ? in.size() : ends.getLast();
            String refusal = tree.refusal();
            Box box = Box.at(in, at, end);
            if (!box.isGood() || !refusal.isEmpty()) {
                tree.rest(at, end, refusal.isEmpty() ? "no box, or one that is cut" : refusal);
                at = end;
            } else {
                at = box(box);
            }
        }
        close(in.size());
        items.metadata().forEach((name, span) -> {
            boolean exif = name.equals("exif");
            chunk.leaf(name, exif ? "image/tiff" : "application/rdf+xml", span, exif ? items.afterPrefix(span) : span);
        });
        tree.closeAll(in.size());
        return tree;
    }

    private void close(long at) {
        while (!ends.isEmpty() && ends.getLast() <= at) {
            tree.close(ends.getLast(), ends.removeLast());
        }
    }

    private long box(Box box) {
        Span span = new Span(box.at(), box.end() - box.at());
        Span value = new Span(box.value(), box.end() - box.value());
        if (HOLDERS.contains(box.type()) && value.length() > 0) {
            // a `meta` of ISO has a version before its boxes, one of QuickTime none
            long skip = box.type().equals("meta") && in.has(box.value(), 8) && !in.startsWith("hdlr", box.value() + 4)
                    ? 4
                    : 0;
            tree.inner().name(box.type(), box.at());
            tree.open("box", false, box.at(), box.value());
            ends.add(box.end());
            return box.value() + Math.min(skip, value.length());
        }
        items.see(box);
        switch (box.type()) {
            case "ftyp" -> brand(box);
            case "ispe" -> size(box);
            default -> chunk.leaf(box.type(), "bytes", span, text(value));
        }
        return box.end();
    }

    /// A text of QuickTime (a place, a maker) stands after its length and language.
    private Span text(Span value) {
        long at = value.offset();
        boolean words = in.has(at, 4) && value.length() >= 4 && in.big(at, 2) == value.length() - 4;
        return words ? new Span(at + 4, value.length() - 4) : value;
    }

    private void brand(Box box) {
        tree.inner().name("ftyp", box.at());
        tree.open("brands", false, box.at(), box.value());
        for (long at = box.value(); at + 4 <= box.end(); at += 4) {
            if (at != box.value() + 4) {
                String name = at == box.value() ? "brand" : "compatible";
                Span span = new Span(at, 4);
                String word = new String(in.bytes().toArray(span), StandardCharsets.ISO_8859_1);
                tree.add(tree.nodes().literal(Key.of(name), "text", span, span, word));
            }
        }
        tree.close(box.end(), box.end());
    }

    private void size(Box box) {
        tree.inner().name("ispe", box.at());
        tree.open("frame", false, box.at(), box.value());
        if (box.end() - box.value() >= 12) {
            chunk.big("width", box.value() + 4, 4);
            chunk.big("height", box.value() + 8, 4);
        }
        tree.close(box.end(), box.end());
    }

    /// A box with its length, of which 0 means up to the end.
    record Box(long at, String type, long value, long end) {
        static Box at(Octets in, long at, long limit) {
            if (!in.has(at, 8)) {
                return new Box(at, "", at, -1);
            }
            long length = in.big(at, 4);
            boolean wide = length == 1 && in.has(at, 16);
            long value = at + (wide ? 16 : 8);
            long said = wide ? in.big(at + 8, 8) : length;
            long end = said == 0 ? limit : said > limit - at ? -1 : at + said;
            String type = new String(in.bytes().toArray(new Span(at + 4, 4)), StandardCharsets.ISO_8859_1);
            return new Box(at, type, value, end < value ? -1 : end);
        }

        boolean isGood() {
            return end >= 0;
        }
    }
}
