package org.telltale.importers.capture.archive;

import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.zstd.ZstdInputStream;
import io.airlift.compress.v3.zstd.ZstdJavaDecompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.telltale.importers.capture.text.BytesInput;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.DamagedEntryException;

/// Zstandard frames (RFC 8878) of any window. The codec streams windows of up to 8 MiB; of a wider one, as `--long`
/// makes, it reads all at once, where matches reach back as far as they like once its header claims less.
final class WideZstandard {
    private static final int MAGIC = 0xfd2fb528;
    private static final int SKIPPABLE = 0x184d2a50;
    private static final long STREAMED = 8L << 20;
    private static final int BLOCK = 128 << 10;
    private static final int CLAIMED = 13 << 3; // 8 MiB
    private static final long MOST = 256L << 20;

    private final LittleView in;
    private final long end;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long at;
    private long most;
    private boolean wide;

    private WideZstandard(Bytes bytes, Span span) {
        in = new LittleView(bytes);
        at = span.offset();
        end = span.end();
    }

    /// The content of the frames in a span.
    ///
    /// @throws DamagedEntryException where a window is wide and the content may be more than 256 MiB
    static InputStream open(Bytes bytes, Span span) throws IOException {
        BytesInput streamed = new BytesInput(bytes, span.offset(), span.end());
        if (firstWindow(new LittleView(bytes), span.offset()) <= STREAMED) {
            return new ZstdInputStream(streamed);
        }
        WideZstandard frames = new WideZstandard(bytes, span);
        return frames.wide() ? frames.content() : new ZstdInputStream(streamed);
    }

    /// Copies the frames with headers that claim 8 MiB at most; false where the first is not whole.
    private boolean wide() throws DamagedEntryException {
        while (at + 4 <= end && (int) in.u32(at) == MAGIC) {
            if (!frame()) {
                break;
            }
        }
        return wide && out.size() > 0;
    }

    private InputStream content() throws IOException {
        byte[] packed = out.toByteArray();
        byte[] content = new byte[(int) most];
        try {
            int size = new ZstdJavaDecompressor().decompress(packed, 0, packed.length, content, 0, content.length);
            return new ByteArrayInputStream(content, 0, size);
        } catch (MalformedInputException | IndexOutOfBoundsException | ArithmeticException _) {
            throw new DamagedEntryException("its packed bytes are damaged or end in the middle");
        }
    }

    private static long firstWindow(LittleView in, long from) {
        long at = from;
        while (in.has(at, 8) && ((int) in.u32(at) & ~15) == SKIPPABLE) {
            at += 8 + in.u32(at + 4);
        }
        return in.has(at, 14) && (int) in.u32(at) == MAGIC ? window(in, at) : 0;
    }

    private static boolean isSingle(int descriptor) {
        return (descriptor & 32) != 0;
    }

    private static int sizeLength(int descriptor) {
        int flag = descriptor >> 6;
        return flag == 0 ? isSingle(descriptor) ? 1 : 0 : 1 << flag;
    }

    private static int dictionaryLength(int descriptor) {
        int flag = descriptor & 3;
        return flag == 3 ? 4 : flag;
    }

    private static long window(LittleView in, long frame) {
        int descriptor = in.u8(frame + 4);
        if (!isSingle(descriptor)) {
            int value = in.u8(frame + 5);
            long base = 1L << 10 + (value >> 3);
            return base + base / 8 * (value & 7);
        }
        long size = frame + 5 + dictionaryLength(descriptor);
        return switch (descriptor >> 6) {
            case 2 -> in.u32(size);
            case 3 -> in.u64(size) < 0 ? Long.MAX_VALUE : in.u64(size);
            default -> 0;
        };
    }

    /// Copies one frame; false where it is not whole.
    private boolean frame() throws DamagedEntryException {
        int descriptor = in.u8(at + 4);
        boolean single = isSingle(descriptor);
        boolean narrow = window(in, at) <= STREAMED;
        wide |= !narrow;
        int rest = dictionaryLength(descriptor) + sizeLength(descriptor);
        long from = at + 5 + (single ? 0 : 1);
        long blocks = from + rest;
        if (narrow) {
            copy(at, blocks);
        } else {
            copy(at, at + 4);
            out.write(descriptor & ~32);
            out.write(CLAIMED);
            copy(from, blocks);
        }
        long next = blocks;
        boolean last = false;
        while (!last) {
            if (!in.has(next, 3) || next + 3 > end) {
                return false;
            }
            int header = (int) (in.u32(next) & 0xffffff);
            last = (header & 1) != 0;
            boolean repeated = (header >> 1 & 3) == 1;
            int size = header >> 3;
            most += (header >> 1 & 3) == 2 ? BLOCK : size;
            next += 3 + (repeated ? 1 : size);
            if (most > MOST) {
                throw new DamagedEntryException("has a window of more than 8 MiB and may hold more than 256 MiB");
            }
        }
        next += (descriptor & 4) != 0 ? 4 : 0;
        if (next > end) {
            return false;
        }
        copy(blocks, next);
        at = next;
        return true;
    }

    private void copy(long from, long to) {
        long stop = Math.min(to, end);
        if (from < stop) {
            out.writeBytes(in.bytes().toArray(new Span(from, stop - from)));
        }
    }
}
