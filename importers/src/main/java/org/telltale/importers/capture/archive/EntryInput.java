package org.telltale.importers.capture.archive;

import io.airlift.compress.v3.MalformedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.telltale.model.capture.DamagedEntryException;

/// The content of an entry: whatever a codec throws about its bytes is damage, and at the end size and checksum are
/// compared.
final class EntryInput extends InputStream {
    private final InputStream in;
    private final long crc;
    private final long size;
    private final CRC32 sum = new CRC32();
    private final byte[] one = new byte[1];
    private long count;

    /// @param crc what the content's CRC-32 is said to be, or -1
    /// @param size how long the content is said to be, or -1
    EntryInput(InputStream in, long crc, long size) {
        this.in = in;
        this.crc = crc;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        int got = read(one, 0, 1);
        return got < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int position, int length) throws IOException {
        int got;
        try {
            got = in.read(target, position, length);
        } catch (DamagedEntryException e) {
            throw e;
        } catch (IOException | MalformedInputException | IndexOutOfBoundsException | ArithmeticException _) {
            throw new DamagedEntryException("its packed bytes are damaged or end in the middle");
        }
        if (got > 0) {
            sum.update(target, position, got);
            count += got;
        } else if (got < 0) {
            check();
        }
        return got;
    }

    private void check() throws DamagedEntryException {
        if (size >= 0 && size != count) {
            throw new DamagedEntryException("it is said to hold %,d bytes and holds %,d".formatted(size, count));
        }
        if (crc >= 0 && crc != sum.getValue()) {
            throw new DamagedEntryException("its checksum is wrong");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
