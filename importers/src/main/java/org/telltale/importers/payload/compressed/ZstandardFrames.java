package org.telltale.importers.payload.compressed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;

/// Frames of [Zstandard](https://www.rfc-editor.org/rfc/rfc8878) that the library which reads the others does not take:
/// those that want a dictionary, and those with a window of more than 8 MiB.
final class ZstandardFrames {
    static final long MAGIC = 0xfd2fb528L;
    private static final long STREAMED = 8L << 20;
    private static final long SKIPPABLE = 0x184d2a50L;

    private final Octets in;
    private final Bytes packed;
    private final DecodeContext context;
    private final ByteArrayOutputStream done = new ByteArrayOutputStream();
    private int at;

    private ZstandardFrames(Bytes packed, DecodeContext context) {
        this.packed = packed;
        this.context = context;
        in = new Octets(packed);
    }

    static boolean begin(Octets in, long at) {
        return in.has(at, 4) && (in.little(at, 4) == MAGIC || (in.little(at, 4) & ~15L) == SKIPPABLE);
    }

    /// Where the first frame begins that is not to be skipped; the end where there is none.
    static int skipped(Bytes packed) {
        Octets in = new Octets(packed);
        int at = 0;
        while (in.has(at, 8) && (in.little(at, 4) & ~15L) == SKIPPABLE && in.has(at + 8L, in.little(at + 4L, 4))) {
            at += 8 + (int) in.little(at + 4L, 4);
        }
        return at;
    }

    /// The number of the dictionary that the first frame was packed with; 0 where it says none.
    static long wanted(Bytes packed) {
        Octets in = new Octets(packed);
        int at = skipped(packed);
        int flags = in.at(at + 4L);
        int width = idWidth(flags);
        int from = at + 5 + ((flags & 32) != 0 ? 0 : 1);
        return in.has(at, 5) && in.has(from, width) ? in.little(from, width) : 0;
    }

    /// Whether the first frame may reach back over more than 8 MiB, as `zstd --long` makes it.
    static boolean isWide(Bytes packed) {
        Octets in = new Octets(packed);
        int at = skipped(packed);
        int flags = in.at(at + 4L);
        if (!in.has(at, 14) || in.little(at, 4) != MAGIC) {
            return false;
        }
        if ((flags & 32) == 0) {
            int value = in.at(at + 5L);
            long base = 1L << 10 + (value >> 3);
            return base + base / 8 * (value & 7) > STREAMED;
        }
        // its window is its content, whose size is written in two bytes at most where it is small
        return flags >> 6 >= 2
                && Long.compareUnsigned(in.little(at + 5L + idWidth(flags), 1 << (flags >> 6)), STREAMED) > 0;
    }

    private static int idWidth(int flags) {
        return (1 << (flags & 3)) >> 1;
    }

    static Streamed unpacked(Bytes packed, Bytes dictionary, DecodeContext context) {
        ZstandardFrames frames = new ZstandardFrames(packed, context);
        String fault;
        try {
            fault = frames.read(ZstandardTables.dictionary(dictionary));
        } catch (IOException _) {
            fault = "damaged, cut, or packed with another dictionary";
        }
        return new Streamed(Bytes.of(frames.done.toByteArray()), fault);
    }

    private String read(ZstandardTables.Dictionary dictionary) throws IOException {
        String fault = "";
        while (fault.isEmpty() && at < in.size()) {
            if (!begin(in, at)) {
                return "bytes after the last frame";
            }
            if (in.little(at, 4) != MAGIC) {
                if (!in.has(at, 8) || !in.has(at + 8L, in.little(at + 4L, 4))) {
                    throw new IOException("cut");
                }
                at += 8 + (int) in.little(at + 4L, 4);
            } else {
                Unpacking out = new Unpacking(packed.size(), context).after(dictionary.content());
                try {
                    fault = frame(dictionary, out);
                } finally {
                    done.writeBytes(out.bytes().toArray());
                }
            }
        }
        return fault;
    }

    private String frame(ZstandardTables.Dictionary dictionary, Unpacking out) throws IOException {
        int flags = in.at(at + 4L);
        boolean single = (flags & 32) != 0;
        int sizeWidth = flags >> 6 == 0 ? single ? 1 : 0 : 1 << (flags >> 6);
        int header = 5 + (single ? 0 : 1) + idWidth(flags) + sizeWidth;
        if (!in.has(at, header) || (flags & 8) != 0) {
            throw new IOException("cut");
        }
        long said = in.little(at + (long) header - sizeWidth, sizeWidth) + (sizeWidth == 2 ? 256 : 0);
        at += header;
        ZstandardTables tables = dictionary.begin();
        boolean last = false;
        while (!last) {
            if (!in.has(at, 3)) {
                throw new IOException("cut");
            }
            int block = (int) in.little(at, 3);
            at += 3;
            last = (block & 1) != 0;
            String limit = block(block >> 1 & 3, block >> 3, tables, out);
            if (!limit.isEmpty()) {
                return limit;
            }
        }
        int checksum = (flags & 4) != 0 ? 4 : 0;
        if (!in.has(at, checksum)) {
            throw new IOException("cut");
        }
        at += checksum;
        return sizeWidth == 0 || said == out.length()
                ? ""
                : "says that it holds " + Long.toUnsignedString(said) + " bytes";
    }

    private String block(int type, int size, ZstandardTables tables, Unpacking out) throws IOException {
        int stored = type == 1 ? 1 : size;
        if (type == 3 || !in.has(at, stored)) {
            throw new IOException("cut");
        }
        int from = at;
        at += stored;
        if (type == 2) {
            return new ZstandardBlock(in, tables, out).unpack(from, at);
        }
        String limit = out.room(size);
        if (limit.isEmpty() && type == 0) {
            out.add(in.bytes(), from, size);
        } else if (limit.isEmpty() && size > 0) {
            out.add(in.bytes(), from, 1);
            out.repeat(1, size - 1);
        }
        return limit;
    }
}
