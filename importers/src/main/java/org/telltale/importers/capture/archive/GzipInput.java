package org.telltale.importers.capture.archive;

import java.io.IOException;
import java.io.InputStream;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.DamagedEntryException;

/// The content of all members of a gzip file, one after another; zero bytes after the last are padding.
final class GzipInput extends InputStream {
    private final Bytes bytes;
    private final byte[] one = new byte[1];
    private GzipMember member;

    GzipInput(Bytes bytes) {
        this.bytes = bytes;
        this.member = new GzipMember(bytes, 0);
    }

    @Override
    public int read() throws IOException {
        int got = read(one, 0, 1);
        return got < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int position, int length) throws IOException {
        int got = member.read(target, position, length);
        while (got < 0) {
            long end = member.end();
            if (!GzipMember.begins(bytes, end)) {
                checkRest(end);
                return -1;
            }
            member.close();
            member = new GzipMember(bytes, end);
            got = member.read(target, position, length);
        }
        return got;
    }

    private void checkRest(long end) throws DamagedEntryException {
        for (long at = end; at < bytes.size(); at++) {
            if (bytes.at(at) != 0) {
                throw new DamagedEntryException("other bytes follow its last member, at byte " + at);
            }
        }
    }

    @Override
    public void close() {
        member.close();
    }
}
