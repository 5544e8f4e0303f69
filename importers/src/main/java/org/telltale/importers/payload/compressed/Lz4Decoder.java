package org.telltale.importers.payload.compressed;

import java.util.ArrayList;
import java.util.List;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;
import org.telltale.model.problem.Problem;

/// [LZ4 frames](https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md), also skippable ones; checksums are not
/// compared. A bare block is read where it is asked for.
public final class Lz4Decoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("lz4", 1);
    private static final long MAGIC = 0x184d2204L;
    private static final long SKIPPABLE = 0x184d2a50L;
    private static final int BLOCK_CHECKSUM = 16;
    private static final int CONTENT_SIZE = 8;
    private static final int CONTENT_CHECKSUM = 4;
    private static final int DICTIONARY = 1;

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return isFrame(new Octets(head), 0) ? Fit.CERTAIN : Fit.NONE;
    }

    private static boolean isFrame(Octets in, int at) {
        return in.has(at, 7) && in.little(at, 4) == MAGIC && (in.at(at + 4L) & 0xc2) == 0x40;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Octets in = new Octets(bytes);
        Unpacking out = new Unpacking(bytes.size(), context);
        List<Problem> problems = new ArrayList<>();
        if (isFrame(in, 0)) {
            frames(in, out, problems);
        } else if (context.isForced() && !bytes.isEmpty()) {
            Lz4Blocks block = new Lz4Blocks(in, out);
            stopped(block.block(0, in.size(), 0), block.at(), in, out, problems);
        } else {
            return new DecodeResult.NotMine("no frame");
        }
        return out.size() == 0 && !isFrame(in, 0)
                ? new DecodeResult.NotMine("nothing came out")
                : Inflated.result("lz4", bytes, out.bytes(), problems);
    }

    private static void frames(Octets in, Unpacking out, List<Problem> problems) {
        int at = 0;
        while (problems.isEmpty() && at < in.size()) {
            boolean skippable = in.has(at, 8) && (in.little(at, 4) & ~15L) == SKIPPABLE;
            if (skippable && in.has(at + 8L, in.little(at + 4L, 4))) {
                at += 8 + (int) in.little(at + 4L, 4);
            } else if (isFrame(in, at)) {
                at = frame(in, out, at, problems);
            } else {
                problems.add(Problem.warning(at, in.size() - (long) at, "bytes after the last frame"));
            }
        }
    }

    private static int frame(Octets in, Unpacking out, int from, List<Problem> problems) {
        int flags = in.at(from + 4L);
        int at = from + 7 + ((flags & CONTENT_SIZE) != 0 ? 8 : 0) + ((flags & DICTIONARY) != 0 ? 4 : 0);
        boolean linked = (flags & 32) == 0;
        int start = out.size();
        Lz4Blocks blocks = new Lz4Blocks(in, out);
        while (in.has(at, 4) && in.little(at, 4) != 0) {
            boolean plain = in.at(at + 3L) >= 128;
            long size = in.little(at, 4) & 0x7fffffffL;
            if (!in.has(at + 4L, size)) {
                size = in.size() - at - 4L;
            }
            int end = at + 4 + (int) size;
            String fault = plain ? out.room(size) : blocks.block(at + 4, end, linked ? start : out.size());
            if (plain && fault.isEmpty()) {
                out.add(in.bytes(), at + 4L, (int) size);
            }
            if (!fault.isEmpty()) {
                stopped(fault, plain ? at : blocks.at(), in, out, problems);
                return in.size();
            }
            at = end + ((flags & BLOCK_CHECKSUM) != 0 ? 4 : 0);
        }
        if (!in.has(at, 4)) {
            stopped("cut", Math.min(at, in.size()), in, out, problems);
            return in.size();
        }
        return Math.min(in.size(), at + 4 + ((flags & CONTENT_CHECKSUM) != 0 ? 4 : 0));
    }

    private static void stopped(String fault, int at, Octets in, Unpacking out, List<Problem> problems) {
        if (!fault.isEmpty()) {
            problems.add(Problem.warning(at, in.size() - (long) at, fault + "; " + out.size() + " bytes came out"));
        }
    }
}
