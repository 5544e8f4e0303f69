package org.telltale.importers.capture.archive;

import java.io.IOException;
import java.io.InputStream;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;

/// Zstandard files (RFC 8878), with windows of any size; of more than 8 MiB where the content is at most 256 MiB.
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
        return WideZstandard.open(bytes, new Span(0, bytes.size()));
    }
}
