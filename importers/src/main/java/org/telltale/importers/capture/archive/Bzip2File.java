package org.telltale.importers.capture.archive;

import io.airlift.compress.v3.bzip2.BZip2HadoopStreams;
import java.io.IOException;
import java.io.InputStream;
import org.telltale.model.bytes.Bytes;

/// bzip2 files.
public final class Bzip2File extends PackedFile {
    public Bzip2File() {
        super("bzip2", "a bzip2 file");
    }

    @Override
    boolean begins(Bytes head) {
        return startsWith(head, 'B', 'Z', 'h')
                && head.size() >= 10
                && head.at(3) >= '1'
                && head.at(3) <= '9'
                && head.at(4) == 0x31
                && head.at(5) == 0x41;
    }

    @Override
    InputStream content(Bytes bytes) throws IOException {
        return new BZip2HadoopStreams().createInputStream(all(bytes));
    }
}
