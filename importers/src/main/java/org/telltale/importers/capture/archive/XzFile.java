package org.telltale.importers.capture.archive;

import java.io.IOException;
import java.io.InputStream;
import org.telltale.model.bytes.Bytes;
import org.tukaani.xz.XZInputStream;
/// xz files, that need at most 128 MiB to open.

public final class XzFile extends PackedFile {
    private static final int MEMORY_KIB = 128 << 10;

    public XzFile() {
        super("xz", "an xz file");
    }

    @Override
    boolean begins(Bytes head) {
        return startsWith(head, 0xfd, '7', 'z', 'X', 'Z', 0);
    }

    @Override
    InputStream content(Bytes bytes) throws IOException {
        return new XZInputStream(all(bytes), MEMORY_KIB);
    }
}
