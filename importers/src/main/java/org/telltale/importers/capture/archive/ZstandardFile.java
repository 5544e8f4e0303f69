package org.telltale.importers.capture.archive;

import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.telltale.model.bytes.Bytes;

/// Zstandard files (RFC 8878), with windows of up to 8 MiB.
public final class ZstandardFile extends PackedFile {
    public ZstandardFile() {
        super("zstd", "a Zstandard file");
    }

    @Override
    boolean begins(Bytes head) {
        return startsWith(head, 0x28, 0xb5, 0x2f, 0xfd);
    }

    @Override
    InputStream content(Bytes bytes) throws IOException {
        return new ZstdInputStream(all(bytes));
    }
}
