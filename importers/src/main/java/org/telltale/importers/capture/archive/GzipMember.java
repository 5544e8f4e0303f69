package org.telltale.importers.capture.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.DamagedEntryException;

/// One member of a gzip file (RFC 1952): its content as a stream, and where it ends in the file.
public final class GzipMember extends InputStream {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;

    private final LittleView view;
    private final DeflateInput deflated;
    private final CRC32 sum = new CRC32();
    private final byte[] one = new byte[1];
    private long count;
    private boolean checked;

    /// A member that begins at an offset of a file; [#begins] says whether one does.
    public GzipMember(Bytes bytes, long at) {
        view = new LittleView(bytes);
        long start = Math.min(bytes.size(), contentStart(at));
        deflated = new DeflateInput(bytes, new Span(start, bytes.size() - start));
    }

    /// Whether a member begins at an offset.
    public static boolean begins(Bytes bytes, long at) {
        LittleView view = new LittleView(bytes);
        return view.has(at, 4) && view.u16(at) == 0x8b1f && view.u8(at + 2) == 8 && view.u8(at + 3) < 32;
    }

    private long contentStart(long member) {
        int flags = view.u8(member + 3);
        long at = member + HEADER;
        at += (flags & 4) != 0 ? 2 + view.u16(at) : 0;
        for (int flag = 8; flag <= 16; flag *= 2) {
            at = (flags & flag) != 0 ? afterZero(at) : at;
        }
        return at + ((flags & 2) != 0 ? 2 : 0);
    }

    private long afterZero(long from) {
        long at = from;
        while (view.has(at, 1) && view.u8(at) != 0) {
            at++;
        }
        return at + 1;
    }

    @Override
    public int read() throws IOException {
        int got = read(one, 0, 1);
        return got < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int position, int length) throws IOException {
        int got = checked ? -1 : deflated.read(target, position, length);
        if (got > 0) {
            sum.update(target, position, got);
            count += got;
        } else if (got < 0 && !checked) {
            checked = true;
            check();
        }
        return got;
    }

    private void check() throws DamagedEntryException {
        long at = deflated.streamEnd();
        if (!view.has(at, TRAILER)) {
            throw new DamagedEntryException("its checksum is cut off");
        }
        if (view.u32(at) != sum.getValue()) {
            throw new DamagedEntryException("its checksum is wrong");
        }
        if (view.u32(at + 4) != (count & 0xffffffffL)) {
            throw new DamagedEntryException("its length is wrong");
        }
    }

    /// The offset after the member in the file, once all of it was read.
    public long end() {
        return Math.min(view.bytes().size(), deflated.streamEnd() + TRAILER);
    }

    @Override
    public void close() {
        deflated.close();
    }
}
