package org.telltale.importers.capture.archive;

import java.io.InputStream;
import org.telltale.model.bytes.Bytes;

/// gzip files (RFC 1952), of one or several members.
public final class GzipFile extends PackedFile {
    public GzipFile() {
        super("gzip", "a gzip file");
    }

    @Override
    boolean begins(Bytes head) {
        return GzipMember.begins(head, 0);
    }

    @Override
    InputStream content(Bytes bytes) {
        return new GzipInput(bytes);
    }
}
