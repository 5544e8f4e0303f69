package org.telltale.importers.capture.archive;

import io.airlift.compress.v3.bzip2.BZip2HadoopStreams;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.telltale.importers.capture.text.BytesInput;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.DamagedEntryException;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.XZInputStream;

/// Opens the packed bytes of a zip member by its method.
final class ZipContent {
    static final long DESCRIPTOR = 0x08074b50L;

    private static final int XZ_MEMORY_KIB = 128 << 10;

    private ZipContent() {}

    static InputStream open(Bytes bytes, ZipMember member) throws DamagedEntryException {
        if (member.isEncrypted()) {
            throw new DamagedEntryException("is encrypted");
        }
        BytesInput packed =
                new BytesInput(bytes, member.packed().offset(), member.packed().end());
        try {
            InputStream content = switch (member.method()) {
                case 0 -> packed;
                case 8 -> new DeflateInput(bytes, member.packed());
                case 9 -> new Deflate64CompressorInputStream(packed);
                case 12 -> new BZip2HadoopStreams().createInputStream(packed);
                case 14 -> lzma(packed);
                case 93 -> WideZstandard.open(bytes, member.packed());
                case 95 -> new XZInputStream(packed, XZ_MEMORY_KIB);
                default ->
                    throw new DamagedEntryException("is packed by method " + member.method() + ", which is not read");
            };
            return new EntryInput(content, member.stated() ? member.crc() : -1, member.stated() ? member.size() : -1);
        } catch (DamagedEntryException e) {
            throw e;
        } catch (IOException _) {
            throw new DamagedEntryException("is damaged at its start");
        }
    }

    /// A version, the length of the properties, the properties (a byte and the window's size), then the stream.
    private static InputStream lzma(BytesInput packed) throws IOException {
        byte[] head = packed.readNBytes(9);
        if (head.length < 9 || head[2] != 5) {
            throw new DamagedEntryException("has a damaged LZMA header");
        }
        int window = head[5] & 0xff | (head[6] & 0xff) << 8 | (head[7] & 0xff) << 16 | (head[8] & 0xff) << 24;
        if (window < 0 || window > XZ_MEMORY_KIB << 10) {
            throw new DamagedEntryException("needs a window of more than 128 MiB");
        }
        return new LZMAInputStream(packed, -1, head[4], window);
    }
}
