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
import org.telltale.model.problem.Problem;

/// The pictures of a Windows icon or cursor: size and place of each; a picture is a layer where it is a PNG.
public final class IconDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("ico", 1);
    private static final int ENTRY = 16;
    private static final int MOST = 256;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return isIcon(new Octets(head), head.size() >= 4096) ? Fit.LIKELY : Fit.NONE;
    }

    /// Six bytes prove little: every entry must point at bytes after the entries.
    private static boolean isIcon(Octets in, boolean cut) {
        if (!in.has(0, 6 + ENTRY) || in.little(0, 2) != 0 || in.little(2, 2) < 1 || in.little(2, 2) > 2) {
            return false;
        }
        int count = (int) in.little(4, 2);
        boolean good = count > 0 && count <= MOST && in.has(6, (long) count * ENTRY);
        for (int i = 0; i < count && good; i++) {
            long entry = 6 + (long) i * ENTRY;
            long at = in.little(entry + 12, 4);
            long length = in.little(entry + 8, 4);
            good = in.at(entry + 3) == 0 && at >= 6 + (long) count * ENTRY && length >= 40;
            good &= cut || in.has(at, length);
        }
        return good;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Octets in = new Octets(bytes);
        if (!isIcon(in, true)) {
            return new DecodeResult.NotMine("no icon");
        }
        Tree tree = new Tree(bytes, context);
        Chunk chunk = new Chunk(in, tree);
        tree.open("icon", true, 0, 6);
        int count = (int) in.little(4, 2);
        for (int i = 0; i < count && tree.refusal().isEmpty(); i++) {
            long entry = 6 + (long) i * ENTRY;
            tree.open("picture", false, entry, entry);
            side(tree, "width", entry);
            side(tree, "height", entry + 1);
            chunk.little("bits", entry + 6, 2);
            long at = in.little(entry + 12, 4);
            Span picture = new Span(at, in.little(entry + 8, 4));
            if (in.has(at, picture.length())) {
                tree.add(tree.nodes().raw(Key.of("pixels"), type(in, at), picture, picture));
            } else {
                tree.problem(Problem.warning(entry + 8, 8, "a picture outside the bytes"));
            }
            tree.close(entry + ENTRY, entry + ENTRY);
        }
        tree.closeAll(in.size());
        return new DecodeResult.Decoded(tree.layer("ico"));
    }

    private static String type(Octets in, long at) {
        return in.has(at, 4) && in.big(at, 4) == 0x89504e47L ? "image/png" : "pixels";
    }

    /// One byte, where 0 means 256.
    private static void side(Tree tree, String name, long at) {
        int written = tree.nodes().layer().at(at) & 0xff;
        Span span = new Span(at, 1);
        tree.add(tree.nodes().number(Key.of(name), span, span, written == 0 ? 256 : written, true));
    }
}
