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
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;

/// The headers of a Windows bitmap,
/// [BITMAPINFOHEADER](https://learn.microsoft.com/windows/win32/gdi/bitmap-storage); pixels stay bytes.
public final class BmpDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("bmp", 1);
    private static final int FILE_HEADER = 14;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return isBmp(new Octets(head)) ? Fit.LIKELY : Fit.NONE;
    }

    /// Two letters prove little: the reserved words are zero and the second header has a known length.
    private static boolean isBmp(Octets in) {
        if (!in.has(0, FILE_HEADER + 12) || !in.startsWith("BM", 0) || in.little(6, 4) != 0) {
            return false;
        }
        return switch ((int) in.little(FILE_HEADER, 4)) {
            case 12 -> in.little(10, 4) >= FILE_HEADER + 12;
            case 40, 52, 56, 64, 108, 124 -> in.size() >= FILE_HEADER + 40 && in.little(10, 4) >= FILE_HEADER + 40;
            default -> false;
        };
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Octets in = new Octets(bytes);
        if (!isBmp(in)) {
            return new DecodeResult.NotMine("no bitmap");
        }
        Tree tree = new Tree(bytes, context);
        Chunk chunk = new Chunk(in, tree);
        tree.open("bmp", false, 0, 0);
        chunk.little("size", 2, 4);
        chunk.little("pixelsAt", 10, 4);
        int header = (int) in.little(FILE_HEADER, 4);
        long end = Math.min(in.size(), FILE_HEADER + (long) header);
        boolean old = header == 12;
        tree.inner().name("frame", FILE_HEADER);
        tree.open("frame", false, FILE_HEADER, FILE_HEADER);
        chunk.little("width", FILE_HEADER + 4L, old ? 2 : 4);
        chunk.little("height", FILE_HEADER + (old ? 6L : 8L), old ? 2 : 4);
        tree.close(end, end);
        long pixels = Math.clamp(in.little(10, 4), end, in.size());
        if (end < pixels) {
            chunk.leaf("colours", "bytes", new Span(end, pixels - end), new Span(end, pixels - end));
        }
        chunk.leaf("pixels", "pixels", new Span(pixels, in.size() - pixels), new Span(pixels, in.size() - pixels));
        if (in.little(2, 4) > in.size()) {
            tree.problem(Problem.warning(2, 4, "cut: the file says it is longer"));
        }
        tree.closeAll(in.size());
        return new DecodeResult.Decoded(tree.layer("bmp"));
    }
}
